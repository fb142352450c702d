using System.CommandLine;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Starter;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab new</c>: a file to begin with.</summary>
internal static class NewCommand
{
    internal static Command Create(CommandContext context)
    {
        var sites = Number.Of("--sites", "N", "How many sites each customer has, one at each PE", 2, 1, 100);
        var vrfs = Number.Of("--vrfs", "N", "How many customers there are, each in a VRF of its own", 1, 1, 50);
        var command = new Command("new", "Print a DOT file to begin with, which says what can be changed in it") { sites, vrfs };
        return context.Bind(command, (line, reporter) =>
        {
            reporter.Result(new StarterFile(line.GetValue(sites), line.GetValue(vrfs)).ToString());
            return ExitCode.Done;
        });
    }
}
