using System.Buffers;

namespace Dot2Lab.Output.Bash;

/// <summary>The one place where text becomes a word of a shell line.</summary>
internal static class ShellWord
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:/%@,+=-");

    /// <summary>A word that means the text itself, quoted where it must be.</summary>
    public static string Quote(string text) => IsPlain(text) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>
    /// A name or argument that stands unquoted, in a function's name or a here-document. The plan promises that it can; were it
    /// not so, the script could run what a DOT file says, so that is checked again here.
    /// </summary>
    /// <exception cref="InvalidOperationException">It holds a character that means something to a shell.</exception>
    public static string Bare(string text) =>
        IsPlain(text) ? text : throw new InvalidOperationException($"not a plain word: '{Inert.Short(text)}'");

    private static bool IsPlain(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain);
}
