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

        try
        {
            return new KernelCheck(Kind, PlanCheck.Objection(plan, new HostGround()));
        }
        catch (SystemCallException exception)
        {
            return new KernelCheck(Kind, $"no network namespace can be made: {exception.Message}");
        }
    }

    public LabJournal Announce(LabJournal journal, LabPlan plan, LabOptions options) => journal with
    {
        Namespaces = [.. plan.Nodes.Select(n => n.Namespace)],
        MakesNamespaceFolder = !Directory.Exists(NetworkNamespace.Folder),
        MountsNamespaceFolder = !NetworkNamespace.FolderIsMounted(),
    };

    public ILabEnvironment Prepare(LabFolder folder, LabJournal journal, LabPlan plan, LabOptions options, CancellationToken cancellation) =>
        Attach(folder, journal);

    public ILabEnvironment Attach(LabFolder folder, LabJournal journal) => new HostEnvironment(journal);
}
