using Dot2Lab.Plan;
using Dot2Lab.Running.State;
using Dot2Lab.Running.Userns;

namespace Dot2Lab.Running.Kernels;

/// <summary>This machine's own kernel, used by an ordinary user as root of a user namespace (user_namespaces(7)).</summary>
internal sealed class UsernsKernel : ILabKernel
{
    public LabKernelKind Kind => LabKernelKind.Userns;

    public KernelCheck Check(LabPlan plan)
    {
        var ground = new UsernsGround();
        return Missing().ToList() is { Count: > 0 } missing
            ? KernelCheck.Lacking(Kind, missing)
            : new KernelCheck(Kind, UsernsGround.Objection() ?? PlanCheck.Objection(plan, ground));
    }

    public LabJournal Announce(LabJournal journal, LabPlan plan, LabOptions options) => journal;

    public ILabEnvironment Prepare(LabFolder folder, LabJournal journal, LabPlan plan, LabOptions options, CancellationToken cancellation)
    {
        var holderFolder = new HolderFolder(folder.GuestPath);
        var environment = new UsernsEnvironment(holderFolder);
        try
        {
            holderFolder.Create(options);
            environment.Start(cancellation);
            return environment;
        }
        catch (IOException exception)
        {
            throw new LabException(MachineProblems.HolderFailed(exception.Message, environment.LogTail()));
        }
    }

    public ILabEnvironment Attach(LabFolder folder, LabJournal journal) => new UsernsEnvironment(new HolderFolder(folder.GuestPath));

    private static IEnumerable<(string What, string Package)> Missing()
    {
        if (ProgramPath.Find(UserNamespace.Name) is null)
        {
            yield return ("unshare(1)", UserNamespace.Package);
        }

        if (ProgramPath.Find("ip") is null)
        {
            yield return ("ip(8)", "iproute2");
        }
    }
}
