using System.Text.Json;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>A picture of a lab with what its test found. What can be wrong with the file is found before the lab is brought up.</summary>
internal sealed class TestDrawing
{
    private readonly DiagramFile _diagram;
    private readonly OutputFile _file;

    /// <summary>Prepares it.</summary>
    /// <param name="name">The file as the user named it.</param>
    /// <param name="input">The lab's file, which is not to be replaced.</param>
    /// <param name="reporter">Hears of what is not drawn.</param>
    /// <exception cref="CommandFailure">The file cannot be a picture.</exception>
    internal TestDrawing(string name, string input, Reporter reporter)
    {
        _diagram = new DiagramFile(DiagramFormat.Of(name), reporter);
        _diagram.Require();
        _file = new OutputFile(name, reporter.Terminal);
        _file.RefuseToReplace(input);
    }

    /// <summary>Draws the lab.</summary>
    /// <param name="lab">The lab.</param>
    /// <param name="tested">What the test found; nothing where there was none.</param>
    internal void Draw(DrawnLab lab, IReadOnlyList<TestedProbe> tested) => _file.Write(_diagram.Draw(lab, Overlay(lab, tested)), executable: false);

    private static DiagramOverlay Overlay(DrawnLab lab, IReadOnlyList<TestedProbe> tested)
    {
        if (tested.Count == 0)
        {
            return DiagramOverlay.None;
        }

        using var result = JsonDocument.Parse(new TestJson(lab.Plan, tested).Write());
        return new ResultOverlay(lab.Plan, LabModel.Build(lab.Plan).Model).Of(ResultFile.Parse(result.RootElement));
    }
}
