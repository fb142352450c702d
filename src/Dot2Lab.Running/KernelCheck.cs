namespace Dot2Lab.Running;

/// <summary>Whether a kernel can run a lab.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Reason">Why not; null if it can.</param>
public sealed record KernelCheck(LabKernelKind Kernel, string? Reason)
{
    /// <summary>Whether it can.</summary>
    public bool IsUsable => Reason is null;

    /// <summary>One that lacks programs.</summary>
    internal static KernelCheck Lacking(LabKernelKind kernel, IReadOnlyList<(string What, string Package)> missing) =>
        new(kernel, $"{string.Join(", ", missing.Select(m => m.What))} is not installed") { MissingPackages = [.. missing.Select(m => m.Package)] };

    /// <summary>Debian packages that would make it usable; none where it is usable, or where no package helps.</summary>
    public IReadOnlyList<string> MissingPackages { get; init; } = [];
}
