using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Probing;

namespace Dot2Lab.Running.Agent;

/// <summary>Carries out a <see cref="Follow"/>.</summary>
internal sealed class FollowTask(Follow request) : AgentTask
{
    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        using var follower = new Follower(request);
        send(new Followed(follower.Run(cancellation)));
    }
}
