namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>A text of a picture that stands by itself, and is placed where there is room.</summary>
/// <param name="Id">The id of its group.</param>
/// <param name="Class">The classes of its group.</param>
/// <param name="Label">What it says, as an HTML-like label.</param>
internal sealed record PictureText(string Id, string Class, string Label);
