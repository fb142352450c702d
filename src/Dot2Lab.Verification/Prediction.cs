using Dot2Lab.Verification.Checking;
using Dot2Lab.Verification.Walking;

namespace Dot2Lab.Verification;

/// <summary>What becomes of an echo request and of its reply, on every way that they can take.</summary>
public sealed class Prediction
{
    private readonly string _from;
    private readonly IReadOnlyList<Exchange> _exchanges;

    internal Prediction(string from, IReadOnlyList<Exchange> exchanges) => (_from, _exchanges) = (from, exchanges);

    /// <summary>Whether the sender gets an answer.</summary>
    public Chance Replied => Combine(_exchanges.Select(ChanceOfReply));

    /// <summary>Who receives the request, by namespace; who cannot is not listed.</summary>
    public IReadOnlyList<(string Namespace, Chance Chance)> ReceivedBy =>
    [
        .. _exchanges.Select(exchange => exchange.Request.Receiver)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Receives(name))),
    ];

    /// <summary>Each way of the request, to its end; ways that join are told once from there.</summary>
    public IReadOnlyList<Journey> Requests => [.. _exchanges.Select(exchange => exchange.Request.ToJourney())];

    /// <summary>Each way of the reply to a request.</summary>
    /// <param name="request">Which of <see cref="Requests"/>, from 0.</param>
    public IReadOnlyList<Journey> RepliesTo(int request) => [.. _exchanges[request].Replies.Select(trail => trail.ToJourney())];

    /// <summary>Whether a node receives the request.</summary>
    public Chance Receives(string name) =>
        Combine(_exchanges.Select(exchange => exchange.Request.Receiver == name ? Chance.Always : Chance.Never));

    /// <summary>Whether a node receives the request and its reply comes back.</summary>
    public Chance Reaches(string name) => Combine(_exchanges.Select(exchange =>
        exchange.Request.Receiver == name ? ChanceOfReply(exchange) : Chance.Never));

    /// <summary>The first by name of those who receive the request, or null.</summary>
    internal string? FirstReceiver => _exchanges.Select(exchange => exchange.Request.Receiver).Min(StringComparer.Ordinal);

    /// <summary>The first loss of the request, else of the reply; null if there is none.</summary>
    internal Fault? Fault =>
        _exchanges.Select(exchange => exchange.Request.ToFault(isReply: false))
            .Concat(_exchanges.SelectMany(exchange => exchange.Replies).Select(reply => reply.ToFault(isReply: true)))
            .FirstOrDefault(fault => fault is not null);

    internal static Chance Combine(IEnumerable<Chance> chances)
    {
        var (any, all) = (false, true);
        foreach (var chance in chances)
        {
            any |= chance != Chance.Never;
            all &= chance == Chance.Always;
        }

        return !any ? Chance.Never : all ? Chance.Always : Chance.Sometimes;
    }

    private Chance ChanceOfReply(Exchange exchange) =>
        Combine(exchange.Replies.Select(reply => reply.Receiver == _from ? Chance.Always : Chance.Never));
}
