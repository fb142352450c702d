using System.Text.Json;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>What a check found, for tools: in one line, for there may be a million pairs.</summary>
/// <param name="plan">The lab's plan.</param>
internal sealed class CheckJson(LabPlan plan)
{
    private readonly NodeNames _names = new(plan);

    /// <summary>An object with the hosts, their pairs, and the further targets.</summary>
    /// <param name="results">What was predicted.</param>
    /// <param name="more">Writes what else there is to say of a result; null where there is nothing.</param>
    internal byte[] Write(IReadOnlyList<CheckedProbe> results, Action<Utf8JsonWriter, CheckedProbe>? more = null)
    {
        void ResultAndMore(Utf8JsonWriter json, CheckedProbe result)
        {
            Result(json, result);
            more?.Invoke(json, result);
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("lab", plan.Lab);
            List(json, "hosts", plan.Policy.Hosts, Host);
            List(json, "pairs", results.Where(result => result.Probe.IsHostPair), ResultAndMore);
            List(json, "targets", results.Where(result => !result.Probe.IsHostPair), ResultAndMore);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private void Host(Utf8JsonWriter json, PolicyHost host)
    {
        json.WriteString("name", host.Name);
        json.WriteString("netns", host.Namespace);
        json.WriteString("vrf", host.Vrf);
        json.WriteStartArray("addresses");
        foreach (var address in host.Addresses)
        {
            json.WriteStringValue(address.ToString());
        }

        json.WriteEndArray();
    }

    private void Result(Utf8JsonWriter json, CheckedProbe result)
    {
        var probe = result.Probe;
        json.WriteString("from", _names.Of(probe.From));
        json.WriteString("to", _names.Of(probe.To));
        json.WriteString("family", probe.Destination.Family == IpFamily.V4 ? "ipv4" : "ipv6");
        if (!probe.IsHostPair)
        {
            json.WriteString("address", probe.Destination.ToString());
        }

        json.WriteString("policy", probe.Verdict.Reach ? "reach" : "isolate");
        json.WriteString("policy_reason", probe.Verdict.Reason);
        json.WriteString("predicted", result.Reaches == Chance.Always ? "reach" : "drop");
        if (result.DeliveredTo is { } receiver)
        {
            json.WriteString("delivered_to", _names.Of(receiver));
        }

        if (result.Fault is { } fault)
        {
            json.WriteString("reason", fault.InWords(_names.Of));
            json.WriteString("at", _names.Of(fault.Namespace));
        }
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
