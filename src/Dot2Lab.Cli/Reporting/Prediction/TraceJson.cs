using System.Text;
using System.Text.Json;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>A packet's ways, for tools.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="request">What was sent, and to whom.</param>
internal sealed class TraceJson(LabPlan plan, TraceRequest request)
{
    private readonly NodeNames _names = new(plan);

    /// <summary>The trace as an object.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="withReturn">Whether the reply is shown too.</param>
    internal string Of(Trace trace, bool withReturn)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("from", request.From.Name);
            json.WriteString("to", request.ToName);
            json.WriteString("family", request.Destination.Family == IpFamily.V4 ? "ipv4" : "ipv6");
            Ways(json, trace.Source, request.Destination, trace.Requests, request.IsMeant);
            if (withReturn)
            {
                json.WriteStartObject("return");
                Ways(json, request.Destination, trace.Source, trace.Replies, receiver => receiver == request.From.Namespace);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private void Ways(Utf8JsonWriter json, IpAddress source, IpAddress destination, IReadOnlyList<Journey> ways, Func<string?, bool> isMeant)
    {
        json.WriteString("src", source.ToString());
        json.WriteString("dst", destination.ToString());
        json.WriteBoolean("delivered", ways.Count > 0 && ways.All(way => isMeant(way.ReceivedBy)));
        if (ways.Select(way => way.ReceivedBy).FirstOrDefault(receiver => receiver is not null && !isMeant(receiver)) is { } other)
        {
            json.WriteString("received_by", _names.Of(other));
        }

        if (ways.Count > 1)
        {
            json.WriteStartArray("paths");
            foreach (var way in ways)
            {
                json.WriteStartArray();
                Hops(json, way.Hops);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteStartArray("hops");
            Hops(json, ways.Count == 0 ? [] : ways[0].Hops);
        }
    }

    private void Hops(Utf8JsonWriter json, IReadOnlyList<Hop> hops)
    {
        foreach (var hop in hops)
        {
            json.WriteStartObject();
            Write(json, hop);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Hop hop)
    {
        json.WriteString("node", _names.Of(hop.Namespace));
        json.WriteString("in", hop.In);
        json.WriteString("out", hop.Out);
        WriteGiven(json, "vrf", hop.Vrf);
        json.WriteString("action", hop.Action.ToString().ToLowerInvariant());
        Labels(json, "labels_in", hop.LabelsIn);
        Labels(json, "labels_out", hop.LabelsOut);
        json.WriteNumber("ttl", hop.Ttl);
        Number(json, "mtu", hop.Mtu);
        if (hop.Table is { } table)
        {
            json.WriteNumber("table", table);
        }

        WriteGiven(json, "route", hop.Route);
        WriteGiven(json, "next_hop", hop.NextHop);
        if (hop.IsRedirected)
        {
            json.WriteBoolean("redirected", true);
        }

        WriteGiven(json, "reason", hop.Reason);
        if (hop.Reason is not null)
        {
            Answer(json, hop.Answer);
        }

        json.WriteString("source", (hop.Source ?? _names.NodeOf(hop.Namespace).Source).ToString());
    }

    private void Answer(Utf8JsonWriter json, DropAnswer? answer)
    {
        if (answer is null)
        {
            json.WriteNull("answer");
            return;
        }

        json.WriteStartObject("answer");
        json.WriteString("error", AnswerWords.Name(answer.Error));
        json.WriteStartArray("from");
        foreach (var source in answer.Sources)
        {
            json.WriteStringValue(source.ToString());
        }

        json.WriteEndArray();
        Number(json, "mtu", answer.Mtu);
        json.WriteBoolean("late", answer.IsLate);
        json.WriteString("arrives", answer.Arrives.ToString().ToLowerInvariant());
        WriteGiven(json, "lost", answer.Lost?.InWords(_names.Of));
        json.WriteEndObject();
    }

    private static void Labels(Utf8JsonWriter json, string name, IReadOnlyList<int> labels)
    {
        json.WriteStartArray(name);
        foreach (var label in labels)
        {
            json.WriteNumberValue(label);
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
