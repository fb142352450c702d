using System.Diagnostics;
using System.Net;
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
    private readonly List<ProbeSocket> _sockets;
    private readonly Dictionary<(string Namespace, AddressFamily Family), ProbeSocket> _socketOf;
    private readonly PollEntry[] _entries;
    private readonly ProbeSchedule _schedule;

    /// <summary>Opens the sockets.</summary>
    /// <exception cref="SystemCallException">A namespace is not there.</exception>
    internal Prober(Probe request)
    {
        _schedule = new ProbeSchedule(request.Probes, request.Patience);
        var families = request.Probes.Select(p => IPAddress.Parse(p.Destination).AddressFamily).Distinct().ToList();
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
        while (!_schedule.IsDone)
        {
            cancellation.ThrowIfCancellationRequested();
            var heardUntil = NowMicroseconds;
            Listen(MillisecondsUntilDue());
            SendBurst(heardUntil);
            if (NowMicroseconds >= reportAt)
            {
                report(_schedule.Decided);
                reportAt = NowMicroseconds + ReportMicroseconds;
            }
        }

        Listen(0);
        return _schedule.ToResults();
    }

    public void Dispose() => _sockets.ForEach(s => s.Dispose());

    private void SendBurst(long heardUntil)
    {
        for (var sent = 0; sent < Burst && _schedule.Next(heardUntil) is { } number; sent++)
        {
            Send(number, _schedule[number]);
        }
    }

    private void Send(int number, ProbeState probe)
    {
        var socket = _socketOf[(probe.Request.From, probe.Destination.AddressFamily)];
        var packet = socket.Build(_token, number, probe.Attempts, probe.Request.PayloadSize);
        var now = NowMicroseconds;
        _schedule.Sent(number, now, socket.Send(packet, probe.Destination));
    }

    private int MillisecondsUntilDue() => _schedule.MayBegin || _schedule.NextDue is not { } at
        ? 0
        : (int)Math.Clamp((at - NowMicroseconds + 999) / 1000, 0, 100);

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
            if (seen is { } arrival)
            {
                _schedule.Saw(arrival, socket.Namespace, NowMicroseconds);
            }
        }
    }
}
