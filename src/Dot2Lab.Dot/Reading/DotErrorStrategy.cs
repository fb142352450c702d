using Antlr4.Runtime;
using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// What the parser does about a syntax error: it is reported once, where it is, and reading goes on at a place where the
/// author has most likely begun something new: the next attribute, statement or graph. ANTLR's own strategy goes on at the
/// next token that fits anywhere, which in a language where nearly everything is a name makes one error many.
/// </summary>
internal sealed class DotErrorStrategy(DotTokenStream tokens, SyntaxErrorReporter reporter, SkipAhead skip) : IAntlrErrorStrategy
{
    private RecognitionException? _reported;

    // Set where an unclosed text has been cut off at the end of its line: what is being parsed then is beyond repair.
    private bool _hasMoved;

    /// <inheritdoc/>
    public void Reset(Parser recognizer) => _reported = null;

    /// <inheritdoc/>
    public bool InErrorRecoveryMode(Parser recognizer) => false;

    /// <inheritdoc/>
    public void ReportMatch(Parser recognizer)
    {
    }

    /// <inheritdoc/>
    public void ReportError(Parser recognizer, RecognitionException e)
    {
        if (!ReferenceEquals(e, _reported))
        {
            _reported = e;
            Report((DotToken)e.OffendingToken, recognizer, e.GetExpectedTokens());
        }
    }

    /// <summary>
    /// The parser asks at every loop. Only between statements and between graphs is there something to do: to skip what can
    /// be the start of none.
    /// </summary>
    public void Sync(Parser recognizer)
    {
        switch (recognizer.RuleContext.RuleIndex)
        {
            case DotParser.RULE_body:
                SyncStatements(recognizer);
                break;
            case DotParser.RULE_file:
                SyncGraphs(recognizer);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Called when one certain token is wanted and another found. The end of a block or of an attribute list is taken as if
    /// it were there where something follows that can only stand outside (the first token of both is their opening, so that
    /// elsewhere it is their end that is wanted); anything else spoils the statement.
    /// </summary>
    public IToken RecoverInline(Parser recognizer)
    {
        var error = new InputMismatchException(recognizer);
        ReportError(recognizer, error);
        if (!_hasMoved && recognizer.RuleContext is ParserRuleContext rule && rule.Start != tokens.Current)
        {
            switch (rule)
            {
                case DotParser.AttributeListContext:
                    return skip.ToEndOfAttributeList();
                case DotParser.BodyContext when TokenSets.EndsFileOrStartsNext(tokens.Current.Type):
                    return tokens.Current;
                default:
                    break;
            }
        }

        throw error;
    }

    /// <summary>Goes on behind the rule that failed, or leaves it to the rule around.</summary>
    public void Recover(Parser recognizer, RecognitionException e)
    {
        var recovered = recognizer.RuleContext.RuleIndex switch
        {
            DotParser.RULE_attribute => !_hasMoved && skip.ToNextAttribute(),
            DotParser.RULE_statement => ToNextStatement(),
            DotParser.RULE_graphHeader => skip.ToBrace(),
            DotParser.RULE_graph => skip.ToNextGraph(),
            DotParser.RULE_file => true,
            _ => false,
        };
        if (!recovered)
        {
            throw e;
        }
    }

    private void SyncStatements(Parser recognizer)
    {
        while (!TokenSets.EndsBody(tokens.Current.Type) && !TokenSets.StartsStatement(tokens.Current.Type))
        {
            Report(tokens.Current, recognizer, recognizer.GetExpectedTokens());
            ToNextStatement();
        }
    }

    private void SyncGraphs(Parser recognizer)
    {
        if (!TokenSets.StartsGraph(tokens.Current.Type) && tokens.Current.Type != DotParser.Eof)
        {
            Report(tokens.Current, recognizer, recognizer.GetExpectedTokens());
            skip.ToNextGraph();
        }
    }

    private bool ToNextStatement()
    {
        skip.ToNextStatement(_hasMoved);
        _hasMoved = false;
        return true;
    }

    private void Report(DotToken found, Parser parser, Antlr4.Runtime.Misc.IntervalSet expected)
    {
        if (reporter.Report(found, parser, expected) is { } goOnAt)
        {
            tokens.MoveTo(goOnAt);
            _hasMoved = true;
        }
    }
}
