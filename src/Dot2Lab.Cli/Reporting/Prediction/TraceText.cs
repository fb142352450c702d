using System.Globalization;
using System.Text;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>A packet's ways, to be read: a row a node, and at the end in one sentence what became of it.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="request">What was sent, and to whom.</param>
internal sealed class TraceText(LabPlan plan, TraceRequest request)
{
    private readonly NodeNames _names = new(plan);

    /// <summary>The trace as text.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="withReturn">Whether the reply is shown too.</param>
    internal string Of(Trace trace, bool withReturn)
    {
        var text = new StringBuilder();
        Add(text, "", request.From.Name, request.ToName, trace.Source, request.Destination, trace.Requests, request.To);
        if (withReturn)
        {
            text.AppendLine();
            if (trace.Replies.Count > 0)
            {
                Add(text, "reply ", request.ToName, request.From.Name, request.Destination, trace.Source, trace.Replies, request.From);
            }
            else
            {
                text.AppendLine("there is no reply");
            }
        }

        return text.ToString();
    }

    private void Add(
        StringBuilder text, string what, string from, string to, IpAddress source, IpAddress destination, IReadOnlyList<Journey> ways, PlanNode? meant)
    {
        text.AppendLine(DisplayText.Inert($"{what}{from} -> {to}, {source} -> {destination}"));
        for (var i = 0; i < ways.Count; i++)
        {
            text.AppendLine();
            if (ways.Count > 1)
            {
                text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"way {i + 1} of {ways.Count}, {Choice(ways[i], ways)}"));
            }

            text.Append(Table(ways[i])).AppendLine(DisplayText.Inert(End(ways[i], destination, meant)));
        }
    }

    private static string Choice(Journey way, IReadOnlyList<Journey> ways) =>
        IsRedirected(way) ? "after a redirect" : ways.Any(IsRedirected) ? "before any redirect" : "all equally good";

    private static bool IsRedirected(Journey way) => way.Hops.Any(hop => hop.IsRedirected);

    private string Table(Journey way)
    {
        var table = new TextTable("node", "in", "out", "does", "labels", "ttl", "mtu", "vrf", "by");
        foreach (var hop in way.Hops)
        {
            table.Add(
                _names.Of(hop.Namespace),
                hop.In ?? "-",
                hop.Out ?? "-",
                hop.Action.ToString().ToLowerInvariant(),
                Labels(hop),
                hop.Ttl.ToString(CultureInfo.InvariantCulture),
                hop.Mtu?.ToString(CultureInfo.InvariantCulture) ?? "-",
                hop.Vrf ?? "",
                HopWords.By(hop));
        }

        return table.WithoutEmptyColumns().ToString();
    }

    private static string Labels(Hop hop) => hop.LabelsIn.Count + hop.LabelsOut.Count == 0
        ? ""
        : $"{Stack(hop.LabelsIn)} -> {Stack(hop.LabelsOut)}";

    private static string Stack(IReadOnlyList<int> labels) => labels.Count == 0 ? "-" : string.Join('/', labels);

    private string End(Journey way, IpAddress destination, PlanNode? meant)
    {
        var last = way.Hops[^1];
        return way.ReceivedBy is { } other && meant is not null && meant.Namespace != other
                ? $"delivered to {_names.Of(other)}, which has {destination} there; {meant.Name} never sees it"
            : way.ReceivedBy is { } receiver ? $"delivered to {_names.Of(receiver)}"
            : $"{Loss(last)}; {AnswerWords.Of(_names.Of(last.Namespace), last.Answer, _names.Of)}";
    }

    private string Loss(Hop last) => last.In is null
        ? $"{_names.Of(last.Namespace)} cannot send it: {last.Reason}"
        : $"{_names.Of(last.Namespace)} drops it on {last.In}: {last.Reason}";
}
