using Dot2Lab.Cli.Reporting;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Running;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Commands;

/// <summary>The way from a plan to its model.</summary>
internal static class LabPrediction
{
    /// <summary>Builds the model, and tells the step that the kernel would refuse if there is one.</summary>
    /// <returns>The model, or null.</returns>
    internal static LabModel? Build(LabPlan plan, Reporter reporter)
    {
        var built = LabModel.Build(plan);
        if (built.Failure is { } failure)
        {
            ProblemReport.Write(Refused(failure), reporter);
        }

        return built.Model;
    }

    private static LabProblem Refused(StepFailure failure) =>
        new("D2L0920", $"the kernel would refuse a step in '{failure.Step.Namespace}': {failure.Message} ({failure.Errno})")
        {
            Source = failure.Step.Source,
            Details = [CommandText.Of(StepLowering.Lower(failure.Step))],
        };
}
