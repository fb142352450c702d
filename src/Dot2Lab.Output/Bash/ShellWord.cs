using System.Buffers;

namespace Dot2Lab.Output.Bash;

/// <summary>The one gate through which text becomes a word of a shell line or of a batch: nothing is quoted, as nothing needs to be.</summary>
internal static class ShellWord
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:/%@,+=-");

    /// <summary>
    /// A name or argument that can stand as it is. The plan promises that all can; were it not so, the script could run what a
    /// DOT file says, so that is checked again here.
    /// </summary>
    /// <exception cref="InvalidOperationException">It holds a character that means something to a shell.</exception>
    public static string Bare(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain)
            ? text
            : throw new InvalidOperationException($"not a plain word: '{Inert.Short(text)}'");
}
