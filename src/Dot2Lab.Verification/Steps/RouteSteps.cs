using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Adding an IP route: what iproute2 asks of the words, what each family of the kernel asks of the next hops.</summary>
internal static class RouteSteps
{
    private const uint UsualMetric6 = 1024;

    private static readonly Refusal Exists = new("EEXIST", "File exists");

    /// <summary>Carries out the step.</summary>
    internal static Refusal? Add(NetworkNamespace home, AddRoute step)
    {
        if (step.NextHops.Select(hop => hop.Device).FirstOrDefault(name => home.Find(name) is null) is { } missing)
        {
            return StepInterpreter.NoDevice(missing);
        }

        if (step.NextHops.FirstOrDefault(hop => hop.Via is { } via && via.Family != step.Destination.Family) is { Via: { } wrong })
        {
            return new Refusal("EINVAL", $"{wrong} is no address of the route's family");
        }

        if (step.NextHops.Select(hop => LabelStack.Refuse(hop.Labels)).FirstOrDefault(refusal => refusal is not null) is { } bad)
        {
            return bad;
        }

        return step.Destination.Family == IpFamily.V4 ? Add4(home, step) : Add6(home, step);
    }

    // net/ipv4/fib_semantics.c, fib_create_info, then net/ipv4/fib_trie.c, fib_table_insert.
    private static Refusal? Add4(NetworkNamespace home, AddRoute step)
    {
        var table = step.Table ?? PlanDefaults.MainTable;
        var scope = step is { Kind: RouteKind.Unicast, NextHops: [{ Via: null }] } ? RouteScope.Link : RouteScope.Universe;
        foreach (var hop in step.NextHops)
        {
            if (NextHopCheck.Refuse4(home, table, hop) is { } refusal)
            {
                return refusal;
            }
        }

        if (step.PreferredSource is { } source && !IsLocal4(home, table, source))
        {
            return new Refusal("EINVAL", "Invalid prefsrc address");
        }

        var metric = step.Metric ?? 0;
        if (home.Ipv4.Table(table).To(step.Destination).Any(route => route.Metric == metric))
        {
            return Exists;
        }

        Insert(home, step, table, metric, scope);
        return null;
    }

    // net/ipv6/route.c, ip6_route_info_create and ip6_route_multipath_add, then net/ipv6/ip6_fib.c, fib6_add_rt2node.
    private static Refusal? Add6(NetworkNamespace home, AddRoute step)
    {
        var table = step.Table ?? PlanDefaults.MainTable;
        foreach (var hop in step.NextHops)
        {
            if (NextHopCheck.Refuse6(home, table, hop) is { } refusal)
            {
                return refusal;
            }

            if (step.PreferredSource is { } source && !IsLocal6(home, home.Find(hop.Device)!, source))
            {
                return new Refusal("EINVAL", "Invalid source address");
            }
        }

        if (step.NextHops.Count > 1 && step.NextHops.Any(hop => hop.Via is null))
        {
            return new Refusal("EINVAL", "Device only routes can not be added for IPv6 using the multipath API.");
        }

        var metric = step.Metric is null or 0 ? UsualMetric6 : step.Metric.Value;
        if (home.Ipv6.Table(table).To(step.Destination).Any(route => route.Metric == metric) || step.NextHops.Distinct().Count() < step.NextHops.Count)
        {
            return Exists;
        }

        Insert(home, step, table, metric, RouteScope.Universe);
        return null;
    }

    private static void Insert(NetworkNamespace home, AddRoute step, int table, uint metric, RouteScope scope)
    {
        var route = new Route
        {
            Destination = step.Destination,
            Type = step.Kind == RouteKind.Unicast ? RouteType.Unicast : RouteType.Unreachable,
            Table = table,
            Scope = scope,
            Metric = metric,
            Hops = [.. step.NextHops.Select(hop => Hop(home, step, table, hop))],
            PreferredSource = step.PreferredSource,
            Source = step.Source,
        };
        foreach (var hop in route.Hops)
        {
            hop.Rebalance(step.Destination.Family);
        }

        home.Routing(step.Destination.Family).Table(table).Add(route);
    }

    private static RouteHop Hop(NetworkNamespace home, AddRoute step, int table, NextHop hop) => step.Destination.Family == IpFamily.V4
        ? new RouteHop(NextHopCheck.Egress4(home, table, hop), hop.Via, hop.Labels) { GatewayIsOwn = NextHopCheck.IsOwn4(home, table, hop) }
        : new RouteHop(home.Find(hop.Device)!, hop.Via, hop.Labels);

    // fib_valid_prefsrc: local in the route's own table, or in the local one.
    private static bool IsLocal4(NetworkNamespace home, int table, IpAddress source)
    {
        var flow = new Flow(source);
        return IsLocal(PlanDefaults.LocalTable) || (table != PlanDefaults.MainTable && IsLocal(table));

        bool IsLocal(int number) => home.Ipv4.FindTable(number)?.Find(flow)?.Type == RouteType.Local;
    }

    // ipv6_chk_addr: on any device of the same VRF.
    private static bool IsLocal6(NetworkNamespace home, Device device, IpAddress source) =>
        home.Devices.Exists(other => other.Domain == device.Domain && other.Own(IpFamily.V6).Any(own => own.Address.Address == source));
}
