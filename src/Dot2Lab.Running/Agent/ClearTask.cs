using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>
/// Takes namespaces away with all that is in them. The processes go first: a namespace whose name is deleted lives on as
/// long as one of them does.
/// </summary>
internal sealed class ClearTask(Clear request) : AgentTask
{
    // A second Ctrl-C ends the program that deletes, and somebody else may delete one of them meanwhile.
    private const int Attempts = 3;

    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        BatchFailed? failure = null;
        var present = Present();
        for (var attempt = 0; present.Count > 0 && attempt < Attempts; attempt++)
        {
            LabProcesses.End(() => NamespaceProcesses.In(present));
            failure = BatchRunner.Run(new Batch(0, null, ["ip", "-force"], [.. present.Select(n => $"netns del {n}")]));
            present = Present();
        }

        send(present.Count == 0 ? new Cleared() : new Failed(failure?.Message ?? $"namespace {present[0]} does not go"));
    }

    private List<string> Present() => [.. request.Namespaces.Where(n => File.Exists(NetworkNamespace.PathOf(n)))];
}
