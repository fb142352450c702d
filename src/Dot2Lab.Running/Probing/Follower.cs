using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Probing;

/// <summary>Sends one probe while it watches every interface of the lab: where did the request go, and where its reply?</summary>
internal sealed class Follower : IDisposable
{
    // The largest packet and its headers.
    private const int BufferSize = 65536 + 64;

    private readonly ulong _token = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly HashSet<(string Namespace, int Interface, bool Leaves, bool IsReply, string Labels, int Ttl)> _known = [];
    private readonly List<(WatchSocket Socket, int Interface, bool Leaves, Frame Frame)> _seen = [];
    private readonly Follow _request;
    private readonly IPAddress _destination;
    private readonly ProbeSocket _sender;
    private readonly List<WatchSocket> _sockets;
    private readonly PollEntry[] _entries;

    /// <summary>Opens the sockets.</summary>
    /// <exception cref="SystemCallException">A namespace is not there.</exception>
    internal Follower(Follow request)
    {
        _request = request;
        _destination = IPAddress.Parse(request.Probe.Destination);
        _sender = ProbeSocket.Open([request.Probe.From], [_destination.AddressFamily])[0];
        _sockets = WatchSocket.Open(request.Namespaces);
        _entries = [.. _sockets.Select(s => new PollEntry { Descriptor = s.Descriptor, Events = PollEntry.Readable })];
    }

    /// <summary>Sends the probe, again if there is no answer, and tells where it was seen.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    internal IReadOnlyList<Sighting> Run(CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < _request.Patience.Attempts && !Answered; attempt++)
        {
            _sender.Send(_sender.Build(_token, 0, attempt, _request.Probe.PayloadSize), _destination);
            Watch(TimeSpan.FromMilliseconds((double)_request.Patience.Milliseconds / _request.Patience.Attempts), cancellation);
        }

        return ToSightings();
    }

    public void Dispose()
    {
        _sender.Dispose();
        _sockets.ForEach(s => s.Dispose());
    }

    // The reply is seen at its destination last of all.
    private bool Answered => _seen.Exists(s => s.Frame.Kind == IcmpArrivalKind.Reply && s.Socket.Namespace == _request.Probe.From && !s.Leaves);

    private void Watch(TimeSpan time, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (!Answered && Stopwatch.GetElapsedTime(start) < time)
        {
            cancellation.ThrowIfCancellationRequested();
            var left = time - Stopwatch.GetElapsedTime(start);
            if (LibC.Poll(_entries, (ulong)_entries.Length, (int)Math.Clamp(left.TotalMilliseconds, 0, 100)) > 0)
            {
                _sockets.ForEach(Drain);
            }
        }
    }

    private void Drain(WatchSocket socket)
    {
        while (socket.TryReceive(_buffer, _token, out var frame, out var @interface, out var leaves))
        {
            if (frame is { Kind: not IcmpArrivalKind.Error }
                && _known.Add((socket.Namespace, @interface, leaves, frame.Kind == IcmpArrivalKind.Reply, string.Join('/', frame.Labels), frame.Ttl)))
            {
                _seen.Add((socket, @interface, leaves, frame));
            }
        }
    }

    private List<Sighting> ToSightings()
    {
        var sightings = new List<Sighting>();
        var byNamespace = _seen.ToLookup(s => s.Socket.Namespace);
        NetworkNamespace.RunInEach(byNamespace.Select(g => g.Key), name => sightings.AddRange(byNamespace[name].Select(s =>
            new Sighting(name, NetworkNamespace.InterfaceName(s.Interface), s.Leaves, s.Frame.Kind == IcmpArrivalKind.Reply, s.Frame.Labels, s.Frame.Ttl))));
        return sightings;
    }
}
