using System.Net;
using System.Net.Sockets;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Probing;

/// <summary>One probe under way: what was sent and what was seen.</summary>
internal sealed class ProbeState(ProbeRequest request, ProbePatience patience)
{
    // The second finds its neighbours resolved, should it have any.
    private const int AttemptsForSilence = 2;

    private readonly SortedSet<string> _receivedBy = new(StringComparer.Ordinal);
    private readonly List<ProbeError> _errors = [];
    private readonly List<long> _sentAt = [];
    private long? _roundTripMicroseconds;

    internal ProbeRequest Request { get; } = request;

    internal IPAddress Destination { get; } = IPAddress.Parse(request.Destination);

    /// <summary>How many packets were sent.</summary>
    internal int Attempts => _sentAt.Count;

    /// <summary>
    /// Whether the answer is there, and who gave it; silence is only known when all the time is over. Nobody answers what he did not
    /// receive: where only the receipt is missing, its socket had no room for it, and another packet is to tell.
    /// </summary>
    internal bool IsComplete => _roundTripMicroseconds is not null && _receivedBy.Count > 0;

    /// <summary>Whether no more is waited for. What comes later still counts.</summary>
    internal bool IsDecided { get; set; }

    /// <summary>Whether another packet may be sent.</summary>
    internal bool MayTryAgain => Attempts < (Request.ExpectReply ? patience.Attempts : AttemptsForSilence);

    /// <summary>
    /// How long to wait after the latest packet: a quarter of the patience, then half, and in the end all of it. So a packet
    /// that was lost while neighbours were being resolved costs little, and the last one gets all the time there is.
    /// </summary>
    internal long WaitMicroseconds => patience.Milliseconds * 1000L / (!MayTryAgain ? 1 : Attempts == 1 ? 4 : 2);

    /// <summary>Notes a packet sent, and why the kernel refused it if it did.</summary>
    internal void Sent(long nowMicroseconds, string? error)
    {
        _sentAt.Add(nowMicroseconds);
        if (error is not null)
        {
            Add(new ProbeError(null, error, null));
        }
    }

    /// <summary>Notes what a socket saw.</summary>
    internal void Saw(IcmpArrival arrival, string by, long nowMicroseconds)
    {
        switch (arrival.Kind)
        {
            case IcmpArrivalKind.Request:
                _receivedBy.Add(by);
                break;
            case IcmpArrivalKind.Reply when by == Request.From && arrival.Attempt < Attempts:
                _roundTripMicroseconds ??= nowMicroseconds - _sentAt[arrival.Attempt];
                break;
            case IcmpArrivalKind.Error when by == Request.From:
                Add(new ProbeError(arrival.From.ToString(), Describe(arrival), arrival.Mtu == 0 ? null : arrival.Mtu));
                break;
        }
    }

    internal ProbeResult ToResult() => new(_roundTripMicroseconds is not null, [.. _receivedBy], _errors, Attempts, _roundTripMicroseconds);

    private static string Describe(IcmpArrival error) => error.From.AddressFamily == AddressFamily.InterNetwork
        ? IcmpEcho.Describe(error.Type, error.Code)
        : Icmp6Echo.Describe(error.Type, error.Code);

    private void Add(ProbeError error)
    {
        if (!_errors.Contains(error))
        {
            _errors.Add(error);
        }
    }
}
