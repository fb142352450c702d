using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>
/// Takes namespaces away with all that is in them. The processes go first: a namespace whose name is deleted lives on as
/// long as one of them does.
/// </summary>
internal sealed class ClearTask(Clear request) : AgentTask
{
    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        var present = request.Namespaces.Where(n => File.Exists(NetworkNamespace.PathOf(n))).ToList();
        LabProcesses.End(() => NamespaceProcesses.In(present));

        // Somebody else may delete one meanwhile, which is an error to ip and none to us.
        var failure = present.Count == 0 ? null : BatchRunner.Run(new Batch(0, null, ["ip", "-force"], [.. present.Select(n => $"netns del {n}")]));
        send(failure is null || !present.Exists(n => File.Exists(NetworkNamespace.PathOf(n))) ? new Cleared() : new Failed(failure.Message));
    }
}
