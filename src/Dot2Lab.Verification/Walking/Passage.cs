using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>A packet's way through one node, as far as it is known; <see cref="ToHop"/> says it in words when somebody asks.</summary>
/// <param name="Node">The node.</param>
/// <param name="In">The device that the packet came by; null where it is made.</param>
/// <param name="Before">The packet as it came.</param>
internal sealed record Passage(NetworkNamespace Node, Device? In, Packet Before)
{
    /// <summary>What decided last: a <see cref="Kernel.Route"/> or a <see cref="LabelRoute"/>.</summary>
    internal Route? Route { get; init; }

    internal LabelRoute? Label { get; init; }

    internal Device? Domain { get; init; }

    internal Device? Out { get; init; }

    internal IpAddress? NextHop { get; init; }

    /// <summary>Whether that neighbour is one that the node was redirected to.</summary>
    internal bool IsRedirected { get; init; }

    internal Packet? After { get; init; }

    /// <summary>The device by which IP took it in; null where it did not, but made it, or a VRF device handed it over.</summary>
    internal Device? Input { get; init; }

    /// <summary>How often a VRF device has taken the packet to route it anew.</summary>
    internal int Handovers { get; init; }

    internal HopAction? Action { get; init; }

    internal string? Reason { get; init; }

    /// <summary>The error that the node reports of it; null if none.</summary>
    internal ErrorReport? Report { get; init; }

    /// <summary>The passage in words.</summary>
    internal Hop ToHop()
    {
        var ttl = TtlOf(After ?? Before);
        return new Hop(Node.Name, Kind())
        {
            In = In?.Name,
            Out = Out?.Name,
            Vrf = Domain?.Name,
            LabelsIn = LabelEntry.List(Before.Labels),
            LabelsOut = LabelEntry.List(After?.Labels),
            Ttl = ttl,
            Mtu = Out?.Mtu,
            Table = Route?.Table,
            Route = (Route ?? (object?)Label)?.ToString(),
            NextHop = NextHop?.ToString(),
            IsRedirected = IsRedirected,
            Reason = Reason,
            Source = Route?.Source ?? Label?.Source,
        };
    }

    private static int TtlOf(Packet packet) => packet.Labels?.Ttl ?? packet.Ttl;

    private HopAction Kind()
    {
        if (Action is { } known)
        {
            return known;
        }

        var (before, after) = (LabelEntry.Count(Before.Labels), LabelEntry.Count(After?.Labels));
        return In is null ? HopAction.Send
            : after < before ? HopAction.Pop
            : before > 0 ? HopAction.Swap
            : after > 0 ? HopAction.Push
            : HopAction.Forward;
    }
}
