using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Adding an entry to the incoming label map (net/mpls/af_mpls.c, <c>mpls_route_add</c>).</summary>
internal static class LabelSteps
{
    /// <summary>Carries out the step. A next hop's address is not looked at: it is resolved when a packet comes.</summary>
    internal static Refusal? Add(NetworkNamespace home, AddMplsRoute step)
    {
        if (step.NextHops.Select(hop => hop.Device).FirstOrDefault(name => home.Find(name) is null) is { } missing)
        {
            return StepInterpreter.NoDevice(missing);
        }

        if (step.Table is { } table && table != PlanDefaults.MainTable)
        {
            return new Refusal("EINVAL", "MPLS only supports the main route table");
        }

        if (step.NextHops.Select(hop => LabelStack.Refuse(hop.Labels)).FirstOrDefault(refusal => refusal is not null) is { } bad)
        {
            return bad;
        }

        if (step.Label < PlanDefaults.FirstLabel)
        {
            return new Refusal("EINVAL", "Invalid label - must be MPLS_LABEL_FIRST_UNRESERVED or higher");
        }

        if (step.Label >= home.Labels.Size)
        {
            return new Refusal("EINVAL", "Label >= configured maximum in platform_labels");
        }

        var hops = step.NextHops.Select(hop => new LabelHop(home.Find(hop.Device)!, hop.Via, hop.Labels)).ToList();
        return home.Labels.TryAdd(new LabelRoute(step.Label, hops, step.Source)) ? null : new Refusal("EEXIST", "File exists");
    }
}
