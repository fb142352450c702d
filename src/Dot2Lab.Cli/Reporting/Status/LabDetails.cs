using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Cli.Reporting.Status;

/// <summary>A lab with what is to be seen inside it.</summary>
/// <param name="Status">The lab.</param>
/// <param name="Nodes">Its nodes, each as planned and as it is; none unless the lab is up.</param>
internal sealed record LabDetails(LabStatus Status, IReadOnlyList<(PlanNode Plan, NodeState State)> Nodes)
{
    /// <summary>Looks into a lab; one that goes down meanwhile has nothing to be seen inside.</summary>
    internal static LabDetails Of(LabStatus status, LabManager manager, CancellationToken cancellation)
    {
        try
        {
            var lab = status.State == LabState.Up ? manager.Open(status.Lab) : null;
            return new LabDetails(status, lab is null ? [] : [.. lab.Plan.Nodes.Zip(lab.Inspect(cancellation))]);
        }
        catch (LabException)
        {
            return new LabDetails(status, []);
        }
    }
}
