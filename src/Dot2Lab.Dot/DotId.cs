namespace Dot2Lab.Dot;

/// <summary>An ID of the DOT language: a name, a numeral, a quoted text or an HTML text.</summary>
/// <param name="Text">What it says, quotes and escapes resolved as Graphviz resolves them.</param>
/// <param name="IsHtml">Whether it was written between <c>&lt;</c> and <c>&gt;</c>: <c>&lt;a&gt;</c> and <c>"a"</c> are two nodes.</param>
public readonly record struct DotId(string Text, bool IsHtml = false)
{
    /// <inheritdoc/>
    public override string ToString() => IsHtml ? $"<{Text}>" : Text;
}
