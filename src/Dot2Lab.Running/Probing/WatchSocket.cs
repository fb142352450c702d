using System.Net.Sockets;
using System.Runtime.InteropServices;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Probing;

/// <summary>A packet socket (packet(7)) that sees all frames on all interfaces of one namespace, in both directions.</summary>
internal sealed class WatchSocket : IDisposable
{
    // htons(ETH_P_ALL).
    private const int AllProtocols = 0x0300;

    // Of struct sockaddr_ll: where interface index and direction lie, and the size of it all.
    private const int IndexOffset = 4;
    private const int DirectionOffset = 10;
    private const int AddressSize = 20;
    private const byte Outgoing = 4;

    private readonly Socket _socket;

    private WatchSocket(string name)
    {
        Namespace = name;
        _socket = new Socket(AddressFamily.Packet, SocketType.Raw, (ProtocolType)AllProtocols) { Blocking = false };
    }

    internal string Namespace { get; }

    /// <summary>The descriptor, for poll(2).</summary>
    internal int Descriptor => (int)_socket.Handle;

    /// <summary>Opens a socket in each namespace.</summary>
    /// <exception cref="SystemCallException">A namespace is not there.</exception>
    internal static List<WatchSocket> Open(IReadOnlyList<string> namespaces)
    {
        var sockets = new List<WatchSocket>();
        NetworkNamespace.RunInEach(namespaces, name => sockets.Add(new WatchSocket(name)));
        return sockets;
    }

    /// <summary>Takes one waiting frame.</summary>
    /// <param name="buffer">Room for the largest frame.</param>
    /// <param name="token">The token of our own probes.</param>
    /// <param name="frame">The frame; null if it is about something else.</param>
    /// <param name="interfaceIndex">The interface that it passed.</param>
    /// <param name="leaves">Whether it left by it; else it came in.</param>
    /// <returns>Whether a frame was waiting.</returns>
    internal bool TryReceive(Span<byte> buffer, ulong token, out Frame? frame, out int interfaceIndex, out bool leaves)
    {
        Span<byte> address = stackalloc byte[AddressSize];
        var addressSize = AddressSize;
        var size = (int)LibC.ReceiveFrom(_socket.SafeHandle, buffer, buffer.Length, 0, address, ref addressSize);
        frame = size > 0 ? FrameReader.Parse(buffer[..size], token) : null;
        interfaceIndex = MemoryMarshal.Read<int>(address[IndexOffset..]);
        leaves = address[DirectionOffset] == Outgoing;
        return size > 0;
    }

    public void Dispose() => _socket.Dispose();
}
