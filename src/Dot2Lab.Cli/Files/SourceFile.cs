using Dot2Lab.Text;

namespace Dot2Lab.Cli.Files;

/// <summary>A DOT file as the user named it; <c>-</c> is standard input.</summary>
internal static class SourceFile
{
    internal const string StandardInput = "-";

    /// <summary>Reads it all.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    internal static SourceText Read(string name, Terminal terminal) =>
        name == StandardInput
            ? SourceText.FromBytes("<stdin>", ReadToEnd(terminal.Input))
            : SourceText.FromBytes(name, ReadFile(name, terminal.PathOf(name)));

    /// <summary>Whether a word names a file rather than a lab: it has a slash, ends as DOT files do, or is <c>-</c>.</summary>
    internal static bool IsFileName(string word) =>
        word == StandardInput
        || word.Contains('/')
        || word.EndsWith(".dot", StringComparison.Ordinal)
        || word.EndsWith(".gv", StringComparison.Ordinal);

    private static byte[] ReadFile(string name, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (FileFailure.IsForeseen(exception))
        {
            throw FileFailure.Of("read", name, path, exception);
        }
    }

    private static byte[] ReadToEnd(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
