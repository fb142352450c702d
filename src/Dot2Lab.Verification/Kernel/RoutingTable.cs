using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>
/// A routing table of one family: the longest prefix wins, then the lowest metric, then who came first. A route none of whose
/// ways can be used is passed over for the next, and for shorter prefixes (net/ipv4/fib_trie.c, <c>fib_table_lookup</c>;
/// net/ipv6/route.c, <c>fib6_table_lookup</c>).
/// </summary>
internal sealed class RoutingTable(int number, IpFamily family)
{
    // By prefix length, longest first, so that a lookup stops at the first answer.
    private readonly SortedList<int, Dictionary<UInt128, List<Route>>> _byLength =
        new(Comparer<int>.Create((a, b) => b.CompareTo(a)));

    internal int Number { get; } = number;

    internal IEnumerable<Route> All => _byLength.Values.SelectMany(routes => routes.Values).SelectMany(routes => routes);

    /// <summary>The routes to exactly this prefix, best metric first.</summary>
    internal IReadOnlyList<Route> To(IpPrefix prefix) =>
        _byLength.TryGetValue(prefix.Length, out var networks) && networks.TryGetValue(prefix.Network.Value, out var routes) ? routes : [];

    /// <summary>Puts a route behind those of its prefix and metric.</summary>
    internal void Add(Route route)
    {
        if (!_byLength.TryGetValue(route.Destination.Length, out var networks))
        {
            _byLength.Add(route.Destination.Length, networks = []);
        }

        if (!networks.TryGetValue(route.Destination.Network.Value, out var routes))
        {
            networks.Add(route.Destination.Network.Value, routes = []);
        }

        var behind = routes.FindLastIndex(other => other.Metric <= route.Metric);
        routes.Insert(behind + 1, route);
    }

    /// <summary>Removes routes.</summary>
    internal void RemoveAll(Predicate<Route> which)
    {
        foreach (var routes in _byLength.Values.SelectMany(networks => networks.Values))
        {
            routes.RemoveAll(which);
        }
    }

    /// <summary>The route for a flow, or null if the table has none.</summary>
    internal Route? Find(Flow flow)
    {
        for (var i = 0; i < _byLength.Count; i++)
        {
            var behind = flow.Destination.Bits - _byLength.Keys[i];
            var network = behind == 128 ? UInt128.Zero : flow.Destination.Value >> behind << behind;
            if (_byLength.Values[i].TryGetValue(network, out var routes) && Usable(routes, flow) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private Route? Usable(List<Route> routes, Flow flow)
    {
        foreach (var route in routes)
        {
            if (route.Scope >= flow.Scope && (IsRefusal(route, flow) || HasWay(route, flow)))
            {
                return route;
            }
        }

        return null;
    }

    // To IPv6 a refusal has a device as well, lo, and whoever asks for another does not see it (net/ipv6/route.c, rt6_check_dev).
    private bool IsRefusal(Route route, Flow flow) => route.Type == RouteType.Unreachable && (family == IpFamily.V4 || flow.Out is null);

    private bool HasWay(Route route, Flow flow)
    {
        foreach (var hop in route.Hops)
        {
            if ((flow.AnyLinkState || !hop.IsIgnored(family)) && (flow.Out is null || flow.Out == hop.Device))
            {
                return true;
            }
        }

        return false;
    }
}
