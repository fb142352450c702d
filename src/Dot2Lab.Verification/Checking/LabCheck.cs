using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Verification.Checking;

/// <summary>Holds what the model predicts against a policy.</summary>
/// <param name="model">The lab.</param>
/// <param name="sizes">How large the packets are that prove the policy.</param>
public sealed class LabCheck(LabModel model, ProbeSizes sizes)
{
    private readonly Fates _fates = new(model);

    /// <summary>
    /// Predicts every probe, in their order: its packets of every size, up to the first that does not do what it must. A sender's
    /// packets of one size to one address are one packet, whoever of the address's owners is meant; senders are worked on side by side.
    /// </summary>
    public IEnumerable<CheckedProbe> Run(IEnumerable<PolicyProbe> probes) =>
        BySender(probes).AsParallel().AsOrdered().SelectMany(OfOneSender);

    private static IEnumerable<IReadOnlyList<PolicyProbe>> BySender(IEnumerable<PolicyProbe> probes)
    {
        var group = new List<PolicyProbe>();
        foreach (var probe in probes)
        {
            if (group.Count > 0 && group[0].From != probe.From)
            {
                yield return group;
                group = [];
            }

            group.Add(probe);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private List<CheckedProbe> OfOneSender(IReadOnlyList<PolicyProbe> probes)
    {
        var known = new Dictionary<ProbePacket, Fate>();
        var results = new List<CheckedProbe>(probes.Count);
        foreach (var probe in probes)
        {
            results.Add(OfEverySize(probe, known));
        }

        return results;
    }

    private CheckedProbe OfEverySize(PolicyProbe probe, Dictionary<ProbePacket, Fate> known)
    {
        CheckedProbe? result = null;
        foreach (var size in sizes.Of(probe).TakeWhile(_ => result is not { Passed: false }))
        {
            var packet = new ProbePacket(probe.From, probe.Destination) { Size = size };
            if (!known.TryGetValue(packet, out var fate))
            {
                known.Add(packet, fate = _fates.Of(packet));
            }

            result = Judge(probe, size, fate);
        }

        return result!;
    }

    private static CheckedProbe Judge(PolicyProbe probe, int size, Fate fate)
    {
        var reaches = fate.Reaches(probe.To);
        var passed = probe.Verdict switch
        {
            { Reach: true } => reaches == Chance.Always,
            { MayArrive: true } => reaches == Chance.Never,
            _ => fate.Receives(probe.To) == Chance.Never,
        };
        return new CheckedProbe(probe, size, reaches, passed) { DeliveredTo = fate.Receivers.FirstOrDefault(), Fault = fate.Fault };
    }
}
