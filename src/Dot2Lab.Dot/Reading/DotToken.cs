using Antlr4.Runtime;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// A token as a place in the text, nothing more. ANTLR's own token carries a line, a column, a channel, a source and a text,
/// none of which the parser asks for; at a million tokens a file the difference is what counts.
/// </summary>
internal sealed class DotToken(int type, int start, int length) : IToken
{
    /// <inheritdoc/>
    public int Type => type;

    /// <summary>Offset of the first character.</summary>
    public int Start => start;

    /// <summary>Number of characters.</summary>
    public int Length => length;

    /// <summary>Offset behind the last character.</summary>
    public int End => start + length;

    /// <summary>Whether it is an ID joined of several texts.</summary>
    public bool IsJoined { get; init; }

    int IToken.StartIndex => start;

    int IToken.StopIndex => start + length - 1;

    int IToken.Line => 0;

    int IToken.Column => 0;

    int IToken.Channel => TokenConstants.DefaultChannel;

    int IToken.TokenIndex => -1;

    string IToken.Text => string.Empty;

    ITokenSource? IToken.TokenSource => null;

    ICharStream? IToken.InputStream => null;
}
