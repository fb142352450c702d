namespace Dot2Lab.Verification.Checking;

/// <summary>How all ways of a request and of its replies end, and what that says of who reaches whom.</summary>
public sealed class Fate
{
    private readonly string _sender;
    private readonly IReadOnlyList<(PacketEnd Request, IReadOnlyList<PacketEnd> Replies)> _ends;

    /// <summary>Notes it.</summary>
    /// <param name="sender">The namespace that sent the request.</param>
    /// <param name="ends">Each end of the request, with those of its reply.</param>
    internal Fate(string sender, IReadOnlyList<(PacketEnd Request, IReadOnlyList<PacketEnd> Replies)> ends) => (_sender, _ends) = (sender, ends);

    /// <summary>Whether the sender gets an answer.</summary>
    public Chance Replied => Combine(_ends.Select(end => Answered(end.Replies)));

    /// <summary>Who may receive the request, in order.</summary>
    public IEnumerable<string> Receivers =>
        _ends.Select(end => end.Request.Receiver).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The first loss of the request, else of the reply; null if there is none.</summary>
    public Fault? Fault =>
        _ends.Select(end => end.Request).Concat(_ends.SelectMany(end => end.Replies)).FirstOrDefault(end => end.Fault is not null)?.Fault;

    /// <summary>Whether a node receives the request.</summary>
    public Chance Receives(string name) => Combine(_ends.Select(end => end.Request.Receiver == name ? Chance.Always : Chance.Never));

    /// <summary>Whether a node receives the request and its reply comes back.</summary>
    public Chance Reaches(string name) => Combine(_ends.Select(end => end.Request.Receiver == name ? Answered(end.Replies) : Chance.Never));

    private Chance Answered(IReadOnlyList<PacketEnd> replies) =>
        Combine(replies.Select(reply => reply.Receiver == _sender ? Chance.Always : Chance.Never));

    private static Chance Combine(IEnumerable<Chance> chances)
    {
        var (any, all) = (false, true);
        foreach (var chance in chances)
        {
            any |= chance != Chance.Never;
            all &= chance == Chance.Always;
        }

        return !any ? Chance.Never : all ? Chance.Always : Chance.Sometimes;
    }
}
