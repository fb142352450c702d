using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Verification;

/// <summary>What the node that drops a packet tells the packet's sender, and whether that gets there.</summary>
/// <param name="Error">What it tells.</param>
/// <param name="Arrives">Whether it reaches the node that sent the packet.</param>
public sealed record DropAnswer(DropError Error, Chance Arrives)
{
    /// <summary>The largest packet that would have passed, in bytes; null where size was not the trouble.</summary>
    public int? Mtu { get; init; }

    /// <summary>The addresses that it may come from: of several equally good ways back each has its own; none for an error of the call.</summary>
    public IReadOnlyList<IpAddress> Sources { get; init; } = [];

    /// <summary>Whether it comes only when a neighbour was asked for in vain three times, a second apart (arp(7), <c>mcast_solicit</c>).</summary>
    public bool IsLate { get; init; }

    /// <summary>Where the error itself is lost; null if it is not.</summary>
    public Fault? Lost { get; init; }

    /// <summary>Whether the sending call fails, and no packet tells of it.</summary>
    public bool IsOfCall => Error >= DropError.CallMessageTooLong;
}
