using System.Runtime.CompilerServices;
using Antlr4.Runtime;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Base of the generated parser: tells a listener of each rule as soon as it has been read. ANTLR's own parse listeners do
/// the same at the price of two enumerators a rule, which at ten rules a statement is most of the time that parsing takes.
/// </summary>
internal abstract class RuleReader(ITokenStream input, TextWriter output, TextWriter errorOutput)
    : Parser(input, output, errorOutput)
{
    private readonly DotTokenStream _tokens = (DotTokenStream)input;

    /// <summary>Who is told.</summary>
    public GraphListener? Listener { get; init; }

    /// <summary>Takes the token wanted; where there is another one, it is a matter for the error strategy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override IToken Match(int ttype)
    {
        var token = _tokens.Current;
        if (token.Type != ttype || ttype == TokenConstants.EOF)
        {
            return base.Match(ttype);
        }

        _tokens.Consume();
        return token;
    }

    /// <inheritdoc/>
    public override void ExitRule()
    {
        var rule = Context;
        base.ExitRule();
        Listener?.Exit(rule);
    }
}
