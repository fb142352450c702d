using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.State;

/// <summary>
/// Where running labs are remembered, a folder each: <c>/run/dot2lab</c> for root, else <c>$XDG_RUNTIME_DIR/dot2lab</c>, else
/// <c>dot2lab-UID</c> in the temporary folder. All three are empty after a reboot or at least private to the user.
/// </summary>
public sealed class StateDirectory
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private StateDirectory(string path) => FullPath = path;

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <summary>The folder of the user who runs this. It is there only while there are labs.</summary>
    /// <exception cref="LabException">It is another user's, open to others, or a link: not to be trusted.</exception>
    public static StateDirectory Open() => Open(DefaultPath(
        LibC.EffectiveUser(), Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR"), Path.GetTempPath()));

    /// <summary>A given folder.</summary>
    /// <exception cref="LabException">It is another user's, open to others, or a link: not to be trusted.</exception>
    internal static StateDirectory Open(string path)
    {
        var state = new StateDirectory(path);
        state.RefuseIfUnsafe();
        return state;
    }

    /// <summary>Makes the folder if it is not there.</summary>
    /// <exception cref="LabException">It cannot be made, or somebody else made it first.</exception>
    internal void Make()
    {
        try
        {
            Directory.CreateDirectory(FullPath, OwnerOnly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LabException(MachineProblems.StateFolderUnusable(FullPath, exception.Message));
        }

        RefuseIfUnsafe();
    }

    /// <summary>Removes the folder if no lab is left in it.</summary>
    internal void RemoveIfEmpty()
    {
        try
        {
            Directory.Delete(FullPath);
        }
        catch (IOException)
        {
            // Another lab is in it, or another program removed it first.
        }
    }

    /// <summary>Where the folder is for a user; a runtime folder that is not absolute is ignored, as its specification says.</summary>
    internal static string DefaultPath(uint user, string? runtimeFolder, string temporaryFolder)
    {
        if (user == 0)
        {
            return "/run/dot2lab";
        }

        return runtimeFolder is ['/', ..]
            ? Path.Combine(runtimeFolder, "dot2lab")
            : Path.Combine(temporaryFolder, string.Create(CultureInfo.InvariantCulture, $"dot2lab-{user}"));
    }

    /// <summary>The folder of a lab, whether it is there or not.</summary>
    internal LabFolder FolderOf(string lab) => new(Path.Combine(FullPath, LabFileName.For(lab)));

    /// <summary>The folders of all labs, by name.</summary>
    internal IReadOnlyList<LabFolder> Folders() =>
        Directory.Exists(FullPath)
            ? [.. Directory.EnumerateDirectories(FullPath).Order(StringComparer.Ordinal).Select(path => new LabFolder(path))]
            : [];

    /// <summary>The journals of all labs.</summary>
    internal IEnumerable<LabJournal> Journals() => Folders().Select(f => f.ReadJournal()).OfType<LabJournal>();

    /// <summary>
    /// Waits for the lock under which a lab looks whether names of this kernel are free and then makes them its own, so that no
    /// two labs do so at once. It goes with the returned file.
    /// </summary>
    internal RawFile Lock()
    {
        while (true)
        {
            Directory.CreateDirectory(FullPath, OwnerOnly);
            var file = RawFile.Open(FullPath, OpenMode.Read);
            file.Lock();
            if (FileIdentity.Of(FullPath) is { } visible && visible == FileIdentity.Of(file))
            {
                return file;
            }

            // The last lab was removed meanwhile, and the folder with it.
            file.Dispose();
        }
    }

    // In a shared temporary folder anybody could have made it first, to read or forge what we keep there.
    private void RefuseIfUnsafe()
    {
        if (FileIdentity.Of(FullPath, followLink: false) is { } found && Distrust(found) is { } reason)
        {
            throw new LabException(MachineProblems.StateFolderUnusable(FullPath, reason));
        }
    }

    private static string? Distrust(FileIdentity folder) => folder switch
    {
        { IsFolder: false } => "it is not a folder",
        { User: var owner } when owner != LibC.EffectiveUser() => "it belongs to another user",
        { IsOpenToOthers: true } => "others may read or write it",
        _ => null,
    };
}
