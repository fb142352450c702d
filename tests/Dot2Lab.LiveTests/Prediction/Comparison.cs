using Dot2Lab.Plan;
using Dot2Lab.Tests.Prediction;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>Carries out a plan and holds what happens against what was predicted, by the first prediction and by all others.</summary>
internal sealed class Comparison(PlanGuest guest, LabPlan plan, IReadOnlyList<IPrediction> predictions)
{
    // In a guest with one processor a packet has arrived, or never will, when the call that sends it returns; what takes time
    // is a neighbour that must be found first. Silence that was predicted is believed soon; any other is waited out.
    private const int ShortPatience = 200;
    private const int LongPatience = 4000;
    private const int MostLate = 32;

    // Three seconds, and more where a route that is one of several has the kernel try its gateway again in between, with all that waits
    // for it (net/ipv6/route.c, rt6_probe).
    private const int LatePatience = 8000;

    /// <summary>How many cells were compared.</summary>
    internal int Cells { get; private set; }

    /// <summary>Of how many packets an error was waited for.</summary>
    internal int LateCells { get; private set; }

    /// <summary>Does it.</summary>
    /// <param name="packets">The cells to compare.</param>
    /// <param name="more">What else to compare while the lab is up; returns differences as well.</param>
    /// <returns>The differences in words, none where prediction and kernel agree in all.</returns>
    internal IReadOnlyList<string> Run(IReadOnlyList<ProbePacket> packets, Func<IReadOnlyList<string>>? more = null)
    {
        try
        {
            var refusal = guest.BringUp(plan);
            var predicted = predictions.Where(p => !Fits(refusal, p.Refusal)).Select(p => $"predicted: {InWords(p.Refusal)}").ToList();
            return predicted.Count > 0 ? [.. predicted, $"happened: {InWords(refusal)}"] : refusal is null ? [.. CompareCells(packets), .. more?.Invoke() ?? []] : [];
        }
        finally
        {
            guest.TakeDown(plan);
        }
    }

    /// <summary>Waits for errors that must come, but late: of so many packets.</summary>
    /// <returns>The differences in words.</returns>
    internal IReadOnlyList<string> CompareLate(IReadOnlyList<ProbePacket> packets, ModelPrediction model)
    {
        var late = packets.Where(model.IsToldLate).Take(MostLate).ToList();
        LateCells = late.Count;
        return late.Count == 0
            ? []
            : [.. Observe(late, LatePatience).Where(s => s.Cell.Errors.Count == 0 || !model.Fits(s.Packet, s.Cell)).Select(s => Describe(s.Packet, s.Cell, model))];
    }

    private static bool Fits(Refusal? live, Refusal? predicted) =>
        live is null ? predicted is null : live.Step == predicted?.Step && ErrorWords.Fit(live.Error, predicted.Error);

    private string InWords(Refusal? refusal) =>
        refusal is null ? "all steps can be carried out" : $"step {refusal.Step} fails with {refusal.Error} ({plan.Steps[refusal.Step]})";

    private IReadOnlyList<string> CompareCells(IReadOnlyList<ProbePacket> packets)
    {
        Cells = packets.Count;
        var doubtful = Observe(packets, ShortPatience).Where(s => Doubters(s).Any()).Select(s => s.Packet).ToList();
        return doubtful.Count == 0
            ? []
            : [.. Observe(doubtful, LongPatience).SelectMany(Doubters, (seen, doubter) => Describe(seen.Packet, seen.Cell, doubter))];
    }

    private IEnumerable<IPrediction> Doubters((ProbePacket Packet, Cell Cell) seen) => predictions.Where(p => !p.Fits(seen.Packet, seen.Cell));

    private IEnumerable<(ProbePacket Packet, Cell Cell)> Observe(IReadOnlyList<ProbePacket> packets, int patience) =>
        packets.Zip(guest.Observe(plan, [.. packets.Select(p => (p, predictions[0].MayBeAnswered(p)))], patience));

    private static string Describe(ProbePacket packet, Cell seen, IPrediction prediction) =>
        $"{packet.From} -> {packet.Destination}, {packet.Size} bytes: predicted: {prediction.InWords(packet)}; happened: {seen}";
}
