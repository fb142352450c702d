using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Probing;

/// <summary>Which probe is sent when, and which are decided. It is told the time and what was seen, all times in microseconds.</summary>
internal sealed class ProbeSchedule
{
    private readonly PriorityQueue<int, long> _due = new();
    private readonly List<ProbeState> _probes;
    private readonly Queue<int> _waiting;
    private readonly int _window;
    private int _outstanding;

    /// <summary>Silence takes longest to be sure of, so what expects none begins first.</summary>
    internal ProbeSchedule(IReadOnlyList<ProbeRequest> probes, ProbePatience patience)
    {
        _probes = [.. probes.Select(p => new ProbeState(p, patience))];
        _waiting = new Queue<int>(Enumerable.Range(0, _probes.Count).OrderBy(n => probes[n].ExpectReply));
        _window = patience.Window;
    }

    /// <summary>How many probes are decided.</summary>
    internal int Decided { get; private set; }

    /// <summary>Whether all of them are.</summary>
    internal bool IsDone => Decided == _probes.Count;

    /// <summary>Whether a probe that was not sent yet may be.</summary>
    internal bool MayBegin => _waiting.TryPeek(out var next) && (!_probes[next].Request.ExpectReply || _outstanding < _window);

    /// <summary>When a probe is to be looked at next; null if none is under way.</summary>
    internal long? NextDue => _due.TryPeek(out _, out var at) ? at : null;

    /// <summary>A probe by its number.</summary>
    internal ProbeState this[int number] => _probes[number];

    /// <summary>
    /// The number of a probe to send; null if none is to be sent now. What is due again goes first, so that a probe's end does not
    /// wait for the others' beginning.
    /// </summary>
    /// <param name="heardUntil">
    /// All that came until then has been told. A clock would not do: on a busy machine it runs on while nobody listens, and an answer
    /// that lies there waiting is no silence.
    /// </param>
    internal int? Next(long heardUntil)
    {
        while (_due.TryPeek(out var number, out var at) && at <= heardUntil)
        {
            _due.Dequeue();
            if (_probes[number] is { IsDecided: false, MayTryAgain: true })
            {
                return number;
            }

            Decide(_probes[number]);
        }

        return MayBegin ? _waiting.Dequeue() : null;
    }

    /// <summary>Notes a packet sent, and why the kernel refused it if it did.</summary>
    internal void Sent(int number, long now, string? error)
    {
        var probe = _probes[number];
        _outstanding += probe is { Attempts: 0, Request.ExpectReply: true } ? 1 : 0;
        probe.Sent(now, error);
        _due.Enqueue(number, now + probe.WaitMicroseconds);
    }

    /// <summary>Notes what a namespace's socket saw.</summary>
    internal void Saw(IcmpArrival arrival, string by, long now)
    {
        if (arrival.Probe < 0 || arrival.Probe >= _probes.Count)
        {
            return;
        }

        var probe = _probes[arrival.Probe];
        probe.Saw(arrival, by, now);
        if (probe.IsComplete)
        {
            Decide(probe);
        }
    }

    /// <summary>What became of each probe, in the order of the requests.</summary>
    internal IReadOnlyList<ProbeResult> ToResults() => [.. _probes.Select(p => p.ToResult())];

    private void Decide(ProbeState probe)
    {
        if (!probe.IsDecided)
        {
            probe.IsDecided = true;
            Decided++;
            _outstanding -= probe.Request.ExpectReply ? 1 : 0;
        }
    }
}
