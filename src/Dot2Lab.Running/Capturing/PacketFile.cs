using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Capturing;

/// <summary>Packets into a file or a pipe, each written as soon as it comes.</summary>
/// <param name="target">Gets the bytes.</param>
public sealed class PacketFile(Stream target) : IPacketOutput
{
    private int _interfaces;

    /// <summary>Closes the file.</summary>
    public void Dispose() => target.Dispose();

    /// <inheritdoc/>
    public void Begin(IReadOnlyList<string> interfaces)
    {
        _interfaces = interfaces.Count;
        target.Write(PcapFormat.Header(interfaces));
        target.Flush();
    }

    /// <inheritdoc/>
    public bool Take(IReadOnlyList<CapturedPacket> packets)
    {
        foreach (var packet in packets)
        {
            target.Write(PcapFormat.Packet(packet, _interfaces));
        }

        target.Flush();
        return true;
    }
}
