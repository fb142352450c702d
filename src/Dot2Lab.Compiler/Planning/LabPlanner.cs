using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Addressing;
using Dot2Lab.Compiler.Planning.Emission;
using Dot2Lab.Compiler.Planning.Labels;
using Dot2Lab.Compiler.Planning.Naming;
using Dot2Lab.Compiler.Planning.Routing;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning;

/// <summary>From the topology, in which much is open, to the plan, in which everything is decided.</summary>
public static class LabPlanner
{
    /// <summary>Plans a lab.</summary>
    /// <param name="source">The file, for the places that the plan names.</param>
    /// <param name="topology">The topology that was bound from it.</param>
    /// <param name="diagnostics">Takes what cannot be decided, such as a pool that is too small.</param>
    /// <returns>The plan, or null if there were errors.</returns>
    public static LabPlan? Plan(SourceText source, Topology topology, DiagnosticBag diagnostics)
    {
        var names = NamePlanner.Plan(topology);
        var addresses = new AddressPlanner(topology, diagnostics).Plan();
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var core = CoreGraph(topology);
        var sites = topology.Sites.Select(s => (s, new SiteRouting(topology, s, addresses))).ToList();
        var vpns = new VpnRouting(VrfPlanner.Plan(topology), sites, Realms.Of(topology));
        var labels = new LabelPlanner(topology, vpns, core, diagnostics).Plan();
        var mtus = MtuPlanner.Plan(topology, vpns.HasPaths, diagnostics);
        return diagnostics.HasErrors
            ? null
            : Write(new Decisions(source, topology, names, addresses, mtus, core, sites, vpns, labels));
    }

    private static RouterGraph CoreGraph(Topology topology) => new(
        topology,
        topology.Segments.Where(s => s.Kind == SegmentKind.Core),
        n => topology.Nodes[n].IsCore,
        n => topology.Nodes[n].IsCore);

    private static LabPlan Write(Decisions decisions) => new(decisions.Options.Lab, Path.GetFileName(decisions.Source.Name))
    {
        Nodes = NodeWriter.Write(decisions),
        Policy = PolicyWriter.Write(decisions),
        Steps = StepList.Of(decisions),
    };
}
