using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Dot2Lab.Running.Netlink;

/// <summary>The addresses of ip-address(8) as RTM_NEWADDR.</summary>
internal static class AddressMessage
{
    private const ushort NewAddress = 20; // RTM_NEWADDR
    private const byte NoDetection = 2; // IFA_F_NODAD
    private const byte HostScope = 254; // RT_SCOPE_HOST
    private const ushort Address = 1; // IFA_ADDRESS: the peer's, on a link of two; else the same
    private const ushort Local = 2; // IFA_LOCAL

    /// <summary><c>addr add ADDRESS/LENGTH dev NAME [nodad]</c>.</summary>
    internal static void Write(NetlinkWriter writer, CommandWords words, DeviceNumbers devices, int sequence)
    {
        var (address, length) = words.Prefix();
        words.Expect("dev");
        var device = devices[words.Take()];
        var flags = words.Take("nodad") ? NoDetection : (byte)0;
        words.ExpectEnd();
        Span<byte> header = [IpMessages.FamilyOf(address), length, flags, Scope(address), 0, 0, 0, 0]; // struct ifaddrmsg
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], device);
        writer.Begin(NewAddress, IpMessages.CreateOnly, sequence, header);
        writer.Attribute(Local, address.GetAddressBytes());
        writer.Attribute(Address, address.GetAddressBytes());
        writer.End();
    }

    // IPv6 finds the scope of an address by itself.
    private static byte Scope(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork && IPAddress.IsLoopback(address) ? HostScope : (byte)0;
}
