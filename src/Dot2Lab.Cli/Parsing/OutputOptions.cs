using System.CommandLine;
using Dot2Lab.Cli.Reporting;

namespace Dot2Lab.Cli.Parsing;

/// <summary>How to tell things: options that every command has.</summary>
internal sealed class OutputOptions
{
    internal Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print results and errors only", Recursive = true };

    internal Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Print each command as it would be typed", Recursive = true };

    internal Option<bool> NoColor { get; } = new("--no-color") { Description = "Print without colours (as NO_COLOR does)", Recursive = true };

    /// <summary>The reporter that a command line asks for.</summary>
    internal Reporter ReporterFor(ParseResult line, Terminal terminal) => new(
        terminal,
        line.GetValue(Verbose) ? Verbosity.Verbose : line.GetValue(Quiet) ? Verbosity.Quiet : Verbosity.Normal,
        terminal.Colors && !line.GetValue(NoColor));
}
