using System.Collections.Concurrent;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>
/// Who in the lab could answer for an address at all: whether a node does is asked of these only, for on a segment of many hosts most
/// have nothing to do with it.
/// </summary>
internal sealed class Claims
{
    private readonly Dictionary<IpPrefix, HashSet<NetworkNamespace>> _claimed = [];
    private readonly List<(IpFamily Family, int Length)> _lengths;
    private readonly List<NetworkNamespace> _proxies;
    private readonly ConcurrentDictionary<IpAddress, IReadOnlySet<NetworkNamespace>> _known = new();

    /// <summary>Looks at a lab that will not change any more.</summary>
    internal Claims(LabKernel kernel)
    {
        foreach (var node in kernel.Namespaces)
        {
            foreach (var prefix in Own(node))
            {
                if (!_claimed.TryGetValue(prefix, out var claimants))
                {
                    _claimed.Add(prefix, claimants = []);
                }

                claimants.Add(node);
            }
        }

        _lengths = [.. _claimed.Keys.Select(prefix => (prefix.Family, prefix.Length)).Distinct()];
        _proxies = [.. kernel.Namespaces.Where(IsProxy)];
    }

    /// <summary>All who have the address on some device, or a local route that covers it, or answer for others.</summary>
    internal IReadOnlySet<NetworkNamespace> To(IpAddress address) => _known.GetOrAdd(address, Find);

    private HashSet<NetworkNamespace> Find(IpAddress address)
    {
        var found = new HashSet<NetworkNamespace>(_proxies);
        foreach (var (_, length) in _lengths.Where(l => l.Family == address.Family))
        {
            if (_claimed.TryGetValue(IpPrefix.Of(address, length), out var claimants))
            {
                found.UnionWith(claimants);
            }
        }

        return found;
    }

    // An address on lo makes its whole prefix local.
    private static IEnumerable<IpPrefix> Own(NetworkNamespace node) => node.Devices
        .SelectMany(device => device.Addresses)
        .Select(own => IpPrefix.Of(own.Address.Address, own.Address.Address.Bits))
        .Concat(node.Ipv4.Tables.SelectMany(table => table.All).Where(route => route.Type == RouteType.Local).Select(route => route.Destination));

    private static bool IsProxy(NetworkNamespace node) =>
        node.All4[InterfaceSetting.ProxyArp] != 0 || node.Devices.Exists(device => device.Ipv4[InterfaceSetting.ProxyArp] != 0);
}
