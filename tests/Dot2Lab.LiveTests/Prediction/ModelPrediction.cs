using Dot2Lab.Plan;
using Dot2Lab.Tests.Prediction;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>What the model of Linux says of a plan.</summary>
internal sealed class ModelPrediction(LabPlan plan) : IPrediction
{
    private readonly ModelResult _result = LabModel.Build(plan);

    public Refusal? Refusal => _result.Failure is { } failure ? new Refusal(failure.StepIndex, failure.Errno) : null;

    public string InWords(ProbePacket packet)
    {
        var predicted = Of(packet);
        var receivers = predicted.ReceivedBy.Select(r => r.Chance == Chance.Always ? r.Namespace : $"perhaps {r.Namespace}");
        var end = predicted.Requests.FirstOrDefault(r => r.ReceivedBy is null)
            ?? predicted.Requests.SelectMany((_, n) => predicted.RepliesTo(n)).FirstOrDefault(r => r.ReceivedBy != packet.From);
        return $"received by {string.Join(", ", receivers.DefaultIfEmpty("nobody"))}, answered: {predicted.Replied}, {ErrorFit.InWords(predicted)}"
            + (end is null ? string.Empty : $" ({end.DroppedAt}: {end.Reason})");
    }

    public bool MayBeAnswered(ProbePacket packet) => Of(packet).Replied != Chance.Never;

    /// <summary>Whether its sender must be told of a loss, seconds later.</summary>
    internal bool IsToldLate(ProbePacket packet) =>
        Of(packet).Requests.All(way => way.Hops[^1].Answer is { IsLate: true, Arrives: Chance.Always });

    public bool Fits(ProbePacket packet, Cell seen)
    {
        var predicted = Of(packet);
        var receivers = seen.ReceivedBy.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Fits(predicted.Replied, seen.Replied)
            && ErrorFit.Fits(predicted, seen.Errors)
            && receivers.All(r => predicted.ReceivedBy.Any(p => p.Namespace == r))
            && predicted.ReceivedBy.All(p => Fits(p.Chance, receivers.Contains(p.Namespace, StringComparer.Ordinal)));
    }

    private Verification.Prediction Of(ProbePacket packet) => _result.Model!.Predict(packet);

    private static bool Fits(Chance chance, bool happened) => chance == Chance.Sometimes || chance == Chance.Always == happened;
}
