using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>The way of a frame from one device to another: over a link, or through bridges.</summary>
/// <param name="End">The device that it is for.</param>
/// <param name="Bridges">Each bridge on the way, by the port it comes in and the port it leaves by (null for the bridge's own device).</param>
/// <param name="Narrowest">The device on the way with the smallest MTU.</param>
internal sealed record Wire(Device End, IReadOnlyList<(Device In, Device? Out)> Bridges, Device Narrowest)
{
    // include/linux/netdevice.h, __is_skb_forwardable: what a veth takes in, and a bridge sends out, may have a VLAN tag's length more.
    private const int Tolerance = 4;

    /// <summary>Whether a bridge's port on it loses all that leaves there.</summary>
    internal bool IsCut { get; } = Bridges.Any(bridge => bridge.Out is { LosesAll: true });

    /// <summary>Whether all is lost that comes back.</summary>
    internal bool IsCutBack { get; } = End.LosesAll || Bridges.Any(bridge => bridge.In.LosesAll);

    /// <summary>Whether frames of a size get through; larger ones are lost without a word.</summary>
    internal bool Carries(int size) => size <= Narrowest.Mtu + Tolerance;
}
