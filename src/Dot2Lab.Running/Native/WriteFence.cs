using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Dot2Lab.Running.Native;

/// <summary>
/// Takes from a thread, and from all that it starts, the right to change files outside given folders: landlock(7), Linux
/// 5.13 and later, no privilege needed. Root inside a guest can mount the host's files writable; this fence stands outside.
/// </summary>
internal static class WriteFence
{
    private const nint CreateRuleset = 444;
    private const nint AddRule = 445;
    private const nint RestrictSelf = 446;
    private const nint QueryVersion = 1;
    private const nint PathBeneath = 1;
    private const int SetNoNewPrivileges = 38;

    // LANDLOCK_ACCESS_FS_: write_file, remove_dir, remove_file, make_char … make_sym (bits 6 to 12).
    private const ulong FirstVersionRights = (1 << 1) | (1 << 4) | (1 << 5) | (0x7F << 6);
    private const ulong Refer = 1 << 13;
    private const ulong Truncate = 1 << 14;

    /// <summary>Whether this kernel has it.</summary>
    internal static bool IsAvailable => Version() >= 1;

    /// <summary>Does work on a thread of its own, behind the fence if the kernel has it.</summary>
    /// <param name="writable">The folders where files may be changed.</param>
    /// <param name="work">What to do; what it throws is thrown here.</param>
    /// <returns>Whether there was a fence.</returns>
    internal static bool Run(IReadOnlyList<string> writable, Action work)
    {
        var fenced = false;
        OwnThread.Run(() =>
        {
            fenced = TryRestrict(writable);
            work();
        });
        return fenced;
    }

    private static bool TryRestrict(IReadOnlyList<string> writable)
    {
        var version = Version();
        if (version < 1)
        {
            return false;
        }

        var rights = FirstVersionRights | (version >= 2 ? Refer : 0) | (version >= 3 ? Truncate : 0);
        using var rules = Create(rights);
        foreach (var folder in writable)
        {
            Allow(rules, rights, folder);
        }

        SystemCallException.Check(LibC.ProcessControl(SetNoNewPrivileges, 1, 0, 0, 0), "prctl", "no_new_privs");
        SystemCallException.Check(LibC.SystemCall(RestrictSelf, rules.DangerousGetHandle(), 0, 0, 0), "landlock_restrict_self", string.Empty);
        MetadataFence.Raise();
        return true;
    }

    private static nint Version() => LibC.SystemCall(CreateRuleset, 0, 0, QueryVersion, 0);

    private static SafeFileHandle Create(ulong rights)
    {
        var descriptor = WithBytes(BitConverter.GetBytes(rights), address => LibC.SystemCall(CreateRuleset, address, sizeof(ulong), 0, 0));
        return new SafeFileHandle(SystemCallException.Check(descriptor, "landlock_create_ruleset", string.Empty), ownsHandle: true);
    }

    private static void Allow(SafeFileHandle rules, ulong rights, string folder)
    {
        using var opened = RawFile.Open(folder, OpenMode.Read);
        var rule = new byte[12];
        BitConverter.TryWriteBytes(rule, rights);
        BitConverter.TryWriteBytes(rule.AsSpan(8), (int)opened.Handle.DangerousGetHandle());
        var result = WithBytes(rule, address => LibC.SystemCall(AddRule, rules.DangerousGetHandle(), PathBeneath, address, 0));
        SystemCallException.Check(result, "landlock_add_rule", folder);
    }

    private static nint WithBytes(byte[] bytes, Func<nint, nint> call)
    {
        var pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        try
        {
            return call(pinned.AddrOfPinnedObject());
        }
        finally
        {
            pinned.Free();
        }
    }
}
