namespace Dot2Lab.Running.Doctor;

/// <summary>Something that a machine may have, and what labs use it for.</summary>
/// <param name="Name">A word for it, the same on every machine.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsPresent">Whether it works here: tried, not guessed from a version.</param>
public sealed record MachineFeature(string Name, string Purpose, bool IsPresent)
{
    /// <summary>Its version where it has one, or why it cannot be told.</summary>
    public string? Detail { get; init; }

    /// <summary>The command that mends its absence; null where it is present, or where no command helps.</summary>
    public string? Mend { get; init; }

    /// <summary>The Debian package whose absence is all that is wrong; else null.</summary>
    public string? MissingPackage { get; init; }
}
