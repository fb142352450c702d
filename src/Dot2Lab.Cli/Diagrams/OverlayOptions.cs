using System.CommandLine;
using Dot2Lab.Cli.Commands;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Plan;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>What to draw over a network: options of the commands that draw.</summary>
internal sealed class OverlayOptions
{
    private readonly Option<string> _trace = new("--trace") { Description = "Draw a packet's way, with its label stack at each hop", HelpName = "FROM:TO" };
    private readonly Option<string> _lsp = new("--lsp") { Description = "Draw the label-switched paths of each VRF between two PEs", HelpName = "PE:PE" };
    private readonly Option<bool> _return = new("--return") { Description = "Draw the way back too" };
    private readonly Option<string> _family = Choice.Optional("--family", "Draw the way of this version of IP where a lab has both", "ipv4", "ipv6");
    private readonly Option<string> _result = new("--result") { Description = "Colour what failed, as check or test wrote it with --format json", HelpName = "FILE" };

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _trace, _lsp, _return, _family, _result })
        {
            command.Add(option);
        }
    }

    /// <summary>The overlay that a command line asks for; null if the model refuses the plan, which has been told then.</summary>
    internal DiagramOverlay? Overlay(ParseResult line, LabPlan plan, Reporter reporter)
    {
        var (trace, lsp, result) = (line.GetValue(_trace), line.GetValue(_lsp), line.GetValue(_result));
        if (trace is null && lsp is null && result is null)
        {
            return DiagramOverlay.None;
        }

        if (LabPrediction.Build(plan, reporter) is not { } model)
        {
            return null;
        }

        var overlay = result is null ? DiagramOverlay.None : new ResultOverlay(plan, model).Of(ResultFile.Read(result, reporter.Terminal));
        overlay = trace is null ? overlay : With(overlay, $"packet {trace}", Trace(line, plan, model, trace));
        return lsp is null ? overlay : With(overlay, $"LSP {lsp}", Lsp(line, plan, model, lsp));
    }

    private static DiagramOverlay With(DiagramOverlay overlay, string title, IReadOnlyList<OverlayPath> paths) =>
        overlay with { Paths = [.. overlay.Paths, .. paths], Titles = [.. overlay.Titles, title] };

    private IReadOnlyList<OverlayPath> Trace(ParseResult line, LabPlan plan, LabModel model, string pair)
    {
        var (from, to) = NodePair.Split(plan, _trace.Name, pair);
        var request = TraceArguments.Find(plan, from, to, TraceArguments.Family(line.GetValue(_family)));
        return TraceOverlay.Of(model.Trace(new ProbePacket(request.From.Namespace, request.Destination)), line.GetValue(_return));
    }

    private IReadOnlyList<OverlayPath> Lsp(ParseResult line, LabPlan plan, LabModel model, string pair)
    {
        var (from, to) = NodePair.Split(plan, _lsp.Name, pair);
        var paths = new LspOverlay(plan, model).Between(Pe(plan, from), Pe(plan, to), line.GetValue(_return));
        return paths.Count > 0 ? paths : throw new CommandFailure(
            ExitCode.Usage, $"no customer's packets go from {from} to {to}", "An LSP carries what the hosts of one PE send to those of another");
    }

    private static PlanNode Pe(LabPlan plan, string name) => NodeArgument.Find(plan, name) is { Role: NodeRole.Pe } pe
        ? pe
        : throw new CommandFailure(ExitCode.Usage, $"{name} is no PE", "To draw a packet's way between any two nodes: --trace FROM:TO");
}
