namespace Dot2Lab.Dot.Drafting;

/// <summary>A node of a graph that is being made.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Attributes">Its attributes, inherited ones included.</param>
public sealed record NodeDraft(DotId Id, DraftAttributes Attributes);
