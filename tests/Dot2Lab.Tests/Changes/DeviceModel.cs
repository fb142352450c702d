using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Tests.Changes;

/// <summary>A network device and what is configured on it.</summary>
internal sealed class DeviceModel
{
    internal (string Namespace, string Interface)? Peer { get; init; }

    internal string? Kind { get; init; }

    internal bool IsLoose { get; set; }

    internal string? Master { get; set; }

    internal string? Mac { get; set; }

    internal int Mtu { get; set; } = PlanDefaults.Mtu;

    internal bool IsUp { get; set; }

    internal string? Netem { get; set; }

    internal List<InterfaceAddress> Addresses { get; } = [];

    internal SortedDictionary<string, string> Sysctls { get; } = new(StringComparer.Ordinal);

    public override string ToString() =>
        $"{Kind}{Peer} master {Master} mac {Mac} mtu {Mtu} {(IsUp ? "up" : "down")} netem {Netem} addresses {string.Join(' ', Addresses.OrderBy(a => a.Family))} {string.Join(' ', Sysctls)}";
}
