using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Dot2Lab.Cli.Parsing;

/// <summary>Prints the program's name and version.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    internal static string Version { get; } =
        typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"dot2lab {Version}");
        return ExitCode.Done;
    }
}
