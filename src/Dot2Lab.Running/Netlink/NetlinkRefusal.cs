using System.Runtime.InteropServices;

namespace Dot2Lab.Running.Netlink;

/// <summary>The kernel did not do what a message asked for.</summary>
/// <param name="Sequence">The message's number.</param>
/// <param name="Error">The error number, errno(3), above 0.</param>
/// <param name="Words">The kernel's own words, where it has any (NLMSGERR_ATTR_MSG).</param>
internal sealed record NetlinkRefusal(int Sequence, int Error, string? Words)
{
    /// <summary>What ip(8) would say of it.</summary>
    public override string ToString() => Words is null
        ? $"RTNETLINK answers: {Marshal.GetPInvokeErrorMessage(Error)}"
        : $"Error: {Words.TrimEnd('.')}.";
}
