using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Output.Diagrams.Pictures;
using Dot2Lab.Running;
using Dot2Lab.Running.Drawing;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>A diagram as a file.</summary>
/// <param name="format">One of <see cref="DiagramFormat"/>.</param>
/// <param name="reporter">Hears of what is not drawn.</param>
internal sealed class DiagramFile(string format, Reporter reporter)
{
    /// <summary>The file's content.</summary>
    internal byte[] Draw(DrawnLab lab, DiagramOverlay overlay)
    {
        if (format == "dot")
        {
            return AnnotatedDot.Write(lab);
        }

        Warn(PictureDrawing.Ignored(lab));
        using var graphviz = new Graphviz();
        foreach (var icon in Icon.Names)
        {
            graphviz.Add(Icon.FileName(icon), Icon.Png(icon));
        }

        return new PictureDrawing(graphviz.Run, graphviz.Folder).Draw(lab, format, overlay);
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
