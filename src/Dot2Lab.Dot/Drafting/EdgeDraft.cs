namespace Dot2Lab.Dot.Drafting;

/// <summary>An edge of a graph that is being made.</summary>
/// <param name="Tail">The node that is written first.</param>
/// <param name="Head">The node that is written second.</param>
/// <param name="Attributes">Its attributes, inherited ones and ports included.</param>
public sealed record EdgeDraft(DotId Tail, DotId Head, DraftAttributes Attributes)
{
    /// <summary>What tells edges between the same nodes apart; null without one.</summary>
    public DotId? Key { get; init; }
}
