namespace Dot2Lab.Dot.Reading;

/// <summary>The key that a statement gives to its edges. Hardly any edge has one, so it is kept apart from them.</summary>
/// <param name="Id">The key.</param>
internal sealed record EdgeKey(DotId Id);
