using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>A value that the author wrote, with its place, so that a later rule can point at it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record Given<T>(T Value, SourceSpan Span);
