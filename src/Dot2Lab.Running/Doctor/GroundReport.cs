using Dot2Lab.Running.Kernels;

namespace Dot2Lab.Running.Doctor;

/// <summary>What can be done on one ground.</summary>
/// <param name="Missing">The features that do not work there.</param>
/// <param name="Objection">Why nothing could be tried; else null.</param>
internal sealed record GroundReport(IReadOnlyList<LabFeature> Missing, string? Objection)
{
    /// <summary>What else there is to say of it; null for nothing.</summary>
    internal string? Detail { get; init; }

    /// <summary>Tries every feature.</summary>
    internal static GroundReport Of(ITrialGround ground)
    {
        try
        {
            return new GroundReport(new FeatureTrial(ground).Missing(Enum.GetValues<LabFeature>()), null);
        }
        catch (IOException exception)
        {
            return new GroundReport([], $"no network namespace can be made: {exception.Message}");
        }
    }
}
