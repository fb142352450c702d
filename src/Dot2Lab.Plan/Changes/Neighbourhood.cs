using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>
/// Who shares a segment with something that changed. Their neighbour caches (RFC 826, RFC 4861) hold hardware addresses that
/// may be nobody's now, and would for half a minute send packets there.
/// </summary>
internal sealed class Neighbourhood
{
    private readonly Dictionary<(string, string), (string, string)> _segments = [];

    private Neighbourhood(LabPlan plan)
    {
        var bridges = plan.Steps.OfType<AddBridge>().Select(b => (b.Namespace, b.Interface)).ToHashSet();
        foreach (var (one, other) in plan.Steps.Select(step => Joined(step, bridges)).OfType<((string, string), (string, string))>())
        {
            _segments[Find(one)] = Find(other);
        }
    }

    /// <summary>The namespaces of a plan that have an interface on a segment with one that some step changes.</summary>
    internal static IEnumerable<string> Of(LabPlan plan, IEnumerable<PlanStep> changes)
    {
        var segments = new Neighbourhood(plan);
        var changed = changes.SelectMany(Touched).Select(segments.Find).ToHashSet();
        return plan.Steps.OfType<AddVethPair>().SelectMany(Touched).Where(end => changed.Contains(segments.Find(end))).Select(end => end.Namespace);
    }

    private static ((string, string), (string, string))? Joined(PlanStep step, IReadOnlySet<(string, string)> bridges) => step switch
    {
        AddVethPair pair => ((pair.Namespace, pair.Interface), (pair.PeerNamespace, pair.PeerInterface)),
        SetMaster port when bridges.Contains((port.Namespace, port.Master)) => ((port.Namespace, port.Interface), (port.Namespace, port.Master)),
        _ => null,
    };

    private static IEnumerable<(string Namespace, string Interface)> Touched(PlanStep step) => step switch
    {
        AddVethPair pair => [(pair.Namespace, pair.Interface), (pair.PeerNamespace, pair.PeerInterface)],
        AddAddress address => [(address.Namespace, address.Interface)],
        SetMac mac => [(mac.Namespace, mac.Interface)],
        SetMaster port => [(port.Namespace, port.Interface)],
        _ => [],
    };

    private (string, string) Find((string, string) end)
    {
        while (_segments.TryGetValue(end, out var other) && other != end)
        {
            end = other;
        }

        return end;
    }
}
