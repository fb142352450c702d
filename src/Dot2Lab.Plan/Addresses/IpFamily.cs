using System.Text.Json.Serialization;

namespace Dot2Lab.Plan.Addresses;

/// <summary>The version of the Internet Protocol.</summary>
public enum IpFamily
{
    /// <summary>IPv4 (RFC 791): 32-bit addresses.</summary>
    [JsonStringEnumMemberName("ipv4")]
    V4,

    /// <summary>IPv6 (RFC 8200): 128-bit addresses.</summary>
    [JsonStringEnumMemberName("ipv6")]
    V6,
}
