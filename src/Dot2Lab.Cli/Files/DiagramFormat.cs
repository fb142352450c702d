using Dot2Lab.Text;

namespace Dot2Lab.Cli.Files;

/// <summary>The formats of diagrams, by the ends of files' names.</summary>
internal static class DiagramFormat
{
    private static readonly string[] Formats = ["svg", "png", "pdf", "dot", "html"];

    /// <summary>All of them, in words.</summary>
    internal static string List => WordList.AnyOf(Formats.Select(format => $".{format}"));

    /// <summary>The format of a file.</summary>
    /// <exception cref="CommandFailure">Its name does not tell.</exception>
    internal static string Of(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant() is var format && Formats.Contains(format)
        ? format
        : throw new CommandFailure(ExitCode.Usage, $"{name}: the end of the name tells the format, and is to be {List}");
}
