using System.Buffers.Binary;
using System.Text;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Capturing;

/// <summary>
/// Packets as wireshark(1) and tcpdump(1) read them: pcap for one interface, which every program reads; pcapng for several, which
/// says of each packet on which one it was. Little-endian, link type Ethernet.
/// </summary>
public static class PcapFormat
{
    private const uint PcapMagic = 0xA1B2C3D4;
    private const uint SectionHeader = 0x0A0D0D0A;
    private const uint ByteOrderMagic = 0x1A2B3C4D;
    private const uint InterfaceDescription = 1;
    private const uint EnhancedPacket = 6;
    private const ushort InterfaceName = 2;
    private const ushort PacketFlags = 2;
    private const uint Ethernet = 1;
    private const uint SnapLength = 262144;
    private const int BlockOverhead = 12;

    /// <summary>What comes before all packets.</summary>
    public static byte[] Header(IReadOnlyList<string> interfaces) => interfaces.Count == 1
        ? Words(PcapMagic, 2 | (4 << 16), 0, 0, SnapLength, Ethernet)
        : [.. Block(SectionHeader, Words(ByteOrderMagic, 1, uint.MaxValue, uint.MaxValue)), .. interfaces.SelectMany(Describe)];

    /// <summary>One packet.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="interfaces">The number of interfaces that the header named.</param>
    public static byte[] Packet(CapturedPacket packet, int interfaces) => interfaces == 1 ? Record(packet) : Enhanced(packet);

    private static byte[] Record(CapturedPacket packet)
    {
        var (seconds, microseconds) = Math.DivRem(packet.Microseconds, 1_000_000);
        var length = (uint)packet.Bytes.Length;
        return [.. Words((uint)seconds, (uint)microseconds, length, length), .. packet.Bytes.Span];
    }

    private static byte[] Enhanced(CapturedPacket packet)
    {
        var length = (uint)packet.Bytes.Length;
        var time = (ulong)packet.Microseconds;
        var fields = Words((uint)packet.Interface, (uint)(time >> 32), (uint)time, length, length);
        var direction = Option(PacketFlags, Words(packet.Outgoing ? 2u : 1u));
        return Block(EnhancedPacket, [.. fields, .. Padded(packet.Bytes.Span), .. direction, .. Words(0)]);
    }

    private static byte[] Describe(string name) =>
        Block(InterfaceDescription, [.. Words(Ethernet, SnapLength), .. Option(InterfaceName, Encoding.UTF8.GetBytes(name)), .. Words(0)]);

    private static byte[] Option(ushort code, byte[] value) => [.. Words(code | ((uint)value.Length << 16)), .. Padded(value)];

    private static byte[] Block(uint kind, byte[] body)
    {
        var length = (uint)(body.Length + BlockOverhead);
        return [.. Words(kind, length), .. body, .. Words(length)];
    }

    private static byte[] Padded(ReadOnlySpan<byte> bytes)
    {
        var padded = new byte[(bytes.Length + 3) & ~3];
        bytes.CopyTo(padded);
        return padded;
    }

    private static byte[] Words(params ReadOnlySpan<uint> words)
    {
        var bytes = new byte[words.Length * sizeof(uint)];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), words[i]);
        }

        return bytes;
    }
}
