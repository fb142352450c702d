using System.Globalization;
using System.Text;

namespace Dot2Lab.Running.Native;

/// <summary>Work done inside a network namespace (network_namespaces(7), setns(2)), on a thread of its own.</summary>
internal static class NetworkNamespace
{
    /// <summary>Where <c>ip netns</c> keeps its names.</summary>
    internal const string Folder = "/run/netns";

    // IF_NAMESIZE of <net/if.h>, the zero at its end included.
    private const int InterfaceNameSize = 16;

    private const int CloneNewNet = 0x40000000;
    private const int CloneNewMounts = 0x20000;
    private const nuint MountRecursive = 0x4000;
    private const nuint MountSlave = 0x80000;

    /// <summary>The path of a namespace's name.</summary>
    internal static string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>The inode of a namespace, which it keeps under every name; null if there is none of that name.</summary>
    internal static ulong? InodeOf(string name) => FileIdentity.Of(PathOf(name))?.Inode;

    /// <summary>Whether something is mounted on the folder of the names.</summary>
    internal static bool FolderIsMounted() => File.ReadLines("/proc/self/mountinfo").Any(line => line.Split(' ')[4] == Folder);

    /// <summary>Undoes what <c>ip netns</c> does to the folder when it makes its first namespace, unless somebody's name is in it.</summary>
    /// <param name="mounted">Whether it had been mounted on itself.</param>
    /// <param name="made">Whether it had been made.</param>
    internal static void LeaveFolder(bool mounted, bool made)
    {
        if (Directory.Exists(Folder) && !Directory.EnumerateFileSystemEntries(Folder).Any())
        {
            _ = mounted && LibC.Unmount(Folder, 0) != 0;
            _ = made && LibC.RemoveFolder(Folder) != 0;
        }
    }

    /// <summary>Does work inside a namespace; what it opens and the processes it starts stay there.</summary>
    /// <param name="name">The namespace, or null to stay in this one.</param>
    /// <param name="work">What to do; what it throws is thrown here.</param>
    /// <exception cref="SystemCallException">There is no such namespace, or no right to enter it.</exception>
    internal static void Run(string? name, Action work) => OwnThread.Run(() =>
    {
        Enter(name);
        work();
    });

    /// <summary>Does work inside one namespace after the other, on one thread.</summary>
    /// <param name="names">The namespaces.</param>
    /// <param name="work">What to do in each; what it throws is thrown here.</param>
    /// <exception cref="SystemCallException">There is no such namespace, or no right to enter it.</exception>
    internal static void RunInEach(IEnumerable<string> names, Action<string> work) => OwnThread.Run(() =>
    {
        foreach (var name in names)
        {
            Enter(name);
            work(name);
        }
    });

    /// <summary>
    /// The same as <see cref="Run"/>, with a <c>/sys</c> that shows the namespace's own devices, as <c>ip netns exec</c> has
    /// it. The mount is seen by the thread and what it starts, and goes with the last of them.
    /// </summary>
    /// <inheritdoc cref="Run" path="/param"/>
    /// <inheritdoc cref="Run" path="/exception"/>
    internal static void RunWithOwnSysfs(string? name, Action work) => Run(name, () =>
    {
        if (name is not null)
        {
            RemountSysfs();
        }

        work();
    });

    /// <summary>The name of an interface of the namespace that this thread is in; its number if it is there no more.</summary>
    internal static string InterfaceName(int index)
    {
        Span<byte> name = stackalloc byte[InterfaceNameSize];
        return LibC.InterfaceName((uint)index, name) == 0
            ? index.ToString(CultureInfo.InvariantCulture)
            : Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]);
    }

    /// <summary>Does work inside a new namespace that has no name and goes with the work.</summary>
    /// <exception cref="SystemCallException">No right to make one.</exception>
    internal static void RunInNew(Action work) => OwnThread.Run(() =>
    {
        SystemCallException.Check(LibC.Unshare(CloneNewNet), "unshare", "network namespace");
        work();
    });

    private static void RemountSysfs()
    {
        SystemCallException.Check(LibC.Unshare(CloneNewMounts), "unshare", "mount namespace");
        SystemCallException.Check(LibC.Mount("none", "/", null, MountRecursive | MountSlave, 0), "mount", "/");

        // In a user namespace of a container the kernel may refuse it; the command then sees the devices of the agent's namespace.
        LibC.Mount("sysfs", "/sys", "sysfs", 0, 0);
    }

    private static void Enter(string? name)
    {
        if (name is not null)
        {
            using var file = RawFile.Open(PathOf(name), OpenMode.Read);
            SystemCallException.Check(LibC.SetNamespace(file.Handle, CloneNewNet), "setns", name);
        }
    }
}
