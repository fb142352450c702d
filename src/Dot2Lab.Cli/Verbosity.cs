namespace Dot2Lab.Cli;

/// <summary>How much to tell.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>What a person wants to know.</summary>
    Normal,

    /// <summary>Also each command as it would be typed, and the details of a bug.</summary>
    Verbose,
}
