namespace Dot2Lab.Cli.Diagrams;

/// <summary>A probe that did not go as it must; nodes by their names in the DOT file.</summary>
/// <param name="From">Who sent it.</param>
/// <param name="To">Whom it was for.</param>
/// <param name="MustReach">Whether it had to get there; else it must not have.</param>
/// <param name="At">Where it, or its reply, was lost; null where that is not known.</param>
internal sealed record FailedProbe(string From, string To, bool MustReach, string? At)
{
    /// <summary>Where it was sent; null for the receiver's own address.</summary>
    internal string? Address { get; init; }
}
