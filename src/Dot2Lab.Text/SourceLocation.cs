namespace Dot2Lab.Text;

/// <summary>A place as people name it: <c>file:line:column</c>.</summary>
/// <param name="File">The file's name as it is to be shown.</param>
/// <param name="Line">One-based line number.</param>
/// <param name="Column">One-based column, counted in Unicode characters.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
