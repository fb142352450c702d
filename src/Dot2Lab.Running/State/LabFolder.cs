using System.Diagnostics;
using System.Text.Json;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Json;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.State;

/// <summary>What is kept of one lab: its journal, its plan, a lock, and the guest's folder if it runs in a guest.</summary>
internal sealed class LabFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const int NoSuchFile = 2;

    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(10);

    internal string FullPath { get; } = path;

    internal string GuestPath => Path.Combine(FullPath, "guest");

    // Twice, for what a lab has taken of this machine is written nowhere else.
    private string[] JournalPaths => [Path.Combine(FullPath, "journal.json"), Path.Combine(FullPath, "journal.copy.json")];

    private string PlanPath => Path.Combine(FullPath, "plan.json");

    private string LockPath => Path.Combine(FullPath, "lock");

    /// <summary>
    /// Makes the folder if it is not there and locks it, so that no two programs change the lab at once. The programs that the
    /// holder starts hold it too: where it is killed, what it was doing may still be under way.
    /// </summary>
    /// <returns>The lock, to be disposed; null if another program holds it for longer than is worth waiting.</returns>
    /// <exception cref="IOException">The folder or the lock cannot be made.</exception>
    internal RawFile? TryLock()
    {
        for (var start = Stopwatch.GetTimestamp(); ;)
        {
            Directory.CreateDirectory(FullPath, OwnerOnly);
            var file = OpenLock(OpenMode.Log);
            if (file?.TryLock() == true && IsVisible(file))
            {
                file.PassOn();
                return file;
            }

            var isHeld = file is not null && IsVisible(file);
            file?.Dispose();
            if (isHeld && Stopwatch.GetElapsedTime(start) > LockPatience)
            {
                return null;
            }

            Thread.Sleep(LockPause);
        }
    }

    /// <summary>Whether a program is changing the lab right now.</summary>
    internal bool IsLocked()
    {
        using var file = OpenLock(OpenMode.Read);
        return file?.TryLock() == false;
    }

    /// <summary>The journal; null if there is none that can be read.</summary>
    internal LabJournal? ReadJournal() => JournalPaths.Select(Read).FirstOrDefault(journal => journal is not null);

    /// <summary>Writes the journal; one that was there is replaced as a whole or not at all.</summary>
    /// <exception cref="LabException">It cannot be written.</exception>
    internal void WriteJournal(LabJournal journal) => Write(() =>
    {
        // The one that is read first comes last: where the copy cannot be written, all stays as it was.
        foreach (var path in JournalPaths.Reverse())
        {
            Replace(path, JsonSerializer.SerializeToUtf8Bytes(journal, JournalJson.Default.LabJournal));
        }
    });

    /// <summary>Keeps the plan that the lab is made by, so that later commands need not compile a file that may have changed.</summary>
    /// <exception cref="LabException">It cannot be written.</exception>
    internal void WritePlan(LabPlan plan) => Write(() =>
    {
        using var file = File.Create(PlanPath);
        PlanJson.Write(plan, file);
    });

    /// <summary>The plan that the lab was made by.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="JsonException">Another version of dot2lab wrote it.</exception>
    internal LabPlan ReadPlan() => PlanJson.Read(File.ReadAllText(PlanPath));

    /// <summary>How many nodes the lab has; null where its plan cannot be read.</summary>
    internal int? CountNodes() => TryReadPlan()?.Nodes.Count;

    /// <summary>The names of the namespaces that the plan has; none where it cannot be read.</summary>
    internal IReadOnlyList<string> PlannedNamespaces() => [.. (TryReadPlan()?.Nodes ?? []).Select(n => n.Namespace)];

    private LabPlan? TryReadPlan()
    {
        try
        {
            return ReadPlan();
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Removes all but the lock, so that its holder can begin anew; the journals last, for without it nobody knows of the rest.</summary>
    internal void Empty()
    {
        var entries = new DirectoryInfo(FullPath).EnumerateFileSystemInfos().Where(e => e.FullName != LockPath).ToList();
        foreach (var entry in entries.OrderBy(e => JournalPaths.Contains(e.FullName)))
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }

    /// <summary>Removes all of it, the lock with it.</summary>
    internal void Delete()
    {
        if (Directory.Exists(FullPath))
        {
            Empty();
            Directory.Delete(FullPath, recursive: true);
        }
    }

    // Whoever held the lock before may have deleted the folder with it: then this lock is of no file that others see.
    private bool IsVisible(RawFile file) => FileIdentity.Of(LockPath) is { } visible && visible == FileIdentity.Of(file);

    private RawFile? OpenLock(OpenMode mode)
    {
        try
        {
            return RawFile.Open(LockPath, mode);
        }
        catch (SystemCallException missing) when (missing.Error == NoSuchFile)
        {
            return null;
        }
    }

    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LabException(MachineProblems.StateFolderUnusable(FullPath, exception.Message));
        }
    }

    private static LabJournal? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), JournalJson.Default.LabJournal);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }

    private static void Replace(string path, byte[] content)
    {
        File.WriteAllBytes(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }
}
