namespace Dot2Lab.Cli;

/// <summary>Who called: the three streams, the folder that file names are relative to, and what a person can see of it.</summary>
internal sealed record Terminal
{
    internal required Stream Input { get; init; }

    internal required Stream Output { get; init; }

    internal required Stream Error { get; init; }

    /// <summary>The folder that file names are relative to; empty for the process's own.</summary>
    internal string Folder { get; init; } = "";

    internal bool OutputIsTerminal { get; init; }

    internal bool ErrorIsTerminal { get; init; }

    /// <summary>Whether messages may be coloured: see no-color.org, and <c>TERM=dumb</c>.</summary>
    internal bool Colors { get; init; }

    /// <summary>The process's own. The streams are opened without <see cref="Console"/>'s writers, which are slow to set up.</summary>
    internal static Terminal OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = Console.OpenStandardError(),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Colors = !Console.IsErrorRedirected && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not (null or "dumb"),
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>The path of a file that the user named.</summary>
    internal string PathOf(string name) => Path.Combine(Folder, name);
}
