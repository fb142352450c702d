using System.Runtime.InteropServices;

namespace Dot2Lab.Running.Native;

/// <summary>posix_spawn(3) and what prepares it; the two opaque structures are 80 and 336 bytes in glibc, and get more here.</summary>
internal static partial class SpawnCalls
{
    internal const int StructureSize = 1024;

    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_init")]
    internal static partial int InitActions(Span<byte> actions);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int AddOpen(Span<byte> actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addclose")]
    internal static partial int AddClose(Span<byte> actions, int descriptor);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int AddChangeFolder(Span<byte> actions, string path);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_destroy")]
    internal static partial int DestroyActions(Span<byte> actions);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_init")]
    internal static partial int InitAttributes(Span<byte> attributes);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setflags")]
    internal static partial int SetFlags(Span<byte> attributes, short flags);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setsigdefault")]
    internal static partial int SetDefaultSignals(Span<byte> attributes, ReadOnlySpan<byte> signals);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setsigmask")]
    internal static partial int SetBlockedSignals(Span<byte> attributes, ReadOnlySpan<byte> signals);

    [LibraryImport(Library, EntryPoint = "sigfillset")]
    internal static partial int FillSignals(Span<byte> signals);

    [LibraryImport(Library, EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Spawn(
        out int process, string path, Span<byte> actions, Span<byte> attributes, string?[] arguments, string?[] environment);
}
