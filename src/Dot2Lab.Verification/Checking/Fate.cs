namespace Dot2Lab.Verification.Checking;

/// <summary>How all ways of a request and of its replies end, and what that says of who reaches whom.</summary>
/// <param name="Sender">The namespace that sent the request.</param>
/// <param name="Ends">Each end of the request, with those of its reply.</param>
internal sealed record Fate(string Sender, IReadOnlyList<(PacketEnd Request, IReadOnlyList<PacketEnd> Replies)> Ends)
{
    /// <summary>Whether the sender gets an answer.</summary>
    internal Chance Replied => Combine(Ends.Select(end => Answered(end.Replies)));

    /// <summary>Who may receive the request, in order.</summary>
    internal IEnumerable<string> Receivers =>
        Ends.Select(end => end.Request.Receiver).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The first loss of the request, else of the reply; null if there is none.</summary>
    internal Fault? Fault =>
        Ends.Select(end => end.Request).Concat(Ends.SelectMany(end => end.Replies)).FirstOrDefault(end => end.Fault is not null)?.Fault;

    /// <summary>Whether a node receives the request.</summary>
    internal Chance Receives(string name) => Combine(Ends.Select(end => end.Request.Receiver == name ? Chance.Always : Chance.Never));

    /// <summary>Whether a node receives the request and its reply comes back.</summary>
    internal Chance Reaches(string name) => Combine(Ends.Select(end => end.Request.Receiver == name ? Answered(end.Replies) : Chance.Never));

    private Chance Answered(IReadOnlyList<PacketEnd> replies) =>
        Combine(replies.Select(reply => reply.Receiver == Sender ? Chance.Always : Chance.Never));

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
