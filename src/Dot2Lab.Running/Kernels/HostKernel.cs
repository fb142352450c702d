using Dot2Lab.Plan;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running.Kernels;

/// <summary>This machine's own kernel, used as root.</summary>
internal sealed class HostKernel : ILabKernel
{
    public LabKernelKind Kind => LabKernelKind.Host;

    public KernelCheck Check(LabPlan plan)
    {
        if (LibC.EffectiveUser() != 0)
        {
            return new KernelCheck(Kind, "needs root");
        }

        if (ProgramPath.Find("ip") is null)
        {
            return new KernelCheck(Kind, "ip(8) is not installed") { MissingPackages = ["iproute2"] };
        }

        return new KernelCheck(Kind, WhatIsMissing(LabFeatures.Of(plan)));
    }

    public LabJournal Announce(LabJournal journal, LabPlan plan, LabOptions options) =>
        journal with { Namespaces = [.. plan.Nodes.Select(n => n.Namespace)] };

    public ILabEnvironment Prepare(LabFolder folder, LabJournal journal, LabPlan plan, LabOptions options, CancellationToken cancellation) =>
        Attach(folder, journal);

    public ILabEnvironment Attach(LabFolder folder, LabJournal journal) => new HostEnvironment(journal);

    private static string? WhatIsMissing(IReadOnlyList<LabFeature> features)
    {
        try
        {
            var missing = features.Where(f => !FeatureTrial.Works(f)).Select(f => f.ToString()).ToList();
            return missing.Count == 0 ? null : $"this kernel lacks {string.Join(", ", missing)}";
        }
        catch (SystemCallException exception)
        {
            return $"no network namespace can be made: {exception.Message}";
        }
    }
}
