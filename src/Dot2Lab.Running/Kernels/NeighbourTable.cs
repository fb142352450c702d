using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Running.Kernels;

/// <summary>
/// The kernel's table of neighbours (arp(7)): one for all network namespaces together, with a size that cannot be set inside
/// one. Where it is full, packets are lost ("No buffer space available").
/// </summary>
/// <param name="folder">Where the machine's <c>/proc</c> is.</param>
internal sealed class NeighbourTable(string folder)
{
    // The kernel's own default, for a network namespace in which the size cannot be read.
    private const int DefaultSize = 1024;

    /// <summary>Why a lab's neighbours may not fit, or null.</summary>
    internal string? Objection(LabPlan plan) => Objection(plan, IpFamily.V4) ?? Objection(plan, IpFamily.V6);

    /// <summary>How many entries a lab fills if every node speaks with each neighbour.</summary>
    internal static int Needed(LabPlan plan, IpFamily family)
    {
        var addressed = plan.Steps.OfType<AddAddress>().Where(a => a.Address.Family == family).Select(a => (a.Namespace, a.Interface)).ToHashSet();
        return Segments(plan).Values.Distinct().Sum(segment => segment.Count(addressed.Contains) is var n ? n * (n - 1) : 0);
    }

    private string? Objection(LabPlan plan, IpFamily family)
    {
        var (name, statistics) = family == IpFamily.V4 ? ("ipv4", "arp_cache") : ("ipv6", "ndisc_cache");
        var size = Read($"sys/net/{name}/neigh/default/gc_thresh3", DefaultSize, NumberStyles.Integer);
        var used = Read($"net/stat/{statistics}", 0, NumberStyles.HexNumber);
        var needed = Needed(plan, family);
        return used + needed <= size
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"the lab may fill {needed} entries of the kernel's neighbour table, which holds {size} and has {used} (sysctl -w net.{name}.neigh.default.gc_thresh3={used + needed + size})");
    }

    // The first number of the last line: the statistics have a line of titles before them.
    private int Read(string file, int otherwise, NumberStyles style)
    {
        var path = Path.Combine(folder, file);
        var word = File.Exists(path) ? File.ReadLines(path).Skip(style == NumberStyles.HexNumber ? 1 : 0).FirstOrDefault()?.Split(' ')[0] : null;
        return int.TryParse(word, style, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }

    // Interfaces that hear each other's broadcasts: the two ends of a link, and all that a bridge joins.
    private static Dictionary<(string, string), HashSet<(string, string)>> Segments(LabPlan plan)
    {
        var segments = new Dictionary<(string, string), HashSet<(string, string)>>();
        var bridges = plan.Steps.OfType<AddBridge>().Select(b => (b.Namespace, b.Interface)).ToHashSet();
        foreach (var link in plan.Steps.OfType<AddVethPair>())
        {
            Join(segments, (link.Namespace, link.Interface), (link.PeerNamespace, link.PeerInterface));
        }

        foreach (var port in plan.Steps.OfType<SetMaster>().Where(p => bridges.Contains((p.Namespace, p.Master))))
        {
            Join(segments, (port.Namespace, port.Interface), (port.Namespace, port.Master));
        }

        return segments;
    }

    private static void Join(Dictionary<(string, string), HashSet<(string, string)>> segments, (string, string) a, (string, string) b)
    {
        var joined = segments.GetValueOrDefault(a) ?? [a];
        joined.UnionWith(segments.GetValueOrDefault(b) ?? [b]);
        foreach (var member in joined)
        {
            segments[member] = joined;
        }
    }
}
