using System.Buffers.Binary;

namespace Dot2Lab.Running.Native;

/// <summary>All packets of one interface: packet(7), opened inside the interface's namespace.</summary>
internal sealed class PacketSocket : IDisposable
{
    private const int PacketFamily = 17;
    private const int RawCloseOnExec = 3 | 0x80000;
    private const int EveryProtocol = 3; // ETH_P_ALL
    private const int AddressSize = 20; // struct sockaddr_ll
    private const int OutgoingKind = 4; // PACKET_OUTGOING
    private const int GetTimestamp = 0x8906; // SIOCGSTAMP: struct timeval
    private const int DontWait = 0x40; // MSG_DONTWAIT
    private const int LargestPacket = 65536 + 64;
    private const int SocketLevel = 1; // SOL_SOCKET
    private const int ReceiveBuffer = 8; // SO_RCVBUF: what it asks for is cut to net.core.rmem_max
    private const int ForcedReceiveBuffer = 33; // SO_RCVBUFFORCE: which root may go beyond
    private const int ReceiveBufferBytes = 8 << 20;
    private const int PacketLevel = 263; // SOL_PACKET
    private const int Statistics = 6; // PACKET_STATISTICS: struct tpacket_stats

    private readonly RawFile _socket;
    private readonly byte[] _buffer = new byte[LargestPacket];

    private PacketSocket(RawFile socket) => _socket = socket;

    /// <summary>The descriptor, for poll(2).</summary>
    internal int Descriptor => (int)_socket.Handle.DangerousGetHandle();

    /// <summary>Opens the socket on an interface of the namespace that the calling thread is in.</summary>
    /// <exception cref="SystemCallException">There is no such interface, or no right to listen.</exception>
    internal static PacketSocket Open(string device)
    {
        var index = LibC.InterfaceIndex(device);
        SystemCallException.Check(index == 0 ? -1 : 0, "if_nametoindex", device);

        // Without a protocol it hears nothing until it is bound to the one interface.
        var descriptor = SystemCallException.Check(LibC.OpenSocket(PacketFamily, RawCloseOnExec, 0), "socket", device);
        var socket = RawFile.FromDescriptor((int)descriptor, device);
        _ = LibC.SetSocketOption(socket.Handle, SocketLevel, ForcedReceiveBuffer, ReceiveBufferBytes, sizeof(int)) == 0
            || LibC.SetSocketOption(socket.Handle, SocketLevel, ReceiveBuffer, ReceiveBufferBytes, sizeof(int)) == 0;
        Span<byte> address = stackalloc byte[AddressSize];
        address.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(address, PacketFamily);
        BinaryPrimitives.WriteUInt16BigEndian(address[2..], EveryProtocol);
        BinaryPrimitives.WriteInt32LittleEndian(address[4..], (int)index);
        SystemCallException.Check(LibC.BindSocket(socket.Handle, address, AddressSize), "bind", device);
        return new PacketSocket(socket);
    }

    /// <summary>Takes the next packet, if there is one.</summary>
    /// <param name="microseconds">When the kernel saw it: since 1970, UTC.</param>
    /// <param name="outgoing">Whether the node sent it.</param>
    /// <returns>Its bytes, or null.</returns>
    internal byte[]? TryReceive(out long microseconds, out bool outgoing)
    {
        Span<byte> address = stackalloc byte[AddressSize];
        var addressSize = AddressSize;
        var count = LibC.ReceiveFrom(_socket.Handle, _buffer, _buffer.Length, DontWait, address, ref addressSize);
        outgoing = address[10] == OutgoingKind;
        microseconds = count < 0 ? 0 : Timestamp();
        return count < 0 ? null : _buffer.AsSpan(0, (int)count).ToArray();
    }

    /// <summary>How many packets found no room since this was asked last: they came faster than they were taken.</summary>
    internal uint TakeLost()
    {
        Span<byte> statistics = stackalloc byte[2 * sizeof(uint)];
        var size = statistics.Length;
        SystemCallException.Check(LibC.GetSocketOption(_socket.Handle, PacketLevel, Statistics, statistics, ref size), "getsockopt", _socket.Path);
        return BinaryPrimitives.ReadUInt32LittleEndian(statistics[sizeof(uint)..]);
    }

    public void Dispose() => _socket.Dispose();

    private long Timestamp()
    {
        Span<byte> time = stackalloc byte[16];
        SystemCallException.Check(LibC.SocketControl(_socket.Handle, GetTimestamp, time), "ioctl", _socket.Path);
        return (BinaryPrimitives.ReadInt64LittleEndian(time) * 1_000_000) + BinaryPrimitives.ReadInt64LittleEndian(time[8..]);
    }
}
