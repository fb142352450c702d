using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>What a check and a live test have in common: a probe of the policy, and whether all was as it must be.</summary>
/// <param name="Probe">What is sent, and what must become of it.</param>
/// <param name="Passed">Whether that is what was found.</param>
internal sealed record Outcome(PolicyProbe Probe, bool Passed);
