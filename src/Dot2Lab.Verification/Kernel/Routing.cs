using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>One family's rules and tables in a namespace (net/core/fib_rules.c, <c>fib_rules_lookup</c>).</summary>
internal sealed class Routing
{
    private const int L3MasterPreference = 1000;
    private const int MainPreference = 32766;

    private readonly IpFamily _family;
    private readonly List<RoutingRule> _rules;
    private readonly Dictionary<int, RoutingTable> _tables = [];

    internal Routing(IpFamily family)
    {
        _family = family;
        _rules = [new RoutingRule(0, PlanDefaults.LocalTable), new RoutingRule(MainPreference, PlanDefaults.MainTable)];
    }

    /// <summary>Whether there are other rules than a new namespace has; then sources are validated in full.</summary>
    internal bool HasCustomRules { get; private set; }

    /// <summary>Whether what is the node's own is looked for before the networks that it is on; VRFs have both in one table.</summary>
    internal bool KnowsItsOwn => _rules.Find(rule => rule.Table is PlanDefaults.LocalTable or PlanDefaults.MainTable)?.Table == PlanDefaults.LocalTable;

    /// <summary>Whether any rule asks the local table, which has the multicast groups as well (net/ipv6/addrconf.c, <c>addrconf_add_mroute</c>).</summary>
    internal bool AsksLocalTable => _rules.Exists(rule => rule.Table == PlanDefaults.LocalTable);

    internal IEnumerable<RoutingTable> Tables => _tables.Values;

    internal RoutingTable Table(int number)
    {
        if (!_tables.TryGetValue(number, out var table))
        {
            _tables.Add(number, table = new RoutingTable(number, _family));
        }

        return table;
    }

    /// <summary>The table, if anything was ever put into it.</summary>
    internal RoutingTable? FindTable(int number) => _tables.GetValueOrDefault(number);

    /// <summary>Adds the rule that asks a VRF's own table first; the first VRF device does (drivers/net/vrf.c, <c>vrf_add_fib_rules</c>).</summary>
    internal void AddL3MasterRule()
    {
        if (!_rules.Exists(rule => rule.Table is null))
        {
            Add(new RoutingRule(L3MasterPreference, null));
        }
    }

    /// <summary>Adds a rule behind those of the same preference.</summary>
    internal Refusal? Add(RoutingRule rule)
    {
        if (_rules.Contains(rule))
        {
            return new Refusal("EEXIST", "File exists");
        }

        HasCustomRules = true;
        _rules.Insert(_rules.FindLastIndex(other => other.Preference <= rule.Preference) + 1, rule);
        return null;
    }

    /// <summary>Removes a rule.</summary>
    internal Refusal? Remove(RoutingRule rule) => _rules.Remove(rule) ? null : new Refusal("ENOENT", "No such file or directory");

    /// <summary>The route for a flow by all rules in turn, or null; an <c>unreachable</c> one ends the search as any other does.</summary>
    internal Route? Find(Flow flow)
    {
        foreach (var rule in _rules)
        {
            if ((rule.Table ?? flow.Domain?.VrfTable) is { } number
                && _tables.TryGetValue(number, out var table)
                && table.Find(flow) is { } route)
            {
                return route;
            }
        }

        return null;
    }
}
