using Dot2Lab.Running.Testing;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Cli.Labs;

/// <summary>A live result beside its prediction.</summary>
/// <param name="Live">What happened, held against the policy.</param>
/// <param name="Predicted">What was predicted; null where the model has nothing to say, for it refuses the plan.</param>
internal sealed record TestedProbe(LiveResult Live, Fate? Predicted)
{
    /// <summary>Where the packet's way parts from the predicted one, in words; null if it does not, or was not followed.</summary>
    internal string? Parting { get; init; }

    /// <summary>Whether what happened is what must be and what was predicted.</summary>
    internal bool Passed => Live.Passed && IsAsPredicted;

    /// <summary>Whether what happened is what was predicted.</summary>
    internal bool IsAsPredicted { get; } = Predicted is null
        || (Fits(Predicted.Replied, Live.Seen.Replied)
            && Live.Seen.ReceivedBy.All(name => Predicted.Receives(name) != Chance.Never)
            && Predicted.Receivers.All(name => Fits(Predicted.Receives(name), Live.Seen.ReceivedBy.Contains(name, StringComparer.Ordinal))));

    private static bool Fits(Chance chance, bool happened) => chance == Chance.Sometimes || chance == Chance.Always == happened;
}
