using System.Runtime.InteropServices;

namespace Dot2Lab.Running.Native;

/// <summary>The fields of <c>struct statx</c> (statx(2)) that are used here; it is the same on every architecture.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct StatxBuffer
{
    [FieldOffset(20)]
    internal uint User;

    [FieldOffset(28)]
    internal ushort Mode;

    [FieldOffset(32)]
    internal ulong Inode;

    [FieldOffset(136)]
    internal ulong Device;
}
