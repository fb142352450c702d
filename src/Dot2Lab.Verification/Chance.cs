namespace Dot2Lab.Verification;

/// <summary>How surely something happens.</summary>
public enum Chance
{
    /// <summary>It does not happen.</summary>
    Never,

    /// <summary>
    /// It depends on what cannot be known beforehand: the seed of the hash that spreads flows over equal paths, or which of
    /// two owners of an address answers first.
    /// </summary>
    Sometimes,

    /// <summary>It happens.</summary>
    Always,
}
