using System.Text.Json;
using Dot2Lab.Running;

namespace Dot2Lab.LiveTests;

/// <summary>
/// What the kernel holds of a lab, as <c>ip -j</c> tells it, without what is another one at each start: numbers of interfaces,
/// hardware addresses by chance, and the link-local addresses made from them; nor the mark that a script makes on what is its own.
/// </summary>
internal static class KernelState
{
    /// <summary>
    /// Lines for bash that print the state of the namespaces that are its arguments. A process costs much in a guest, so there are few, and
    /// one command asks for all nodes.
    /// </summary>
    internal const string Ask = """
        sysctls=(--include={forwarding,rp_filter,send_redirects,accept_redirects,proxy_arp,log_martians,ip_forward,input} \
            --include={ignore_routes_with_linkdown,disable_ipv6,accept_dad,accept_ra,platform_labels,ip_ttl_propagate,default_ttl})
        cd "$(mktemp -d)" && printf 'addr\nroute show table all\nrule\n' > 4 && printf 'route show table all\nrule\n' > 6
        for node; do
            echo "node $node"
            ip -n "$node" -j -d -batch 4
            ip -n "$node" -j -6 -batch 6
            ip -n "$node" -j -f mpls route
            tc -n "$node" -j qdisc
            nsenter --net="/run/netns/$node" grep -rs . "${sysctls[@]}" /proc/sys/net/{mpls,ipv4/ip_forward,ipv4/conf,ipv6/conf}
        done
        rm -r "$PWD"
        """;

    private static readonly string[] AnotherEachTime =
    [
        "ifindex", "link_index", "link_netnsid", "address", "broadcast", "handle", "valid_life_time", "preferred_life_time",
        "ifalias", "root_id", "bridge_id", "hello_timer", "tcn_timer", "topology_change_timer", "gc_timer", "expires",
        "no", "port_no", "port_id", "id", "designated_port", "designated_bridge", "root_port",
        "forward_delay_timer", "hold_timer", "message_age_timer",
    ];

    /// <summary>The state of each node, by its namespace.</summary>
    internal static IReadOnlyDictionary<string, string> Of(RunningLab lab)
    {
        var nodes = lab.Plan.Nodes.Select(n => n.Namespace).ToArray();
        return Read(lab.Execute(nodes[0], ["bash", "-c", Ask, "ask", .. nodes]).Output);
    }

    /// <summary>The same from what <see cref="Ask"/> has printed.</summary>
    internal static IReadOnlyDictionary<string, string> Read(string answer) =>
        answer.Split("node ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(part => part[..part.IndexOf('\n')], part => Normal(part), StringComparer.Ordinal);

    private static string Normal(string output) =>
        string.Join('\n', output.Split('\n').Skip(1).SelectMany(Lines).Where(l => l.Length > 0).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Lines(string line)
    {
        if (!line.StartsWith('['))
        {
            return [line];
        }

        // That an interface is up the kernel says up to a second later (net/core/link_watch.c).
        using var list = JsonDocument.Parse(line.Replace("\"operstate\":\"UNKNOWN\"", "\"operstate\":\"UP\"", StringComparison.Ordinal));
        return [.. list.RootElement.EnumerateArray().Where(item => !IsLinkLocal(item)).Select(Text)];
    }

    // By hand: ip(8) prints some names twice in one object.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Where(item => !IsLinkLocal(item)).Select(Text))}]",
        JsonValueKind.Object => $"{{{string.Join(' ', Members(value).Select(m => $"{m.Name}={Text(m.Value)}"))}}}",
        _ => value.ToString(),
    };

    private static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.EnumerateObject().Where(m => !AnotherEachTime.Contains(m.Name, StringComparer.Ordinal));

    private static bool IsLinkLocal(JsonElement item) => item.ValueKind == JsonValueKind.Object && item.EnumerateObject()
        .Any(m => m.Name is "local" or "dst" && m.Value.ToString().StartsWith("fe80:", StringComparison.Ordinal));
}
