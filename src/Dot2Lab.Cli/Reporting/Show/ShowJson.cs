using System.Text;
using System.Text.Json;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Cli.Reporting.Show;

/// <summary>What was decided about nodes, for tools; described by <c>docs/show.schema.json</c>.</summary>
internal static class ShowJson
{
    /// <summary>An object with the lab's name and its nodes.</summary>
    internal static string Of(LabPlan plan, IEnumerable<PlanNode> nodes)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("lab", plan.Lab);
            List(json, "nodes", nodes, node => Node(json, plan, node));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Node(Utf8JsonWriter json, LabPlan plan, PlanNode node)
    {
        json.WriteString("name", node.Name);
        json.WriteString("namespace", node.Namespace);
        json.WriteString("role", node.Role.ToString().ToLowerInvariant());
        WriteGiven(json, "vrf", node.Vrf);
        Texts(json, "loopbacks", node.Loopbacks.Select(a => a.ToString()));
        List(json, "interfaces", node.Interfaces, port => Interface(json, plan, node, port));
        List(json, "vrfs", node.Vrfs, vrf => Vrf(json, vrf));
        List(json, "labels", node.Labels, label => Label(json, plan, node, label));
        List(json, "routes", ShownRoute.Of(plan, node), route => Route(json, route));
    }

    private static void Interface(Utf8JsonWriter json, LabPlan plan, PlanNode node, PlanInterface port)
    {
        json.WriteString("name", port.Name);
        json.WriteNumber("mtu", port.Mtu);
        WriteGiven(json, "peer_node", plan.Nodes.FirstOrDefault(n => n.Namespace == port.PeerNamespace)?.Name);
        WriteGiven(json, "peer_interface", port.PeerInterface);
        WriteGiven(json, "master", port.Master);
        Texts(json, "addresses", port.Addresses.Select(a => a.ToString()));
        foreach (var netem in plan.Steps.OfType<SetNetem>().Where(s => s.Namespace == node.Namespace && s.Interface == port.Name))
        {
            json.WriteStartObject("netem");
            foreach (var (name, value) in netem.Settings)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }
    }

    private static void Vrf(Utf8JsonWriter json, PlanVrf vrf)
    {
        json.WriteString("name", vrf.Name);
        json.WriteString("device", vrf.Device);
        json.WriteNumber("table", vrf.Table);
        json.WriteString("rd", vrf.RouteDistinguisher);
        Texts(json, "import", vrf.Import);
        Texts(json, "export", vrf.Export);
    }

    private static void Label(Utf8JsonWriter json, LabPlan plan, PlanNode node, PlanLabel label)
    {
        json.WriteNumber("label", label.Label);
        json.WriteString("fec", label.Fec);
        var map = plan.Steps.OfType<AddMplsRoute>().FirstOrDefault(r => r.Namespace == node.Namespace && r.Label == label.Label);
        List(json, "next_hops", map?.NextHops ?? [], hop => Hop(json, hop));
    }

    private static void Route(Utf8JsonWriter json, ShownRoute route)
    {
        json.WriteString("table", route.Table);
        json.WriteNumber("table_number", route.TableNumber);
        json.WriteString("destination", route.Destination);
        json.WriteString("kind", route.Kind);
        if (route.Metric is { } metric)
        {
            json.WriteNumber("metric", metric);
        }

        List(json, "next_hops", route.NextHops, hop => Hop(json, hop));
    }

    private static void Hop(Utf8JsonWriter json, NextHop hop)
    {
        json.WriteString("device", hop.Device);
        WriteGiven(json, "via", hop.Via?.ToString());
        json.WriteStartArray("labels");
        foreach (var label in hop.Labels)
        {
            json.WriteNumberValue(label);
        }

        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
