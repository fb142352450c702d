using System.Diagnostics.CodeAnalysis;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>One attribute of a graph, node or edge, with the place in the source that it comes from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="NameSpan">Where the name stands; of a port, which has no name, where the port stands.</param>
/// <param name="ValueSpan">Where the value stands, quotes included.</param>
/// <param name="IsDefault">
/// Whether the element only inherits it from a <c>node [...]</c>, an <c>edge [...]</c> or an enclosing graph; false when it is
/// written on that very element.
/// </param>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is what DOT calls it.")]
public sealed record DotAttribute(
    string Name, DotId Value, SourceSpan NameSpan, SourceSpan ValueSpan, bool IsDefault)
{
    /// <summary>
    /// How many characters of the token come before the value's first one, or null where the value is not a literal copy of
    /// the source: it has escapes, or is joined of several texts.
    /// </summary>
    internal int? LiteralOffset { get; init; }

    /// <summary>The place in the source of a stretch of the value.</summary>
    /// <param name="start">Offset into <see cref="DotId.Text"/> of <see cref="Value"/>.</param>
    /// <param name="length">Length of the stretch.</param>
    /// <returns>The very characters, or the whole token where the value is not a literal copy of the source.</returns>
    public SourceSpan SpanOf(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Value.Text.Length);
        return LiteralOffset is { } offset ? new SourceSpan(ValueSpan.Start + offset + start, length) : ValueSpan;
    }
}
