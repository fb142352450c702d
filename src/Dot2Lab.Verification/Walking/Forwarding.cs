using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>What single nodes do with packets. Several moves mean that it is open which: by the hash of a flow, or by who answers first.</summary>
internal sealed class Forwarding
{
    private readonly LabelInput _labels;
    private readonly IpInput _ip;
    private readonly LocalOutput _local;

    internal Forwarding(LabKernel kernel)
    {
        var neighbours = new Neighbours(kernel);
        var transmission = new Transmission(neighbours);
        _ip = new IpInput(transmission);
        _labels = new LabelInput(transmission, _ip);
        _local = new LocalOutput(transmission, new Redirects(neighbours));
    }

    /// <summary>What becomes of a packet that comes in.</summary>
    internal List<Move> Arrive(Arrival arrival)
    {
        var moves = new List<Move>(1);
        var (device, packet) = arrival;
        var passage = new Passage(device.Namespace, device, packet);
        if (packet.Labels is null)
        {
            _ip.Take(device, packet, passage, moves);
        }
        else
        {
            _labels.Take(device, packet, passage, moves);
        }

        return moves;
    }

    /// <summary>What becomes of a packet that a node makes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="domain">The VRF that it is sent in; null for the main table.</param>
    /// <param name="packet">The packet; the source may be left open, as address 0.</param>
    internal List<Move> Send(NetworkNamespace node, Device? domain, Packet packet)
    {
        var moves = new List<Move>(1);
        _local.Send(node, domain, packet, moves);
        return moves;
    }
}
