namespace Dot2Lab.Running.Doctor;

/// <summary>What this machine can run.</summary>
/// <param name="Features">Feature by feature.</param>
/// <param name="Kernels">Kernel by kernel, in the order in which they are preferred.</param>
public sealed record MachineReport(IReadOnlyList<MachineFeature> Features, IReadOnlyList<KernelReport> Kernels)
{
    /// <summary>Whether any lab can be run at all.</summary>
    public bool CanRun => Kernels.Any(k => k.RunsPlainLabs);

    /// <summary>The Debian packages that would mend what is missing.</summary>
    public IReadOnlyList<string> MissingPackages =>
        [.. Features.Select(f => f.MissingPackage).OfType<string>().Distinct(StringComparer.Ordinal)];
}
