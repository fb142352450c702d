using Dot2Lab.Text;

namespace Dot2Lab.Running;

/// <summary>Something that the machine cannot do, or would not: what a user is told when a lab command fails.</summary>
/// <param name="Code">Stable code, <c>D2L09</c> and two digits.</param>
/// <param name="Message">One sentence without a full stop: what was tried and why it failed.</param>
/// <param name="Help">What to do about it, or null where the message says it all.</param>
public sealed record LabProblem(string Code, string Message, string? Help = null)
{
    /// <summary>The step that the kernel refused, and why; null where it was none.</summary>
    public RefusedStep? Refused { get; init; }

    /// <summary>Whether the lab was brought up all the same.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The place in the DOT file that it goes back to, or null.</summary>
    public SourceLocation? Source { get; init; }

    /// <summary>Whether the user named what is not there, rather than the machine refusing.</summary>
    public bool IsUsage { get; init; }

    /// <summary>What else is worth seeing, line by line: a guest's log, the reasons against each kernel.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Debian packages that would mend it.</summary>
    public IReadOnlyList<string> MissingPackages { get; init; } = [];
}
