namespace Dot2Lab.Dot.Reading;

/// <summary>The classes of characters in Graphviz's scanner.</summary>
internal static class CharacterClass
{
    /// <summary>Letters: ASCII's, the underscore, and everything from 0x80 on, be it a space or no valid UTF-8.</summary>
    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is '_' or >= '\u0080';

    /// <summary>Whether a name can go on with this character.</summary>
    public static bool IsNameCharacter(char c) => IsLetter(c) || char.IsAsciiDigit(c);

    /// <summary>White space between tokens: form feed and vertical tab are none.</summary>
    public static bool IsWhiteSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
