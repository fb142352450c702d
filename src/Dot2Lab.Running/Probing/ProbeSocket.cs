using System.Net;
using System.Net.Sockets;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Probing;

/// <summary>A raw ICMP socket inside one namespace (raw(7)): sends echo requests from there and sees all ICMP delivered there.</summary>
internal sealed class ProbeSocket : IDisposable
{
    private readonly Socket _socket;

    private ProbeSocket(string name, Socket socket)
    {
        Namespace = name;
        _socket = socket;
    }

    internal string Namespace { get; }

    /// <summary>The descriptor, for poll(2).</summary>
    internal int Descriptor => (int)_socket.Handle;

    /// <summary>Opens a socket in a namespace; it stays there, whichever thread uses it.</summary>
    internal static ProbeSocket Open(string name)
    {
        Socket? socket = null;
        NetworkNamespace.Run(name, () => socket = new Socket(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp)
        {
            Blocking = false,
            DontFragment = true,
        });
        return new ProbeSocket(name, socket!);
    }

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

    /// <summary>Takes one waiting packet, IP header first.</summary>
    /// <returns>Its size in bytes; 0 or less where none waits.</returns>
    internal int Receive(Span<byte> buffer) => (int)LibC.Read(_socket.SafeHandle, buffer, buffer.Length);

    public void Dispose() => _socket.Dispose();

    private static string Describe(SocketError error) => error switch
    {
        SocketError.HostUnreachable => "no route to host",
        SocketError.NetworkUnreachable => "network is unreachable",
        SocketError.MessageSize => "message too long",
        SocketError.AccessDenied => "not permitted",
        _ => error.ToString(),
    };
}
