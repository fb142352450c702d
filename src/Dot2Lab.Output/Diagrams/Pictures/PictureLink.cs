namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>An edge of a picture with the texts along it; null where there is nothing to say.</summary>
/// <param name="Edge">Which of the picture's edges, from 0.</param>
/// <param name="Tail">At its first node.</param>
/// <param name="Net">In its middle.</param>
/// <param name="Head">At its second node.</param>
internal sealed record PictureLink(int Edge, PictureText? Tail, PictureText? Net, PictureText? Head)
{
    /// <summary>What an overlay says at its first node.</summary>
    public PictureText? TailHop { get; init; }

    /// <summary>What an overlay says at its second node.</summary>
    public PictureText? HeadHop { get; init; }

    /// <summary>Its texts, from the first node to the second.</summary>
    public IEnumerable<PictureText> Texts => new[] { Tail, TailHop, Net, HeadHop, Head }.OfType<PictureText>();

    /// <summary>The same for the edge with its ends exchanged.</summary>
    public PictureLink Turned => this with { Tail = Head, Head = Tail };
}
