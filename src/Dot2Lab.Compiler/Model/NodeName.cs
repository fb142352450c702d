namespace Dot2Lab.Compiler.Model;

/// <summary>A node's DOT ID, the key by which everything in the topology names it. Ordered by text, ordinal.</summary>
/// <param name="Text">The ID's text; bytes that are not UTF-8 as <c>ByteString</c> has them.</param>
/// <param name="IsHtml">Whether it was written in angle brackets; <c>&lt;a&gt;</c> and <c>"a"</c> are two nodes.</param>
public sealed record NodeName(string Text, bool IsHtml) : IComparable<NodeName>
{
    /// <inheritdoc/>
    public int CompareTo(NodeName? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var byText = string.CompareOrdinal(Text, other.Text);
        return byText != 0 ? byText : IsHtml.CompareTo(other.IsHtml);
    }

    /// <inheritdoc/>
    public override string ToString() => Dot2Lab.Text.ByteString.ForDisplay(IsHtml ? $"<{Text}>" : Text);
}
