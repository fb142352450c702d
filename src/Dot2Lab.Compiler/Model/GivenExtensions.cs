namespace Dot2Lab.Compiler.Model;

/// <summary>What is often asked of given values.</summary>
public static class GivenExtensions
{
    /// <summary>The values without their places.</summary>
    public static IReadOnlyList<T> Values<T>(this IEnumerable<Given<T>> given) => [.. given.Select(g => g.Value)];
}
