using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>Every valid lab does what its policy says, by the model of the kernel; a failure is a mistake of the compiler or of the model.</summary>
[Trait("Category", "Campaign")]
public sealed class RandomLabCheckTests
{
    private const int Slice = 100;

    [Fact]
    public void Every_valid_lab_does_what_its_policy_says()
    {
        for (var round = 0; round < Campaign.Rounds(Slice); round++)
        {
            var text = RandomLab.Text(Campaign.Seed + round);
            Assert.True(Differences(CompileHelper.Plan(text)) is var differences && differences.Count == 0, $"random lab {Campaign.Seed + round}:\n{text}\n{string.Join('\n', differences)}");
        }
    }

    private static List<string> Differences(LabPlan plan)
    {
        var built = LabModel.Build(plan);
        return built.Model is { } model
            ? [.. plan.Policy.Probes().SelectMany(new ProbeSizes(plan).Of, (probe, size) => Difference(model, probe, size)).OfType<string>()]
            : [$"{built.Failure}"];
    }

    private static string? Difference(LabModel model, PolicyProbe probe, int size)
    {
        var prediction = model.Predict(new ProbePacket(probe.From, probe.Destination) { Size = size });
        var chance = probe.Verdict.MayArrive ? prediction.Reaches(probe.To) : prediction.Receives(probe.To);
        return chance == (probe.Verdict.Reach ? Chance.Always : Chance.Never)
            ? null
            : $"{probe.From} -> {probe.To} {probe.Destination}, {size} bytes, must {probe.Verdict}: {string.Join(" | ", prediction.Requests.Select(Describe))} replies {string.Join(" | ", prediction.RepliesTo(0).Select(Describe))}";
    }

    private static string Describe(Journey journey) => $"{string.Join(' ', journey.Hops.Select(h => h.Namespace))}: {journey.Reason ?? "delivered"}";
}
