using System.Runtime.InteropServices;

namespace Dot2Lab.Running.Native;

/// <summary>A call of the C library failed; the message says which, on what, and why in strerror(3)'s words.</summary>
internal sealed class SystemCallException(string call, string subject, int error)
    : IOException($"{call} {subject}: {Marshal.GetPInvokeErrorMessage(error)}")
{
    /// <summary>The error number, errno(3).</summary>
    internal int Error { get; } = error;

    /// <summary>Throws what the last call left in errno if its result is negative.</summary>
    internal static nint Check(nint result, string call, string subject) =>
        result >= 0 ? result : throw new SystemCallException(call, subject, Marshal.GetLastPInvokeError());
}
