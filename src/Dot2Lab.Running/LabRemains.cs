using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running;

/// <summary>What is left of labs that ended, died, or were killed half made.</summary>
/// <param name="state">Where the labs are remembered.</param>
/// <param name="kernels">The kernels that they may run on.</param>
internal sealed class LabRemains(StateDirectory state, IReadOnlyList<ILabKernel> kernels)
{
    /// <summary>Takes away what was made for a lab, in whatever state it is; its folder is left.</summary>
    /// <param name="folder">The lab's folder, which is locked.</param>
    /// <param name="lab">Its name, for messages.</param>
    /// <exception cref="LabException">Something would not go.</exception>
    internal void Remove(LabFolder folder, string lab)
    {
        try
        {
            if (folder.ReadJournal() is { } journal)
            {
                Remove(folder, journal);
            }
            else if (Directory.Exists(folder.GuestPath))
            {
                EndHolders(folder, lab);
            }
            else if (LostNamespaces(folder) is { Count: > 0 } lost)
            {
                throw new LabException(MachineProblems.RecordsLost(lab, lost));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LabException(MachineProblems.NotRemoved(lab, exception.Message));
        }
    }

    /// <summary>
    /// What may be a lab's whose journals are lost: namespaces of this kernel, named as its plan has them, that are no other lab's.
    /// They may as well be somebody else's.
    /// </summary>
    internal IReadOnlyList<string> LostNamespaces(LabFolder folder)
    {
        if (!Environment.IsPrivilegedProcess || folder.ReadJournal() is not null || Directory.Exists(folder.GuestPath))
        {
            return [];
        }

        var others = state.Journals().SelectMany(j => j.Namespaces).ToHashSet(StringComparer.Ordinal);
        return [.. folder.PlannedNamespaces().Where(n => NetworkNamespace.InodeOf(n) is not null && !others.Contains(n))];
    }

    private void Remove(LabFolder folder, LabJournal journal)
    {
        // After a reboot the names may be anybody's.
        if (journal.IsOfThisBoot)
        {
            using var names = journal.IsIdentified ? null : state.Lock();
            kernels.First(k => k.Kind == journal.Kernel).Attach(folder, WithoutOthers(journal)).Remove();
        }

        foreach (var made in journal.Folders.Where(Directory.Exists))
        {
            Directory.Delete(made, recursive: true);
        }
    }

    // Without a journal all that is known of the lab is its folder; what is known by it is ended, names are left alone.
    private void EndHolders(LabFolder folder, string lab)
    {
        foreach (var kernel in kernels)
        {
            kernel.Attach(folder, new LabJournal(lab, folder.FullPath, kernel.Kind, string.Empty, DateTime.UtcNow)).Remove();
        }
    }

    // A lab that was killed before it knew its namespaces has only their names, and another lab may have made some of these since.
    private LabJournal WithoutOthers(LabJournal journal)
    {
        if (journal.IsIdentified)
        {
            return journal;
        }

        var others = state.Journals().SelectMany(j => j.Namespaces.Zip(j.NamespaceInodes)).ToHashSet();
        var ours = journal.KnownNamespaces
            .Where(n => n.Inode != 0 || NetworkNamespace.InodeOf(n.Name) is not { } inode || !others.Contains((n.Name, inode)))
            .ToList();
        return journal with { Namespaces = [.. ours.Select(n => n.Name)], NamespaceInodes = [.. ours.Select(n => n.Inode)] };
    }
}
