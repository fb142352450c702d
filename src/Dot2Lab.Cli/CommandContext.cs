using System.CommandLine;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting;

namespace Dot2Lab.Cli;

/// <summary>What every command is made with.</summary>
/// <param name="Terminal">Who called.</param>
/// <param name="Output">The options that every command has.</param>
internal sealed record CommandContext(Terminal Terminal, OutputOptions Output)
{
    /// <summary>Gives a command its work: from the parsed command line to an <see cref="ExitCode"/>.</summary>
    internal Command Bind(Command command, Func<ParseResult, Reporter, int> work)
    {
        command.SetAction(line => work(line, Output.ReporterFor(line, Terminal)));
        return command;
    }
}
