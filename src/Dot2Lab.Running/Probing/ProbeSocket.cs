using System.Net;
using System.Net.Sockets;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Probing;

/// <summary>
/// A raw ICMP socket of one family inside one namespace (raw(7), ipv6(7)): sends echo requests from there and sees all ICMP
/// delivered there.
/// </summary>
internal sealed class ProbeSocket : IDisposable
{
    // IPV6_DONTFRAG of ipv6(7): a packet too big for its way is an error, not two packets.
    private const int Ipv6DontFragment = 62;

    // ICMPV6_FILTER of RFC 3542, section 3.2: a bit for each type that is not passed on. All that a node says to its neighbours
    // is ICMP too, and would fill the socket in the place of what is looked for.
    private const int Icmp6Filter = 1;
    private static readonly byte[] WantedTypes = [1, 2, 3, 4, 128, 129];

    // SO_RCVBUFFORCE of socket(7), which root may set beyond net.core.rmem_max: a receipt that finds no room is lost for ever.
    private const int ForcedReceiveBuffer = 33;
    private const int ReceiveBufferBytes = 1 << 20;

    // Of struct sockaddr_in6: where the address lies, and the size of it all.
    private const int AddressOffset = 8;
    private const int AddressSize = 28;

    private readonly Socket _socket;

    private ProbeSocket(string name, AddressFamily family, Socket socket)
    {
        Namespace = name;
        Family = family;
        _socket = socket;
    }

    internal AddressFamily Family { get; }

    internal string Namespace { get; }

    /// <summary>The descriptor, for poll(2).</summary>
    internal int Descriptor => (int)_socket.Handle;

    /// <summary>Opens a socket of each family in each namespace; it stays there, whichever thread uses it.</summary>
    /// <exception cref="SystemCallException">A namespace is not there.</exception>
    internal static List<ProbeSocket> Open(IReadOnlyList<string> namespaces, IReadOnlyList<AddressFamily> families)
    {
        var sockets = new List<ProbeSocket>();
        NetworkNamespace.RunInEach(namespaces, name => sockets.AddRange(families.Select(f => new ProbeSocket(name, f, Open(f)))));
        return sockets;
    }

    /// <summary>An echo request of this socket's family.</summary>
    internal byte[] Build(ulong token, int probe, int attempt, int payloadSize) => Family == AddressFamily.InterNetwork
        ? IcmpEcho.Build(token, probe, attempt, payloadSize)
        : Icmp6Echo.Build(token, probe, attempt, payloadSize);

    /// <summary>Sends a packet.</summary>
    /// <returns>Null, or why the kernel would not send it.</returns>
    internal string? Send(byte[] packet, IPAddress destination)
    {
        try
        {
            _socket.SendTo(packet, new IPEndPoint(destination, 0));
            return null;
        }
        catch (SocketException exception)
        {
            return Describe(exception.SocketErrorCode);
        }
    }

    /// <summary>Takes one waiting packet.</summary>
    /// <param name="buffer">Room for the largest packet.</param>
    /// <param name="token">The token of our own probes.</param>
    /// <param name="arrival">What the packet says of a probe of ours; null if it is about something else.</param>
    /// <returns>Whether a packet was waiting.</returns>
    internal bool TryReceive(Span<byte> buffer, ulong token, out IcmpArrival? arrival)
    {
        Span<byte> address = stackalloc byte[AddressSize];
        var addressSize = AddressSize;
        var size = (int)LibC.ReceiveFrom(_socket.SafeHandle, buffer, buffer.Length, 0, address, ref addressSize);
        arrival = (size > 0, Family) switch
        {
            (false, _) => null,
            (true, AddressFamily.InterNetwork) => IcmpEcho.Parse(buffer[..size], token),
            (true, _) => Icmp6Echo.Parse(buffer[..size], new IPAddress(address.Slice(AddressOffset, 16)), token),
        };
        return size > 0;
    }

    public void Dispose() => _socket.Dispose();

    private static Socket Open(AddressFamily family)
    {
        var socket = family == AddressFamily.InterNetwork ? Open4() : Open6();
        try
        {
            socket.SetRawSocketOption((int)SocketOptionLevel.Socket, ForcedReceiveBuffer, BitConverter.GetBytes(ReceiveBufferBytes));
        }
        catch (SocketException)
        {
            // Only in a user namespace; then as much as anybody may have.
            socket.ReceiveBufferSize = ReceiveBufferBytes;
        }

        return socket;
    }

    private static Socket Open4() => new(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp)
    {
        Blocking = false,
        DontFragment = true,
    };

    private static Socket Open6()
    {
        var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Raw, ProtocolType.IcmpV6) { Blocking = false };
        socket.SetRawSocketOption((int)SocketOptionLevel.IPv6, Ipv6DontFragment, BitConverter.GetBytes(1));
        socket.SetRawSocketOption((int)ProtocolType.IcmpV6, Icmp6Filter, Blocked(WantedTypes));
        return socket;
    }

    // Bit n of the n-th group of 32, least significant byte first as on every machine that .NET runs on.
    private static byte[] Blocked(byte[] wanted)
    {
        var filter = Enumerable.Repeat(byte.MaxValue, 32).ToArray();
        foreach (var type in wanted)
        {
            filter[type / 8] &= (byte)~(1 << (type % 8));
        }

        return filter;
    }

    private static string Describe(SocketError error) => error switch
    {
        SocketError.HostUnreachable => "no route to host",
        SocketError.NetworkUnreachable => "network is unreachable",
        SocketError.MessageSize => "message too long",
        SocketError.AccessDenied => "not permitted",
        SocketError.NoBufferSpaceAvailable => "no buffer space available",
        SocketError.AddressNotAvailable => "cannot assign requested address",
        _ => error.ToString(),
    };
}
