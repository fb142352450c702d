using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Rings of bridges on which a broadcast frame goes round for ever.</summary>
internal static class Storms
{
    /// <summary>
    /// Whether some of these bridges form a ring of which none runs the spanning tree protocol. One that does is enough to cut
    /// it: the others pass its messages on (net/bridge/br_input.c, <c>br_handle_frame</c>: "If STP is turned off, then must forward").
    /// </summary>
    internal static bool Blow(IEnumerable<Device> bridges)
    {
        var ring = bridges.Where(bridge => !bridge.SpanningTree).ToHashSet();

        // What hangs on the rest by one link is on no ring; what then is left has two ways out, and so leads back to itself.
        int before;
        do
        {
            before = ring.Count;
            ring.RemoveWhere(bridge => Segments.Forwarding(bridge).Count(port => LeadsInto(ring, port)) < 2);
        }
        while (ring.Count < before);

        return ring.Count > 0;
    }

    private static bool LeadsInto(HashSet<Device> bridges, Device port) =>
        port.Peer is { IsBridgePort: true, Master: { } next } && bridges.Contains(next);
}
