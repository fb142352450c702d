using Dot2Lab.Running;
using Dot2Lab.Running.Testing;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

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
        return model is null ? [.. results.Select(result => new TestedProbe(result, null))] : Judge(lab, model, results, cancellation);
    }

    private static IReadOnlyList<TestedProbe> Judge(RunningLab lab, LabModel model, IReadOnlyList<LiveResult> results, CancellationToken cancellation)
    {
        var fates = new Fates(model);
        var tested = results.AsParallel().AsOrdered().Select(result => new TestedProbe(result, fates.Of(Packet(result)))).ToList();
        var followed = tested.Where(t => !t.Passed).Take(MostFollowed).ToHashSet();
        return followed.Count == 0 ? tested : [.. tested.Select(t => followed.Contains(t) ? Follow(lab, model, t, cancellation) : t)];
    }

    private static ProbePacket Packet(LiveResult result) => new(result.Probe.From, result.Probe.Destination) { Size = result.PacketSize };

    private static TestedProbe Follow(RunningLab lab, LabModel model, TestedProbe tested, CancellationToken cancellation) =>
        tested with { Parting = new Parting(lab.Plan, lab.Follow(tested.Live, cancellation)).From(model.Predict(Packet(tested.Live))) };
}
