using System.Buffers.Binary;
using System.Net.NetworkInformation;
using System.Text;

namespace Dot2Lab.Running.Netlink;

/// <summary>The links of ip-link(8) as RTM_NEWLINK.</summary>
internal static class LinkMessages
{
    private const ushort NewLink = 16; // RTM_NEWLINK
    private const int HeaderSize = 16; // struct ifinfomsg
    private const uint Up = 1; // IFF_UP

    // IFLA_… of <linux/if_link.h>.
    private const ushort HardwareAddress = 1;
    private const ushort Name = 3;
    private const ushort Mtu = 4;
    private const ushort Master = 10;
    private const ushort Information = 18;
    private const ushort Kind = 1;
    private const ushort Data = 2;
    private const ushort VrfTable = 1;
    private const ushort BridgeForwardDelay = 1;
    private const ushort BridgeMaxAge = 3;
    private const ushort BridgeSpanningTree = 5;
    private const ushort BridgeSnooping = 23;

    /// <summary><c>link set dev NAME</c> and one change.</summary>
    internal static void WriteSet(NetlinkWriter writer, CommandWords words, DeviceNumbers devices, int sequence)
    {
        words.Expect("dev");
        Span<byte> header = stackalloc byte[HeaderSize];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], devices[words.Take()]);
        var isUp = words.Take("up");
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], isUp ? Up : 0);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], isUp ? Up : 0);
        writer.Begin(NewLink, 0, sequence, header);
        if (!isUp)
        {
            WriteChange(writer, words, devices);
        }

        words.ExpectEnd();
        writer.End();
    }

    /// <summary><c>link add name NAME type</c>, a VRF or a bridge.</summary>
    internal static void WriteAdd(NetlinkWriter writer, CommandWords words, int sequence)
    {
        words.Expect("name");
        writer.Begin(NewLink, IpMessages.CreateOnly, sequence, stackalloc byte[HeaderSize]);
        writer.Attribute(Name, words.Take());
        words.Expect("type");
        var information = writer.BeginAttribute(Information);
        WriteKind(writer, words);
        writer.EndAttribute(information);
        writer.End();
    }

    private static void WriteChange(NetlinkWriter writer, CommandWords words, DeviceNumbers devices)
    {
        switch (words.Take())
        {
            case "mtu":
                writer.Attribute(Mtu, words.Number());
                break;
            case "master":
                writer.Attribute(Master, devices[words.Take()]);
                break;
            case "address":
                writer.Attribute(HardwareAddress, PhysicalAddress.Parse(words.Take()).GetAddressBytes());
                break;
            case var other:
                throw new FormatException(other);
        }
    }

    private static void WriteKind(NetlinkWriter writer, CommandWords words)
    {
        var kind = words.Take();
        writer.Attribute(Kind, Encoding.ASCII.GetBytes(kind));
        var data = writer.BeginAttribute(Data);
        while (!words.AtEnd)
        {
            switch (kind, words.Take())
            {
                case ("vrf", "table"):
                    writer.Attribute(VrfTable, words.Number());
                    break;
                case ("bridge", "stp_state"):
                    writer.Attribute(BridgeSpanningTree, words.Number());
                    break;
                case ("bridge", "forward_delay"):
                    writer.Attribute(BridgeForwardDelay, words.Number());
                    break;
                case ("bridge", "max_age"):
                    writer.Attribute(BridgeMaxAge, words.Number());
                    break;
                case ("bridge", "mcast_snooping"):
                    writer.Attribute(BridgeSnooping, [checked((byte)words.Number())]);
                    break;
                case var (_, other):
                    throw new FormatException(other);
            }
        }

        writer.EndAttribute(data);
    }
}
