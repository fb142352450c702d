using Dot2Lab.Plan;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running.Kernels;

/// <summary>A kernel that labs can run on.</summary>
internal interface ILabKernel
{
    /// <summary>Which one it is.</summary>
    LabKernelKind Kind { get; }

    /// <summary>Whether it can run a lab with this plan; tried, not guessed from a version.</summary>
    KernelCheck Check(LabPlan plan);

    /// <summary>Whether a lab that runs on it can be changed to this plan.</summary>
    KernelCheck CheckChange(LabJournal journal, LabPlan plan) => Check(plan);

    /// <summary>What will be made before any step of the plan, and in it, that <c>down</c> must know of.</summary>
    LabJournal Announce(LabJournal journal, LabPlan plan, LabOptions options);

    /// <summary>Makes the place that the plan's steps are carried out in; what is announced may be half made if it fails.</summary>
    /// <exception cref="LabException">It cannot be made.</exception>
    ILabEnvironment Prepare(LabFolder folder, LabJournal journal, LabPlan plan, LabOptions options, CancellationToken cancellation);

    /// <summary>Finds the place again that an earlier program made, in whatever state it is now.</summary>
    ILabEnvironment Attach(LabFolder folder, LabJournal journal);
}
