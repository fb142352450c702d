using System.CommandLine;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Parsing;

/// <summary>What to make of a DOT file's diagnostics: options of the commands that read one.</summary>
internal sealed class SourceOptions
{
    internal Option<string> Warnings { get; } = Choice.Optional("-W", "Count warnings as errors", "error");

    internal Option<string> Diagnostics { get; } =
        Choice.Of("--diagnostics", "Print errors and warnings for people or for tools", "text", "json");

    internal void AddTo(Command command)
    {
        command.Add(Warnings);
        command.Add(Diagnostics);
    }

    /// <summary>Shows a file's diagnostics as the command line asks for it.</summary>
    internal SourceReporter ReporterFor(ParseResult line, SourceText source, Reporter reporter) =>
        new(source, reporter, line.GetValue(Diagnostics) == "json", line.GetValue(Warnings) is not null);
}
