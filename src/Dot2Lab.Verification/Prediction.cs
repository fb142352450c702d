using Dot2Lab.Verification.Checking;
using Dot2Lab.Verification.Walking;

namespace Dot2Lab.Verification;

/// <summary>What becomes of an echo request and of its reply, on every way that they can take.</summary>
public sealed class Prediction
{
    private readonly Fate _fate;
    private readonly IReadOnlyList<Exchange> _exchanges;

    private readonly Answers _answers;

    internal Prediction(string from, Answers answers, IReadOnlyList<Exchange> exchanges)
    {
        _answers = answers;
        _exchanges = exchanges;
        _fate = new Fate(from, [.. exchanges.Select(Ends)]);
    }

    /// <summary>Whether the sender gets an answer.</summary>
    public Chance Replied => _fate.Replied;

    /// <summary>Who receives the request, by namespace; who cannot is not listed.</summary>
    public IReadOnlyList<(string Namespace, Chance Chance)> ReceivedBy => [.. _fate.Receivers.Select(name => (name, Receives(name)))];

    /// <summary>Each way of the request, to its end; ways that join are told once from there.</summary>
    public IReadOnlyList<Journey> Requests => [.. _exchanges.Select(exchange => exchange.Request.ToJourney(_answers))];

    /// <summary>Where the request, else the reply, is lost first; null if neither is.</summary>
    public Fault? Fault => _fate.Fault;

    /// <summary>Each way of the reply to a request.</summary>
    /// <param name="request">Which of <see cref="Requests"/>, from 0.</param>
    public IReadOnlyList<Journey> RepliesTo(int request) => [.. _exchanges[request].Replies.Select(trail => trail.ToJourney(_answers))];

    /// <summary>Whether a node receives the request.</summary>
    public Chance Receives(string name) => _fate.Receives(name);

    /// <summary>Whether a node receives the request and its reply comes back.</summary>
    public Chance Reaches(string name) => _fate.Reaches(name);

    private static (PacketEnd Request, IReadOnlyList<PacketEnd> Replies) Ends(Exchange exchange) =>
        (PacketEnd.Of(exchange.Request, isReply: false), [.. exchange.Replies.Select(reply => PacketEnd.Of(reply, isReply: true))]);
}
