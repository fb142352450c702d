namespace Dot2Lab.Running;

/// <summary>One line of <c>dot2lab status</c>.</summary>
/// <param name="Lab">The lab's name.</param>
/// <param name="SourcePath">The full path of the DOT file that it belongs to.</param>
/// <param name="Kernel">The kernel that it runs on.</param>
/// <param name="State">How it is.</param>
/// <param name="CreatedUtc">When it was started.</param>
public sealed record LabStatus(string Lab, string SourcePath, LabKernelKind Kernel, LabState State, DateTime CreatedUtc)
{
    /// <summary>The number of its nodes; null where its plan cannot be read.</summary>
    public int? Nodes { get; init; }

    /// <summary>The last lines of its guest's log; none without a guest.</summary>
    public IReadOnlyList<string> LogTail { get; init; } = [];
}
