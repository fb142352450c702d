namespace Dot2Lab.Running.Native;

/// <summary>What a file is, whatever its name: statx(2)'s inode with its kind, owner and mode.</summary>
/// <param name="Device">The file system's device number.</param>
/// <param name="Inode">The inode's number, unique on its device; a namespace's is the same under every name.</param>
/// <param name="User">The owner's user id.</param>
/// <param name="Mode">Kind and permissions, as in inode(7).</param>
public sealed record FileIdentity(ulong Device, ulong Inode, uint User, ushort Mode)
{
    private const int WorkingDirectory = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint BasicFields = 0x7ff;

    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => (Mode & 0xF000) == 0x4000;

    /// <summary>Whether it is a plain file: no folder, pipe, socket or device.</summary>
    public bool IsRegular => (Mode & 0xF000) == 0x8000;

    /// <summary>Whether it is a FIFO.</summary>
    public bool IsFifo => (Mode & 0xF000) == 0x1000;

    /// <summary>Permissions for others than the owner.</summary>
    public bool IsOpenToOthers => (Mode & 0x3F) != 0;

    /// <summary>Whether the other is this very file under another name.</summary>
    public bool IsSameFile(FileIdentity? other) => other is not null && (other.Device, other.Inode) == (Device, Inode);

    /// <summary>Looks at a file; null if it is not there or may not be looked at.</summary>
    /// <param name="path">The file.</param>
    /// <param name="followLink">Whether to look at what a symbolic link leads to, rather than at the link.</param>
    public static FileIdentity? Of(string path, bool followLink = true) =>
        Look(WorkingDirectory, path, followLink ? 0 : NoFollow);

    /// <summary>Looks at an open file, whatever became of its name.</summary>
    internal static FileIdentity? Of(RawFile file) => Look((int)file.Handle.DangerousGetHandle(), string.Empty, EmptyPath);

    private static FileIdentity? Look(int descriptor, string path, int flags) =>
        LibC.Statx(descriptor, path, flags, BasicFields, out var found) == 0
            ? new FileIdentity(found.Device, found.Inode, found.User, found.Mode)
            : null;
}
