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

    private const long ReportMicroseconds = 500_000;

    // The largest packet.
    private const int BufferSize = 65536;

    private readonly ulong _token = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly PriorityQueue<int, long> _due = new();
    private readonly List<ProbeSocket> _sockets;
    private readonly Dictionary<(string Namespace, AddressFamily Family), ProbeSocket> _socketOf;
    private readonly PollEntry[] _entries;
    private readonly List<ProbeState> _probes;
    private readonly Queue<int> _waiting;
    private readonly int _window;
    private int _outstanding;
    private int _decided;

    /// <summary>Opens the sockets.</summary>
    /// <exception cref="SystemCallException">A namespace is not there.</exception>
    internal Prober(Probe request)
    {
        _probes = [.. request.Probes.Select(p => new ProbeState(p, request.Patience))];
        _window = request.Patience.Window;
        _waiting = new Queue<int>(Enumerable.Range(0, _probes.Count).OrderBy(n => _probes[n].Request.ExpectReply));
        var families = _probes.Select(p => p.Destination.AddressFamily).Distinct().ToList();
        _sockets = ProbeSocket.Open(request.Namespaces, families);
        _socketOf = _sockets.ToDictionary(s => (s.Namespace, s.Family));
        _entries = [.. _sockets.Select(s => new PollEntry { Descriptor = s.Descriptor, Events = PollEntry.Readable })];
    }

    private static long NowMicroseconds => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);

    /// <summary>Sends every probe and waits for what becomes of it.</summary>
    /// <param name="report">Hears now and then how many probes are decided.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>A result for each probe, in the order of the request.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    internal IReadOnlyList<ProbeResult> Run(Action<int> report, CancellationToken cancellation)
    {
        var reportAt = NowMicroseconds + ReportMicroseconds;
        while (_decided < _probes.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            SendBurst();
            Listen(MillisecondsUntilDue());
            if (NowMicroseconds >= reportAt)
            {
                report(_decided);
                reportAt = NowMicroseconds + ReportMicroseconds;
            }
        }

        Listen(0);
        return [.. _probes.Select(p => p.ToResult())];
    }

    public void Dispose() => _sockets.ForEach(s => s.Dispose());

    // What is due again goes first, so that a probe's end does not wait for the others' beginning.
    private void SendBurst()
    {
        for (var sent = 0; sent < Burst && NextDue() is { } number; sent++)
        {
            Send(number, _probes[number]);
        }
    }

    private int? NextDue()
    {
        while (_due.TryPeek(out var number, out var at) && at <= NowMicroseconds)
        {
            _due.Dequeue();
            if (_probes[number].IsAnswered)
            {
                continue;
            }

            if (_probes[number].MayTryAgain)
            {
                return number;
            }

            Decided(_probes[number]);
        }

        return MayBegin() ? _waiting.Dequeue() : null;
    }

    private bool MayBegin() => _waiting.TryPeek(out var next) && (!_probes[next].Request.ExpectReply || _outstanding < _window);

    private void Send(int number, ProbeState probe)
    {
        var socket = _socketOf[(probe.Request.From, probe.Destination.AddressFamily)];
        var packet = socket.Build(_token, number, probe.Attempts, probe.Request.PayloadSize);
        var now = NowMicroseconds;
        _outstanding += probe.Attempts == 0 && probe.Request.ExpectReply ? 1 : 0;
        probe.Sent(now, socket.Send(packet, probe.Destination));
        _due.Enqueue(number, now + probe.WaitMicroseconds);
    }

    private int MillisecondsUntilDue() => MayBegin()
        ? 0
        : _due.TryPeek(out _, out var at) ? (int)Math.Clamp((at - NowMicroseconds + 999) / 1000, 0, 100) : 0;

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
                Saw(_probes[arrival.Probe], arrival, socket.Namespace);
            }
        }
    }

    private void Saw(ProbeState probe, IcmpArrival arrival, string by)
    {
        var before = probe.IsAnswered;
        probe.Saw(arrival, by, NowMicroseconds);
        if (probe.IsAnswered && !before)
        {
            Decided(probe);
        }
    }

    private void Decided(ProbeState probe)
    {
        _decided++;
        _outstanding -= probe.Request.ExpectReply ? 1 : 0;
    }
}
