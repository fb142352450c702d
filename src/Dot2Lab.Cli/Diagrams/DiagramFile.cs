using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Output.Diagrams.Page;
using Dot2Lab.Output.Diagrams.Pictures;
using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Drawing;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>A diagram as a file.</summary>
/// <param name="format">One of <see cref="DiagramFormat"/>.</param>
/// <param name="reporter">Hears of what is not drawn.</param>
internal sealed class DiagramFile(string format, Reporter reporter)
{
    /// <summary>Whether what an overlay says is drawn.</summary>
    internal bool HasOverlay => format != "dot";

    /// <summary>Fails if the programs that it takes are not here.</summary>
    /// <exception cref="LabException">They are not.</exception>
    internal void Require()
    {
        if (format != "dot")
        {
            Graphviz.Require("neato");
        }
    }

    /// <summary>The file's content.</summary>
    internal byte[] Draw(DrawnLab lab, DiagramOverlay overlay) => format switch
    {
        "dot" => AnnotatedDot.Write(lab),
        "html" => Page(lab, overlay),
        _ => Picture(lab, format, overlay),
    };

    // The page itself shows the way between two hosts, with all that there is to say of it, until its reader asks for another.
    private byte[] Page(DrawnLab lab, DiagramOverlay overlay)
    {
        var preset = PresetOf(lab.Plan, overlay);
        var drawn = preset is null ? overlay : overlay with { Paths = [], Titles = [] };
        var picture = ByteString.Decode(Picture(lab, "svg", drawn));
        return ByteString.Encode(LabPage.Write(lab.Plan, picture, drawn, PredictedWays.Of(lab.Plan, reporter), preset));
    }

    private static PagePreset? PresetOf(LabPlan plan, DiagramOverlay overlay)
    {
        var ends = overlay.Paths.FirstOrDefault(path => !path.IsReply) is { Hops: [var first, .., var last] } ? new[] { first.Namespace, last.Namespace } : [];
        return ends is [var from, var to] && ends.All(end => plan.Policy.Hosts.Any(host => host.Namespace == end))
            ? new PagePreset(from, to, overlay.Paths.Any(path => path.IsReply))
            : null;
    }

    private byte[] Picture(DrawnLab lab, string kind, DiagramOverlay overlay)
    {
        Warn(PictureDrawing.Ignored(lab));
        using var graphviz = new Graphviz();
        foreach (var icon in Icon.Names)
        {
            graphviz.Add(Icon.FileName(icon), Icon.Png(icon));
        }

        return new PictureDrawing(graphviz.Run, graphviz.Folder).Draw(lab, kind, overlay);
    }

    private void Warn(IReadOnlyList<string> ignored)
    {
        if (ignored.Count > 0)
        {
            ProblemReport.Write(
                new LabProblem("D2L0963", $"a picture reads no files and has no links, so these attributes are not drawn: {string.Join(", ", ignored)}") { IsWarning = true }, reporter);
        }
    }
}
