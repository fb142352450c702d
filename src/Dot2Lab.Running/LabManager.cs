using System.Text.Json;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Running.Changing;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running;

/// <summary>Starts, finds and ends the labs of one user.</summary>
public sealed class LabManager
{
    private readonly StateDirectory _state;
    private readonly IReadOnlyList<ILabKernel> _kernels;
    private readonly LabRemains _remains;

    /// <summary>The labs remembered in a state directory.</summary>
    public LabManager(StateDirectory state)
        : this(state, [new HostKernel(), new UsernsKernel(), new UmlKernel()])
    {
    }

    /// <summary>The same with other kernels, in the order in which they are preferred.</summary>
    internal LabManager(StateDirectory state, IReadOnlyList<ILabKernel> kernels)
    {
        _state = state;
        _kernels = kernels;
        _remains = new LabRemains(state, kernels);
    }

    /// <summary>
    /// Brings a lab up. Whatever makes that fail, a signal included, all that was made by then is taken away again.
    /// </summary>
    /// <param name="plan">What to make.</param>
    /// <param name="sourcePath">The full path of the DOT file, to which the lab then belongs.</param>
    /// <param name="options">Which kernel, and how.</param>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="LabException">It could not be brought up.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RunningLab Start(LabPlan plan, string sourcePath, LabOptions options, ILabProgress progress, CancellationToken cancellation) =>
        Keeping(() => StartOne(plan, sourcePath, options, progress, cancellation));

    private RunningLab StartOne(LabPlan plan, string sourcePath, LabOptions options, ILabProgress progress, CancellationToken cancellation)
    {
        _state.Make();
        var folder = _state.FolderOf(plan.Lab);
        using var taken = folder.TryLock() ?? throw new LabException(MachineProblems.Busy(plan.Lab));
        RefuseIfRunning(folder, plan.Lab, sourcePath);
        try
        {
            return new LabStarter(_state, _kernels, options, progress).Start(folder, plan, sourcePath, cancellation);
        }
        catch
        {
            RemoveLocked(folder, plan.Lab);
            throw;
        }
    }

    /// <summary>Applies to a running lab what its file changes. Whatever makes that fail, the lab is as it was before.</summary>
    /// <param name="plan">What it is to become.</param>
    /// <param name="sourcePath">The full path of the DOT file, to which the lab must belong.</param>
    /// <param name="kernel">The kernel that it must run on; null for any.</param>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The lab, and what was changed.</returns>
    /// <exception cref="LabException">It could not be changed, or is not there to be changed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public (RunningLab Lab, PlanChange Change) Reload(
        LabPlan plan, string sourcePath, LabKernelKind? kernel, ILabProgress progress, CancellationToken cancellation)
    {
        // First of all it must be there, for to lock a folder makes it.
        Open(plan.Lab);
        var folder = _state.FolderOf(plan.Lab);
        using var taken = Keeping(folder.TryLock) ?? throw new LabException(MachineProblems.Busy(plan.Lab));
        var running = Open(plan.Lab);
        RefuseOthersFile(running.Journal, sourcePath);
        if (kernel is { } wanted && wanted != running.Journal.Kernel)
        {
            throw new LabException(MachineProblems.CannotChange(plan.Lab, $"it runs on {running.Journal.Kernel.ToString().ToLowerInvariant()}"));
        }

        return Keeping(() =>
            new LabReloader(_state, KernelOf(running.Journal), folder, progress).Reload(running.Journal, running.Plan, plan, cancellation));
    }

    /// <summary>Every lab that was started and not ended.</summary>
    public IReadOnlyList<LabStatus> List() => [.. _state.Folders().Select(StatusOf).OfType<LabStatus>()];

    /// <summary>Finds a running lab by its name.</summary>
    /// <exception cref="LabException">There is none, or it has died.</exception>
    public RunningLab Open(string lab)
    {
        var folder = _state.FolderOf(lab);
        if (folder.ReadJournal() is not { } journal)
        {
            throw new LabException(MachineProblems.NotRunning(lab));
        }

        var environment = KernelOf(journal).Attach(folder, journal);
        if (!journal.IsUp)
        {
            throw new LabException(folder.IsLocked() ? MachineProblems.Busy(lab) : MachineProblems.HalfMade(lab));
        }

        return IsAlive(journal, environment)
            ? new RunningLab(journal, ReadPlan(folder, lab), environment)
            : throw new LabException(MachineProblems.Died(lab, environment.LogTail()));
    }

    /// <summary>The name of the lab that belongs to a file, or null if none is running.</summary>
    /// <param name="sourcePath">The file's full path.</param>
    public string? FindBySource(string sourcePath) => List().FirstOrDefault(s => s.SourcePath == sourcePath)?.Lab;

    /// <summary>Ends a lab and removes all that was made for it, in whatever state it is.</summary>
    /// <returns>Whether there was such a lab.</returns>
    /// <exception cref="LabException">Another program is working on it, or something would not go.</exception>
    public bool Remove(string lab) => Keeping(() => RemoveOne(lab));

    private bool RemoveOne(string lab)
    {
        var folder = _state.FolderOf(lab);
        if (!Directory.Exists(folder.FullPath))
        {
            return false;
        }

        using var taken = folder.TryLock() ?? throw new LabException(MachineProblems.Busy(lab));
        var found = folder.ReadJournal() is not null || Directory.Exists(folder.GuestPath);
        RemoveLocked(folder, lab);
        return found;
    }

    /// <summary>Removes what programs left that were killed before they had begun a lab, or after they had ended it.</summary>
    /// <exception cref="LabException">Something would not go.</exception>
    public void Sweep()
    {
        foreach (var folder in _state.Folders().Where(f => f.ReadJournal() is null))
        {
            Keeping(() => SweepOne(folder));
        }

        _state.RemoveIfEmpty();
    }

    private bool SweepOne(LabFolder folder)
    {
        using var taken = folder.IsLocked() ? null : folder.TryLock();
        if (taken is null || folder.ReadJournal() is not null || _remains.LostNamespaces(folder).Count > 0)
        {
            return false;
        }

        _remains.Remove(folder, Path.GetFileName(folder.FullPath));
        folder.Delete();
        return true;
    }

    // A full disk, or one that may only be read, is no bug.
    private T Keeping<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LabException(MachineProblems.StateFolderUnusable(_state.FullPath, exception.Message));
        }
    }

    private void RefuseIfRunning(LabFolder folder, string lab, string sourcePath)
    {
        if (folder.ReadJournal() is { } journal)
        {
            RefuseOthersFile(journal, sourcePath);
            if (journal.IsUp && IsAlive(journal, KernelOf(journal).Attach(folder, journal)))
            {
                throw new LabException(MachineProblems.AlreadyRunning(lab));
            }
        }

        // An earlier start was killed half way, or the lab died: its remains make way.
        _remains.Remove(folder, lab);
        folder.Empty();
    }

    private static void RefuseOthersFile(LabJournal journal, string sourcePath)
    {
        if (journal.SourcePath != sourcePath)
        {
            throw new LabException(MachineProblems.NameTaken(journal.Lab, journal.SourcePath));
        }
    }

    private void RemoveLocked(LabFolder folder, string lab)
    {
        _remains.Remove(folder, lab);
        folder.Delete();
        _state.RemoveIfEmpty();
    }

    private LabStatus? StatusOf(LabFolder folder)
    {
        if (folder.ReadJournal() is not { } journal)
        {
            return null;
        }

        var environment = KernelOf(journal).Attach(folder, journal);
        return new LabStatus(journal.Lab, journal.SourcePath, journal.Kernel, StateOf(folder, journal, environment), journal.CreatedUtc)
        {
            Nodes = folder.CountNodes(),
            LogTail = environment.LogTail(),
        };
    }

    private static LabState StateOf(LabFolder folder, LabJournal journal, ILabEnvironment environment) => journal.IsUp
        ? IsAlive(journal, environment) ? LabState.Up : LabState.Died
        : folder.IsLocked() ? LabState.Starting : LabState.HalfMade;

    // After a reboot nothing of it lives, whatever is named as it was.
    private static bool IsAlive(LabJournal journal, ILabEnvironment environment) => journal.IsOfThisBoot && environment.IsAlive();

    private ILabKernel KernelOf(LabJournal journal) => _kernels.First(k => k.Kind == journal.Kernel);

    private static LabPlan ReadPlan(LabFolder folder, string lab)
    {
        try
        {
            return folder.ReadPlan();
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            throw new LabException(MachineProblems.PlanUnreadable(lab, exception.Message));
        }
    }
}
