using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Probing;

/// <summary>
/// Sends echo requests between namespaces and proves who received each. Customers' addresses overlap, so a reply alone
/// proves nothing: a raw socket in every namespace watches where the request itself arrives.
/// </summary>
internal sealed class Prober : IDisposable
{
    // A burst's packets and answers fit every queue on their way (a neighbour being resolved holds 101 by default).
    private const int Burst = 16;

    // The largest packet.
    private const int BufferSize = 65536;

    private readonly ulong _token = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly PriorityQueue<int, long> _due = new();
    private readonly List<ProbeSocket> _sockets;
    private readonly Dictionary<(string Namespace, AddressFamily Family), ProbeSocket> _socketOf;
    private readonly PollEntry[] _entries;
    private readonly List<ProbeState> _probes;

    /// <summary>Opens the sockets.</summary>
    /// <exception cref="SystemCallException">A namespace is not there.</exception>
    internal Prober(Probe request)
    {
        _probes = [.. request.Probes.Select(p => new ProbeState(p, request.PatienceMilliseconds))];
        var families = _probes.Select(p => p.Destination.AddressFamily).Distinct().ToList();
        _sockets = [.. request.Namespaces.SelectMany(_ => families, ProbeSocket.Open)];
        _socketOf = _sockets.ToDictionary(s => (s.Namespace, s.Family));
        _entries = [.. _sockets.Select(s => new PollEntry { Descriptor = s.Descriptor, Events = PollEntry.Readable })];
    }

    private static long NowMicroseconds => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);

    /// <summary>Sends every probe and waits for what becomes of it.</summary>
    /// <returns>A result for each probe, in the order of the request.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    internal IReadOnlyList<ProbeResult> Run(CancellationToken cancellation)
    {
        _due.EnqueueRange(Enumerable.Range(0, _probes.Count), 0);
        while (_due.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            SendBurst();
            Listen(MillisecondsUntilDue());
        }

        Listen(0);
        return [.. _probes.Select(p => p.ToResult())];
    }

    public void Dispose() => _sockets.ForEach(s => s.Dispose());

    private void SendBurst()
    {
        for (var sent = 0; sent < Burst && _due.TryPeek(out var number, out var at) && at <= NowMicroseconds;)
        {
            _due.Dequeue();
            var probe = _probes[number];
            if (!probe.IsAnswered && (probe.Attempts == 0 || probe.MayTryAgain))
            {
                Send(number, probe);
                sent++;
            }
        }
    }

    private void Send(int number, ProbeState probe)
    {
        var socket = _socketOf[(probe.Request.From, probe.Destination.AddressFamily)];
        var packet = socket.Build(_token, number, probe.Attempts, probe.Request.PayloadSize);
        var now = NowMicroseconds;
        probe.Sent(now, socket.Send(packet, probe.Destination));
        _due.Enqueue(number, now + probe.WaitMicroseconds);
    }

    private int MillisecondsUntilDue() =>
        _due.TryPeek(out _, out var at) ? (int)Math.Clamp((at - NowMicroseconds + 999) / 1000, 0, 100) : 0;

    // Takes all that has come, then waits for more only if nothing had.
    private void Listen(int timeoutMilliseconds)
    {
        while (LibC.Poll(_entries, (ulong)_entries.Length, timeoutMilliseconds) > 0)
        {
            for (var i = 0; i < _entries.Length; i++)
            {
                if (_entries[i].Happened != 0)
                {
                    Drain(_sockets[i]);
                }
            }

            timeoutMilliseconds = 0;
        }
    }

    private void Drain(ProbeSocket socket)
    {
        while (socket.TryReceive(_buffer, _token, out var seen))
        {
            if (seen is { } arrival && arrival.Probe >= 0 && arrival.Probe < _probes.Count)
            {
                _probes[arrival.Probe].Saw(arrival, socket.Namespace, NowMicroseconds);
            }
        }
    }
}
