using System.Runtime.InteropServices;

namespace Dot2Lab.Running.Native;

/// <summary>One file to wait for: <c>struct pollfd</c> of poll(2).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    internal const short Readable = 1;
    internal const short Writable = 4;

    internal int Descriptor;
    internal short Events;
    internal short Happened;
}
