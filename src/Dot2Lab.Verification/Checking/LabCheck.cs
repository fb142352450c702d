using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Verification.Checking;

/// <summary>Holds what the model predicts against a policy.</summary>
/// <param name="model">The lab.</param>
public sealed class LabCheck(LabModel model)
{
    /// <summary>
    /// Predicts every probe, in their order. A sender's packets to one address are one packet, whoever of the address's owners is
    /// meant; senders are worked on side by side.
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
        var known = new Dictionary<IpAddress, Prediction>();
        var results = new List<CheckedProbe>(probes.Count);
        foreach (var probe in probes)
        {
            if (!known.TryGetValue(probe.Destination, out var prediction))
            {
                known.Add(probe.Destination, prediction = model.Predict(new ProbePacket(probe.From, probe.Destination)));
            }

            results.Add(Judge(probe, prediction));
        }

        return results;
    }

    private static CheckedProbe Judge(PolicyProbe probe, Prediction prediction)
    {
        var reaches = prediction.Reaches(probe.To);
        var passed = probe.Verdict switch
        {
            { Reach: true } => reaches == Chance.Always,
            { MayArrive: true } => reaches == Chance.Never,
            _ => prediction.Receives(probe.To) == Chance.Never,
        };
        return new CheckedProbe(probe, reaches, passed) { DeliveredTo = prediction.FirstReceiver, Fault = prediction.Fault };
    }
}
