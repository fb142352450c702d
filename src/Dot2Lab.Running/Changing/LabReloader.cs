using Dot2Lab.Plan;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running.Changing;

/// <summary>Brings a running lab in line with its file, in a folder that is locked.</summary>
/// <param name="state">Where the labs are remembered.</param>
/// <param name="kernel">The kernel that it runs on.</param>
/// <param name="folder">The lab's folder.</param>
/// <param name="progress">Hears how far it has come.</param>
internal sealed class LabReloader(StateDirectory state, ILabKernel kernel, LabFolder folder, ILabProgress progress)
{
    /// <summary>Applies what a plan changes. If that cannot be, nothing is changed.</summary>
    /// <exception cref="LabException">It cannot, or a step failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal (RunningLab Lab, PlanChange Change) Reload(LabJournal journal, LabPlan from, LabPlan to, CancellationToken cancellation)
    {
        var change = PlanChange.Between(from, to);
        if (!change.IsEmpty)
        {
            RefuseIfImpossible(journal, to);
            journal = CarryOut(journal, from, to, change, cancellation);
        }

        folder.WritePlan(to);
        return (new RunningLab(journal, to, kernel.Attach(folder, journal)), change);
    }

    private LabJournal CarryOut(LabJournal before, LabPlan from, LabPlan to, PlanChange change, CancellationToken cancellation)
    {
        var during = Announce(before, change, out var names);
        var environment = kernel.Attach(folder, during);
        try
        {
            new LabChanger(environment, progress).Change(from, to, NamespacesMade, cancellation);
        }
        catch (IOException exception)
        {
            throw new LabException(MachineProblems.KernelFailed(before.Kernel, exception.Message, environment.LogTail()));
        }
        catch (Exception exception) when (exception is LabException or OperationCanceledException)
        {
            folder.WriteJournal(Only(before, from, environment));
            throw exception is LabException { Problem: var problem } ? new LabException(MachineProblems.ChangeTakenBack(problem)) : exception;
        }
        finally
        {
            names?.Dispose();
        }

        // The plan first: a lab that counts as up is never found with the plan that it had before.
        folder.WritePlan(to);
        var after = Only(before, to, environment) with { UpUtc = DateTime.UtcNow };
        folder.WriteJournal(after);
        return after;

        void NamespacesMade()
        {
            folder.WriteJournal(environment.Identify(during));
            names?.Dispose();
        }
    }

    // Until it is done the lab counts as half made, and `down` knows the namespaces of both plans. Names of this kernel are
    // looked at and taken by one lab at a time.
    private LabJournal Announce(LabJournal before, PlanChange change, out RawFile? names)
    {
        names = before.Namespaces.Count > 0 ? state.Lock() : null;
        try
        {
            RefuseTakenNamespaces(before, change);
            var during = Including(before, change) with { UpUtc = null };
            folder.WriteJournal(during);
            return during;
        }
        catch
        {
            names?.Dispose();
            throw;
        }
    }

    private void RefuseIfImpossible(LabJournal journal, LabPlan to)
    {
        if (kernel.CheckChange(journal, to) is { IsUsable: false } check)
        {
            throw new LabException(MachineProblems.CannotChange(journal.Lab, check.Reason!));
        }
    }

    private static void RefuseTakenNamespaces(LabJournal journal, PlanChange change)
    {
        var added = change.Do.OfType<AddNamespace>().Where(s => !journal.Namespaces.Contains(s.Namespace, StringComparer.Ordinal));
        if (journal.Namespaces.Count > 0 && added.FirstOrDefault(s => NetworkNamespace.InodeOf(s.Namespace) is not null) is { } taken)
        {
            throw new LabException(MachineProblems.NamespaceTaken(taken));
        }
    }

    // A namespace that is not made yet is known by its name alone; those of a kernel of its own are not in the journal at all.
    private static LabJournal Including(LabJournal before, PlanChange change)
    {
        if (before.Namespaces.Count == 0)
        {
            return before;
        }

        var made = change.Do.OfType<AddNamespace>().Select(s => s.Namespace).ToHashSet(StringComparer.Ordinal);
        var kept = before.KnownNamespaces.Where(n => !made.Contains(n.Name)).ToList();
        return before with
        {
            Namespaces = [.. kept.Select(n => n.Name), .. made],
            NamespaceInodes = [.. kept.Select(n => n.Inode), .. made.Select(_ => 0UL)],
        };
    }

    private static LabJournal Only(LabJournal journal, LabPlan plan, ILabEnvironment environment) => journal.Namespaces.Count == 0
        ? journal
        : environment.Identify(journal with { Namespaces = [.. plan.Nodes.Select(n => n.Namespace)] });
}
