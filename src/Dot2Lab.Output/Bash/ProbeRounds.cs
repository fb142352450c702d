using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Output.Bash;

/// <summary>One ping of <c>setup.sh test</c>.</summary>
/// <param name="Round">Which pings go together; 0 is for those that nobody may answer or receive.</param>
/// <param name="Source">The sender's namespace.</param>
/// <param name="Destination">The address.</param>
/// <param name="Owners">Whom it is meant for; in round 0, whom it must not reach.</param>
internal sealed record ScriptProbe(int Round, string Source, IpAddress Destination, IReadOnlyList<string> Owners);

/// <summary>
/// Sorts the policy's probes into rounds in which the receiver of every ping can be told from counters alone: of all that own
/// an address that is pinged in a round, only the one it is meant for is pinged at all, at that address or another.
/// </summary>
internal static class ProbeRounds
{
    /// <summary>All probes, each sender and address once, by round.</summary>
    public static IReadOnlyList<ScriptProbe> Of(IEnumerable<PolicyProbe> probes)
    {
        var pings = probes.GroupBy(p => (p.From, p.Destination)).Select(g => new Ping(g.Key.From, g.Key.Destination, g.ToList())).ToList();
        var owners = pings.SelectMany(p => p.All, (p, owner) => (p.Destination, owner)).Distinct().ToLookup(p => p.Destination, p => p.owner);
        var rounds = new List<Round>();
        return pings
            .Select(p => new ScriptProbe(p.MustAnswer ? RoundFor(rounds, p, owners[p.Destination]) : 0, p.From, p.Destination, p.Meant))
            .OrderBy(p => p.Round)
            .ToList();
    }

    // The first round that takes it, as in colouring a map; mostly one round for each VPN that uses the same addresses.
    private static int RoundFor(List<Round> rounds, Ping ping, IEnumerable<string> owners)
    {
        var others = owners.Except(ping.Meant, StringComparer.Ordinal).ToList();
        var fit = rounds.FindIndex(r => !r.Receivers.Overlaps(others) && !r.Bystanders.Overlaps(ping.Meant));
        if (fit < 0)
        {
            fit = rounds.Count;
            rounds.Add(new Round([], []));
        }

        rounds[fit].Receivers.UnionWith(ping.Meant);
        rounds[fit].Bystanders.UnionWith(others);
        return fit + 1;
    }

    private sealed record Round(HashSet<string> Receivers, HashSet<string> Bystanders);

    // What one sender sends to one address: one packet, whatever the policy says of each owner of that address.
    private sealed record Ping(string From, IpAddress Destination, IReadOnlyList<PolicyProbe> Probes)
    {
        public bool MustAnswer => Probes.Any(p => p.Verdict.Reach);

        public IEnumerable<string> All => Probes.Select(p => p.To).Distinct(StringComparer.Ordinal);

        public List<string> Meant { get; } =
            [.. Probes.Where(p => p.Verdict.Reach == Probes.Any(q => q.Verdict.Reach)).Select(p => p.To).Distinct(StringComparer.Ordinal)];
    }
}
