using Dot2Lab.Plan;
using Dot2Lab.Running.State;
using Dot2Lab.Running.Uml;

namespace Dot2Lab.Running.Kernels;

/// <summary>User-Mode Linux: every feature on any machine, for any user.</summary>
internal sealed class UmlKernel : ILabKernel
{
    public LabKernelKind Kind => LabKernelKind.Uml;

    public KernelCheck Check(LabPlan plan) => Check();

    /// <summary>The same for any lab, for it has what every lab needs.</summary>
    internal static KernelCheck Check()
    {
        var missing = Missing().ToList();
        return missing.Count == 0 ? new KernelCheck(LabKernelKind.Uml, null) : KernelCheck.Lacking(LabKernelKind.Uml, missing);
    }

    /// <summary>A guest's memory is what it was booted with.</summary>
    public KernelCheck CheckChange(LabJournal journal, LabPlan plan) => LabOptions.LeastMemoryFor(plan.Nodes.Count) <= journal.GuestMegabytes
        ? new KernelCheck(Kind, null)
        : new KernelCheck(Kind, $"{plan.Nodes.Count} nodes need more than the {journal.GuestMegabytes} MB that its guest was started with");

    // Named at random and in the journal before it is made: a folder that others cannot have put there.
    public LabJournal Announce(LabJournal journal, LabPlan plan, LabOptions options) => journal with
    {
        GuestMegabytes = options.MemoryFor(plan.Nodes.Count),
        Folders = [Path.Combine(MemoryFolder.Choose(options.MemoryFor(plan.Nodes.Count)), $"dot2lab-{Guid.NewGuid():N}")],
    };

    public ILabEnvironment Prepare(LabFolder folder, LabJournal journal, LabPlan plan, LabOptions options, CancellationToken cancellation)
    {
        var guestFolder = new GuestFolder(folder.GuestPath);
        var environment = new UmlEnvironment(guestFolder);
        try
        {
            var installation = UmlInstallation.Find() ?? throw new IOException("it is not installed");
            guestFolder.Create(installation, options);
            environment.Boot(new UmlBootOptions(installation, options.MemoryFor(plan.Nodes.Count), journal.Folders[0]), cancellation);
            return environment;
        }
        catch (IOException exception)
        {
            throw new LabException(MachineProblems.GuestFailed(exception.Message, environment.LogTail()));
        }
    }

    public ILabEnvironment Attach(LabFolder folder, LabJournal journal) => new UmlEnvironment(new GuestFolder(folder.GuestPath));

    private static IEnumerable<(string What, string Package)> Missing()
    {
        if (UmlInstallation.Find() is null)
        {
            yield return ("User-Mode Linux", UmlInstallation.Package);
        }

        if (ProgramPath.Find("ip") is null)
        {
            yield return ("ip(8)", "iproute2");
        }

        if (ProgramPath.Find("modprobe") is null)
        {
            yield return ("modprobe(8)", "kmod");
        }
    }
}
