namespace Dot2Lab.LiveTests.Prediction;

/// <summary>What iproute2 and the agent say of an error, held against its name in errno(3).</summary>
internal static class ErrorWords
{
    // As strerror(3) of the C library has it.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["EPERM"] = "Operation not permitted",
        ["ENOENT"] = "No such file or directory",
        ["ESRCH"] = "No such process",
        ["EACCES"] = "Permission denied",
        ["EBUSY"] = "Device or resource busy",
        ["EEXIST"] = "File exists",
        ["ENODEV"] = "No such device",
        ["EINVAL"] = "Invalid argument",
        ["ERANGE"] = "Numerical result out of range",
        ["ENETDOWN"] = "Network is down",
        ["ENETUNREACH"] = "Network is unreachable",
        ["EHOSTUNREACH"] = "No route to host",
        ["EADDRNOTAVAIL"] = "Cannot assign requested address",
        ["EOPNOTSUPP"] = "Operation not supported",
        ["EAFNOSUPPORT"] = "Address family not supported by protocol",
        ["ELOOP"] = "Too many levels of symbolic links",
    };

    // Where the kernel explains itself (netlink's extended acknowledgement), iproute2 prints that instead of the error.
    private static readonly (string Words, string[] Errors)[] Explanations =
    [
        ("Nexthop has invalid gateway", ["EINVAL", "ENETUNREACH", "EHOSTUNREACH"]),
        ("Invalid prefsrc address", ["EINVAL"]),
        ("Invalid source address", ["EINVAL"]),
        ("mpls prefix is expected rather than", ["EINVAL"]),
        ("MPLS only supports the main route table", ["EINVAL"]),
        ("Label >= configured maximum in platform_labels", ["EINVAL"]),
        ("Invalid VRF table id", ["EINVAL"]),
        ("Gateway can not be a local address", ["EINVAL"]),
        ("Invalid label - must be", ["EINVAL"]),
        ("Implicit NULL Label (3) can not be used", ["EINVAL"]),
        ("Device only routes can not be added", ["EINVAL"]),
        ("evice for nexthop is not up", ["ENETDOWN"]),
        ("Nexthop device is not up", ["ENETDOWN"]),
        ("IPv6 is disabled on", ["EACCES"]),
        ("mtu less than device minimum", ["EINVAL"]),
        ("mtu greater than device maximum", ["EINVAL"]),
        ("Can not enslave", ["EINVAL", "EOPNOTSUPP", "ELOOP"]),
        ("Exclusivity flag on, cannot modify", ["EEXIST"]),
        ("not a valid ifname", ["EINVAL"]),
        ("Cannot find device", ["ENODEV"]),
        ("Device does not exist", ["ENODEV"]),
        ("Invalid \"netns\" value", ["ENOENT"]),
    ];

    /// <summary>Whether the words can stand for the error.</summary>
    internal static bool Fit(string words, string error) =>
        words == error
        || (Names.TryGetValue(error, out var text) && words.Contains(text, StringComparison.Ordinal))
        || Explanations.Any(e => words.Contains(e.Words, StringComparison.Ordinal) && e.Errors.Contains(error, StringComparer.Ordinal));
}
