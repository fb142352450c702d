namespace Dot2Lab.Compiler.Binding;

/// <summary>Which names Linux, and a file name, can hold as they are.</summary>
public static class LegalName
{
    /// <summary>The most characters of a lab's name.</summary>
    public const int LongestLab = 64;

    private const int LongestNamespace = 200;

    /// <summary>Whether a text can name a lab: it becomes a folder's name.</summary>
    public static bool IsLab(string text) => text.Length <= LongestLab && IsPlain(text);

    /// <summary>Whether a text can name a network namespace: it becomes a file's name.</summary>
    public static bool IsNamespace(string text) => text.Length <= LongestNamespace && IsPlain(text);

    /// <summary>Whether a text is letters, digits, <c>_ . -</c> of ASCII, and does not begin with one of the last two.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0 && text[0] is not ('.' or '-') && text.All(IsPlain);

    /// <summary>Whether a character may stand in a name as it is.</summary>
    public static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';
}
