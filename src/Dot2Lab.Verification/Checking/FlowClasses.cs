using System.Collections.Concurrent;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;
using Dot2Lab.Verification.Walking;

namespace Dot2Lab.Verification.Checking;

/// <summary>
/// Walks packets of the same class once. What becomes of a packet from some device on depends on its destination; on its source
/// only where a node refuses it, or has the same address itself. A source that all nodes on the way take for an ordinary one
/// shares the walk of every other such source.
/// </summary>
/// <param name="forwarding">What single nodes do.</param>
/// <param name="isReply">Whether it is replies that are followed.</param>
internal sealed class FlowClasses(Forwarding forwarding, bool isReply)
{
    private readonly Walker _walker = new(forwarding);
    private readonly ConcurrentDictionary<Arrival, FlowClass> _classes = new();
    private readonly ConcurrentDictionary<(Device, bool Labelled, IpAddress Source), bool> _ordinary = new();

    /// <summary>How the ways of a packet that a node sends end, and the source that it has on each.</summary>
    internal IEnumerable<(PacketEnd End, IpAddress Source)> Send(NetworkNamespace node, Device? domain, Packet packet)
    {
        foreach (var move in forwarding.Send(node, domain, packet))
        {
            var sent = (move.Passage.After ?? move.Passage.Before).Source;
            if (move.Next is not { } next)
            {
                yield return (PacketEnd.Of(new Trail(move, null), isReply), sent);
                continue;
            }

            foreach (var end in From(next))
            {
                yield return (end, sent);
            }
        }
    }

    private IReadOnlyList<PacketEnd> From(Arrival arrival)
    {
        var source = arrival.Packet.Source;
        var anybodys = arrival with { Packet = arrival.Packet with { Source = new IpAddress(source.Family, 0) } };
        if (_classes.TryGetValue(anybodys, out var known) && AreOrdinary(known, source))
        {
            return known.Ends;
        }

        var walked = Walk(arrival);
        if (AreOrdinary(walked, source))
        {
            _classes.TryAdd(anybodys, walked);
        }

        return walked.Ends;
    }

    private FlowClass Walk(Arrival arrival)
    {
        var visited = new HashSet<Arrival>();
        var trails = _walker.Follow(arrival, visited);
        return new FlowClass(
            [.. trails.Select(trail => PacketEnd.Of(trail, isReply))],
            [.. visited.Select(at => (at.Device, at.Packet.Labels is not null)).Distinct()]);
    }

    private bool AreOrdinary(FlowClass flow, IpAddress source)
    {
        if (source.Family == IpFamily.V6)
        {
            return true;
        }

        foreach (var (device, labelled) in flow.Visited)
        {
            if (!_ordinary.GetOrAdd((device, labelled, source), IsOrdinary))
            {
                return false;
            }
        }

        return true;
    }

    // A label may lead to lo, and a packet without labels is looked at there.
    private static bool IsOrdinary((Device Device, bool Labelled, IpAddress Source) at) =>
        at.Source.Value != 0
        && !at.Device.Namespace.Owns(at.Source)
        && SourceCheck.Refuse(at.Labelled ? at.Device.Namespace.Loopback : at.Device, at.Source) is null;
}
