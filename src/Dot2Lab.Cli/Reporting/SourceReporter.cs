using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Shows the diagnostics of one DOT file, and tells whether to go on.</summary>
/// <param name="source">The file.</param>
/// <param name="reporter">Where to show them.</param>
/// <param name="json">Whether for tools, as JSON, rather than for people.</param>
/// <param name="warningsAreErrors">Whether a warning stops the command too.</param>
internal sealed class SourceReporter(SourceText source, Reporter reporter, bool json, bool warningsAreErrors)
{
    /// <summary>Shows all of them; when only errors are wanted, only what stops the command.</summary>
    /// <returns>Whether the file may be used.</returns>
    internal bool Accepts(IReadOnlyList<Diagnostic> diagnostics)
    {
        var worst = warningsAreErrors ? Severity.Warning : Severity.Error;
        var least = reporter.Verbosity == Verbosity.Quiet ? worst : Severity.Note;
        var shown = diagnostics.Where(diagnostic => diagnostic.Severity >= least);
        reporter.Write(json ? Json(shown) : new DiagnosticRenderer(reporter.Colors).Render(source, shown));
        return diagnostics.All(diagnostic => diagnostic.Severity < worst);
    }

    private string Json(IEnumerable<Diagnostic> diagnostics)
    {
        using var output = new MemoryStream();
        DiagnosticJson.Write(source, diagnostics, output);
        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }
}
