using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Testing;
using Dot2Lab.Tests.Prediction;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>Predicts that a plan does what its policy says: what holds for every plan that the compiler makes.</summary>
internal sealed class PolicyPrediction(LabPlan plan) : IPrediction
{
    private readonly ILookup<(string, string), PolicyProbe> _probes = plan.Policy.Probes().ToLookup(p => (p.From, p.Destination.ToString()));

    public Refusal? Refusal => null;

    public string InWords(ProbePacket packet) =>
        string.Join(", and ", Probes(packet).Select(p => $"{p.To} {(p.Verdict.Reach ? "answers" : "does not")}: {p.Verdict.Reason}"));

    public bool MayBeAnswered(ProbePacket packet) => Probes(packet).Any(p => p.Verdict.Reach);

    public bool Fits(ProbePacket packet, Cell seen)
    {
        var result = new ProbeResult(seen.Replied, seen.ReceivedBy.Split(' ', StringSplitOptions.RemoveEmptyEntries), [], 1, null);
        return Probes(packet).All(p => LiveJudge.Difference(p, result) is null);
    }

    private IEnumerable<PolicyProbe> Probes(ProbePacket packet) => _probes[(packet.From, packet.Destination.ToString())];
}
