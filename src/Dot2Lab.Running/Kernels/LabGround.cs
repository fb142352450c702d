using System.Globalization;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Kernels;

/// <summary>A running lab's kernel, tried by its agent. The namespaces go with the lab.</summary>
internal sealed class LabGround(IConversation conversation, CancellationToken cancellation) : ITrialGround
{
    private int _trials;

    /// <inheritdoc/>
    public bool MayLoadModules => false;

    /// <inheritdoc/>
    public string? Try(Batch batch)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"trial{_trials++}");
        conversation.Send(new Apply([[new Batch(0, null, ["ip"], [$"netns add {name}"]), batch with { Number = 1, Namespace = name }]]), cancellation);
        while (true)
        {
            switch (conversation.Receive(cancellation))
            {
                case Applied:
                    return null;
                case BatchFailed { Number: 0 } failure:
                    throw new IOException(failure.Message);
                case BatchFailed failure:
                    return failure.Message;
                case Failed failed:
                    throw new LabException(MachineProblems.AgentFailed(failed.Message));
                case null:
                    throw new IOException("it died during the trial");
            }
        }
    }
}
