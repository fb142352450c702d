using System.Runtime.InteropServices;

namespace Dot2Lab.Running.Native;

/// <summary>A terminal's size: <c>struct winsize</c> of ioctl_tty(2).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WindowSize
{
    internal ushort Rows;
    internal ushort Columns;
    private readonly ushort _width;
    private readonly ushort _height;
}
