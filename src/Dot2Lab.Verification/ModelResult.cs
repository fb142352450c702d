namespace Dot2Lab.Verification;

/// <summary>A plan's steps as Linux would take them: all of them, or up to the first that is refused.</summary>
/// <param name="Model">The lab, ready to be asked; null if a step is refused.</param>
/// <param name="Failure">The first step that is refused; null if none is.</param>
public sealed record ModelResult(LabModel? Model, StepFailure? Failure);
