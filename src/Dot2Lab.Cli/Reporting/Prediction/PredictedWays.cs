using Dot2Lab.Cli.Commands;
using Dot2Lab.Output.Diagrams.Page;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>The predicted ways between all hosts of a lab, for its page.</summary>
internal static class PredictedWays
{
    /// <summary>All ordered pairs of different hosts, in each family that both have; null where there are too many, or no prediction.</summary>
    internal static IEnumerable<PageWay>? Of(LabPlan plan, Reporter reporter) =>
        plan.Policy.Hosts.Count <= LabPage.MostHosts && LabPrediction.Build(plan, reporter) is { } model
            ? Pairs(plan.Policy.Hosts).AsParallel().AsOrdered().SelectMany(pair => Ways(model, plan.Policy.Hosts, pair))
            : null;

    private static IEnumerable<(int From, int To)> Pairs(IReadOnlyList<PolicyHost> hosts) =>
        from sender in Enumerable.Range(0, hosts.Count)
        from target in Enumerable.Range(0, hosts.Count)
        where sender != target
        select (sender, target);

    // Of several addresses of one family the first stands for the host, as in a trace.
    private static IEnumerable<PageWay> Ways(LabModel model, IReadOnlyList<PolicyHost> hosts, (int From, int To) pair)
    {
        var (sender, target) = (hosts[pair.From], hosts[pair.To]);
        foreach (var address in target.Addresses.Select(own => own.Address).DistinctBy(own => own.Family))
        {
            if (sender.Addresses.Any(own => own.Family == address.Family))
            {
                var trace = model.Trace(new ProbePacket(sender.Namespace, address));
                yield return new PageWay(
                    pair.From, pair.To, address.Family == IpFamily.V4 ? "IPv4" : "IPv6",
                    [.. trace.Requests.Select(Hops)], [.. trace.Replies.Select(Hops)]);
            }
        }
    }

    private static IReadOnlyList<PageHop> Hops(Journey journey) => [.. journey.Hops.Select(Hop)];

    private static PageHop Hop(Hop hop) => new(hop.Namespace, hop.Action.ToString().ToLowerInvariant())
    {
        In = hop.In,
        Out = hop.Out,
        LabelsIn = Stack(hop.LabelsIn),
        LabelsOut = Stack(hop.LabelsOut),
        Ttl = hop.Ttl,
        Mtu = hop.Mtu,
        By = HopWords.By(hop),
        Reason = hop.Reason,
        Source = hop.Source?.ToString(),
    };

    private static string? Stack(IReadOnlyList<int> labels) => labels.Count == 0 ? null : string.Join('/', labels);
}
