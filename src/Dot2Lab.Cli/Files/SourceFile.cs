using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Files;

/// <summary>A DOT file as the user named it; <c>-</c> is standard input.</summary>
internal static class SourceFile
{
    internal const string StandardInput = "-";

    /// <summary>Reads it all; of one that <see cref="DotReader"/> refuses to read, the beginning.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    internal static SourceText Read(string name, Terminal terminal) =>
        name == StandardInput ? ReadStream("<stdin>", terminal.Input) : ReadFile(name, terminal.PathOf(name));

    /// <summary>Whether a word names a file rather than a lab: it has a slash, ends as DOT files do, or is <c>-</c>.</summary>
    internal static bool IsFileName(string word) =>
        word == StandardInput
        || word.Contains('/')
        || word.EndsWith(".dot", StringComparison.Ordinal)
        || word.EndsWith(".gv", StringComparison.Ordinal);

    private static SourceText ReadFile(string name, string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ReadStream(name, file);
        }
        catch (Exception exception) when (FileFailure.IsForeseen(exception))
        {
            throw FileFailure.Of("read", name, path, exception);
        }
    }

    // A pipe does not tell its length beforehand, and some files tell 0.
    private static SourceText ReadStream(string name, Stream stream)
    {
        using var content = new MemoryStream();
        var length = stream.CanSeek ? stream.Length : 0;
        foreach (var enough in (long[])[DotReader.ShortLength + 1, DotReader.MaximumLength + 1])
        {
            CopyUpTo(enough, stream, content);
            length = Math.Max(length, content.Length);
            var head = Text(name, content, DotReader.HeadLength);
            if (DotReader.Refuse(head, length) is not null)
            {
                return new SourceText(name, head.Text) { WholeLength = length };
            }

            content.Capacity = (int)Math.Max(content.Capacity, Math.Min(length, DotReader.MaximumLength));
        }

        return Text(name, content, content.Length);
    }

    private static void CopyUpTo(long length, Stream from, MemoryStream to)
    {
        var part = new byte[DotReader.HeadLength];
        while (to.Length < length && from.Read(part) is var count and > 0)
        {
            to.Write(part, 0, count);
        }
    }

    private static SourceText Text(string name, MemoryStream content, long length) =>
        SourceText.FromBytes(name, content.GetBuffer().AsSpan(0, (int)Math.Min(length, content.Length)));
}
