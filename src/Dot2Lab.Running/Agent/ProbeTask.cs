using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Probing;

namespace Dot2Lab.Running.Agent;

/// <summary>Carries out a <see cref="Probe"/>.</summary>
internal sealed class ProbeTask(Probe request) : AgentTask
{
    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        using var prober = new Prober(request);
        send(new Probed(prober.Run(done => send(new ProbesDecided(done)), cancellation)));
    }
}
