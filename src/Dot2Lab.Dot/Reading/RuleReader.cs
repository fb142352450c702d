using Antlr4.Runtime;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Base of the generated parser: tells a listener of each rule as soon as it has been read. ANTLR's own parse listeners do
/// the same at the price of two enumerators a rule, which at ten rules a statement is most of the time that parsing takes.
/// The generated code asks each token's type several times over, so the methods are sealed and two properties name the very
/// classes that they return: the compiler then calls directly, or puts the callee's code in place.
/// </summary>
internal abstract class RuleReader : Parser
{
    private readonly DotErrorStrategy? _errorHandler;

    /// <summary>Makes a parser that builds no tree.</summary>
    protected RuleReader(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        TokenStream = (DotTokenStream)input;
        BuildParseTree = false;
    }

    /// <summary>Who is told.</summary>
    public GraphListener? Listener { get; init; }

    /// <summary>What happens at errors.</summary>
    public new DotErrorStrategy ErrorHandler
    {
        get => _errorHandler!;
        init
        {
            _errorHandler = value;
            base.ErrorHandler = value;
        }
    }

    /// <summary>Where the tokens come from.</summary>
    protected new DotTokenStream TokenStream { get; }

    /// <summary>Takes the token wanted; where there is another one, it is a matter for the error strategy.</summary>
    public sealed override IToken Match(int ttype) => TokenStream.Current.Type == ttype ? Consume() : base.Match(ttype);

    /// <inheritdoc/>
    public sealed override IToken Consume()
    {
        var token = TokenStream.Current;
        if (token.Type != TokenConstants.EOF)
        {
            TokenStream.Consume();
        }

        return token;
    }

    /// <inheritdoc/>
    public sealed override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        State = state;
        Context = localctx;
        localctx.Start = TokenStream.Current;
    }

    /// <summary>Which alternative it is matters to a tree only.</summary>
    public sealed override void EnterOuterAlt(ParserRuleContext localctx, int altNum)
    {
    }

    /// <summary>A rule has been read. Where it ends is nobody's question, so that ANTLR's note of it is left out.</summary>
    public sealed override void ExitRule()
    {
        var rule = Context;
        State = rule.invokingState;
        Context = (ParserRuleContext)rule.Parent;
        Listener?.Exit(rule);
    }
}
