namespace Dot2Lab.Running;

/// <summary>A lab command failed for a reason that is no bug; whatever it had begun is undone.</summary>
public sealed class LabException(LabProblem problem) : Exception(problem.Message)
{
    /// <summary>What to tell the user.</summary>
    public LabProblem Problem { get; } = problem;
}
