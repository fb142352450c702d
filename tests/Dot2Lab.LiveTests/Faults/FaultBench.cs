using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.State;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>One kernel with a small lab, in a state directory that child programs share.</summary>
internal sealed class FaultBench(string kernel, string folder)
{
    internal const string Lab = "plain";

    private readonly StateDirectory _state = StateDirectory.Open(Path.Combine(folder, "state"));

    internal ILabKernel Kernel { get; } = kernel switch
    {
        "host" => new HostKernel(),
        "userns" => new UsernsKernel(),
        "uml" => new UmlKernel(),
        _ => throw new ArgumentOutOfRangeException(nameof(kernel)),
    };

    internal LabPlan Plan { get; } = ReferenceLab.Plain(Lab);

    /// <summary>Brings the lab up, by way of another kernel if given.</summary>
    internal void Up(ILabKernel? instead = null) => Up(Plan, instead);

    /// <summary>Brings another lab up.</summary>
    internal void Up(LabPlan plan, ILabKernel? instead = null) =>
        Manager(instead).Start(plan, $"/{plan.Lab}.dot", LabBench.InGuest with { Kernel = Kernel.Kind }, new QuietProgress(), CancellationToken.None);

    /// <summary>Takes a lab down.</summary>
    internal bool Down(string lab = Lab, ILabKernel? instead = null) => Manager(instead).Remove(lab);

    /// <summary>Whether any lab is remembered.</summary>
    internal bool IsEmpty => Manager(null).List().Count == 0;

    private LabManager Manager(ILabKernel? instead) => new(_state, [instead ?? Kernel]);
}
