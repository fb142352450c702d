using Dot2Lab.Running;
using Dot2Lab.Running.Testing;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Labs;

/// <summary>A live test of a lab, held against its policy and against the prediction.</summary>
internal static class LabTest
{
    // Each is sent again, alone, while all interfaces are watched; the first few show where the fault is.
    private const int MostFollowed = 5;

    /// <summary>Probes everything, and follows the first packets that do not go as they must or as was predicted.</summary>
    /// <exception cref="LabException">The lab has died.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static IReadOnlyList<TestedProbe> Run(RunningLab lab, ILabProgress progress, CancellationToken cancellation)
    {
        var model = LabModel.Build(lab.Plan).Model;
        var results = lab.Test([.. lab.Plan.Policy.Probes()], progress, cancellation);
        var tested = results.AsParallel().AsOrdered().Select(result => new TestedProbe(result, Predict(model, result))).ToList();
        var followed = tested.Where(t => !t.Passed && t.Predicted is not null).Take(MostFollowed).ToHashSet();
        return followed.Count == 0 ? tested : [.. tested.Select(t => followed.Contains(t) ? Follow(lab, t, cancellation) : t)];
    }

    private static Prediction? Predict(LabModel? model, LiveResult result) =>
        model?.Predict(new ProbePacket(result.Probe.From, result.Probe.Destination) { Size = result.PacketSize });

    private static TestedProbe Follow(RunningLab lab, TestedProbe tested, CancellationToken cancellation) =>
        tested with { Parting = new Parting(lab.Plan, lab.Follow(tested.Live, cancellation)).From(tested.Predicted!) };
}
