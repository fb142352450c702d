using Dot2Lab.Plan;
using Dot2Lab.Tests.Prediction;
using Dot2Lab.Tests.Prediction.Faults;
using Dot2Lab.Verification;
using Xunit.Abstractions;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>
/// The five mistakes that were made when the reference lab was first built by hand, in a real kernel: it refuses the step that the
/// model says it will, or does what is predicted in every cell, and loses packets at the very node.
/// </summary>
public sealed class ReferenceMistakesTests(ITestOutputHelper output)
{
    private const int Patience = 1000;

    [UmlFact]
    public void The_kernel_does_with_each_mistake_what_is_predicted()
    {
        using var guest = new PlanGuest();
        var differences = ReferenceMistakes.All.SelectMany(mistake => Differences(guest, mistake)).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private IEnumerable<string> Differences(PlanGuest guest, BrokenPlan mistake)
    {
        var comparison = new Comparison(guest, mistake.Plan, [new ModelPrediction(mistake.Plan)]);
        var differences = comparison.Run(ProbePackets.Of(mistake.Plan), () => LostElsewhere(guest, mistake.Plan));
        output.WriteLine($"{mistake.What}: {comparison.Cells} cells, {differences.Count} differ");
        return differences.Select(difference => $"{mistake.What}: {difference}");
    }

    // The first packet that is lost though it must not be: by which links it and its reply were to leave nodes, and did.
    private IReadOnlyList<string> LostElsewhere(PlanGuest guest, LabPlan plan)
    {
        var model = LabModel.Build(plan).Model!;
        var lost = plan.Policy.Probes().Where(p => p.Verdict.Reach).Select(p => new ProbePacket(p.From, p.Destination)).First(p => model.Predict(p).Replied == Chance.Never);
        var predicted = model.Predict(lost);
        var (expected, seen) = (Footsteps.Of(predicted), Footsteps.Of(guest.Follow(plan, lost, Patience)));
        output.WriteLine($"{lost.From} -> {lost.Destination}: {predicted.Fault!.InWords(name => name)}; {seen.Count} links seen");
        return expected.SequenceEqual(seen) ? [] : [$"{lost}: predicted {string.Join(", ", expected)}; seen {string.Join(", ", seen)}"];
    }
}
