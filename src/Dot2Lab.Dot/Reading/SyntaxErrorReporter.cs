using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>Finds the likely cause of a syntax error and says it.</summary>
internal sealed class SyntaxErrorReporter(DotInput input, DotScanner scanner, DotTokenStream tokens, SyntaxErrors errors)
{
    private const int LookBack = 3;

    private int _lastPlace = -1;

    // How many blocks are closed by what an unclosed text has swallowed.
    private int _swallowedBraces;

    /// <summary>Reports an error, unless one has been reported at the same place.</summary>
    /// <param name="found">The token that does not fit.</param>
    /// <param name="parser">The parser, in the rule that failed.</param>
    /// <param name="expected">The token types that would have fitted.</param>
    /// <returns>Where to go on reading if the cause is an unclosed text: behind the line that it begins on; else null.</returns>
    public int? Report(DotToken found, Parser parser, IntervalSet expected)
    {
        if (UnclosedBefore(found) is { } unclosed)
        {
            _lastPlace = -1;
            errors.Add(unclosed.Diagnostic);
            return unclosed.GoOnAt;
        }

        if (found.Start != _lastPlace)
        {
            _lastPlace = found.Start;
            Add(Describe(found, parser.RuleContext as ParserRuleContext, expected));
        }

        return null;
    }

    private void Add(Diagnostic error)
    {
        if (error.Code != SyntaxDiagnostics.MissingBraceCode || _swallowedBraces-- <= 0)
        {
            errors.Add(error);
        }
    }

    // A forgotten quote turns texts inside out up to the next one, so the error shows up behind a text that spans lines and is
    // directly followed by what was meant to be inside the next text, or at the end of the file. Likewise a forgotten `>` is
    // found in the next arrow.
    private (Diagnostic Diagnostic, int? GoOnAt)? UnclosedBefore(DotToken found)
    {
        if (tokens.Recent(found, LookBack).FirstOrDefault(IsInsideOut) is { } text)
        {
            var closing = input.Span(text.End - 1, text.End);
            return (IsHtml(text)
                ? SyntaxDiagnostics.UnclosedHtml(Opening(text.Start), Advice.ForUnclosedHtml(input.Text, text.Start), new RelatedPlace(closing, "the end of this arrow closes it"))
                : SyntaxDiagnostics.UnclosedQuote(Opening(text.Start), new RelatedPlace(closing, "this quote, meant to begin a text, closes it")),
                SkipLine(text.Start));
        }

        if (found.Type != DotParser.Eof || scanner.Unclosed is not { } unclosed)
        {
            return null;
        }

        return unclosed.Kind switch
        {
            UnclosedKind.Quoted => (SyntaxDiagnostics.UnclosedQuote(Opening(unclosed.Start)), SkipLine(unclosed.Start)),
            UnclosedKind.Html => (SyntaxDiagnostics.UnclosedHtml(Opening(unclosed.Start), Advice.ForUnclosedHtml(input.Text, unclosed.Start)), SkipLine(unclosed.Start)),
            _ => found.Start == _lastPlace ? null : CommentAt(unclosed.Start, found),
        };
    }

    private (Diagnostic Diagnostic, int? GoOnAt) CommentAt(int start, DotToken found)
    {
        _lastPlace = found.Start;
        return (SyntaxDiagnostics.UnclosedComment(input.Span(start, start + 2)), null);
    }

    private bool IsInsideOut(DotToken token)
    {
        if (token.Type != DotParser.ID)
        {
            return false;
        }

        var text = input.Text.AsSpan(token.Start, token.Length);
        return text switch
        {
            ['"', ..] => token.End < input.Text.Length && CharacterClass.IsNameCharacter(input.Text[token.End])
                && text.IndexOf('\n') is var end and > 0 && text[end - 1] != '\\',
            ['<', .., '-', '>'] => text.Contains('\n'),
            _ => false,
        };
    }

    private bool IsHtml(DotToken token) => input.Text[token.Start] == '<';

    private SourceSpan Opening(int start) => input.Span(start, start + 1);

    private int SkipLine(int position)
    {
        var end = input.Text.IndexOf('\n', position) is var feed and >= 0 ? feed + 1 : input.Text.Length;
        var skipped = input.Text.AsSpan(position..end);
        _swallowedBraces += skipped.Count('}') - skipped.Count('{');
        return end;
    }

    private Diagnostic Describe(DotToken found, ParserRuleContext? rule, IntervalSet expected)
    {
        var span = input.Span(found);
        var name = Wording.Found(found, input.Text);
        return found.Type switch
        {
            DotParser.INVALID => SyntaxDiagnostics.InvalidCharacter(span, name, Advice.ForCharacter(found, input.Text)),
            _ when rule is DotParser.FileContext => tokens.Previous is { Type: DotParser.RIGHT_BRACE } closing
                ? SyntaxDiagnostics.BehindTheGraph(span, name, input.Span(closing))
                : SyntaxDiagnostics.NoGraph(span, name, Advice.ForGraphWord(found, input.Text)),
            _ when TokenSets.EndsFileOrStartsNext(found.Type) && expected.Contains(DotParser.RIGHT_BRACE) && Block(rule) is { } block =>
                SyntaxDiagnostics.MissingBrace(span, name, block, Suspect()),
            _ when InAttributes(found, rule, expected) is { } error => error,
            _ when TokenSets.IsKeyword(found.Type) && WantsName(rule, expected) =>
                SyntaxDiagnostics.ReservedWord(span, Wording.Excerpt(found, input.Text)),
            DotParser.SEMICOLON when rule is DotParser.BodyContext && rule.Start != found => SyntaxDiagnostics.EmptyStatement(span),
            _ => SyntaxDiagnostics.Unexpected(
                span, Wording.Expected(expected, rule?.RuleIndex ?? -1), name, Advice.For(found, tokens.Recent(found, 1).First(), rule, input.Text)),
        };
    }

    // What is special about attribute lists; null for the rest.
    private Diagnostic? InAttributes(DotToken found, ParserRuleContext? rule, IntervalSet expected)
    {
        var fits = TokenSets.StandsInAttributeList(found.Type);
        return rule switch
        {
            DotParser.AttributeListContext when TokenSets.IsKeyword(found.Type) && tokens.LA(2) == DotParser.EQUALS =>
                SyntaxDiagnostics.ReservedWord(input.Span(found), Wording.Excerpt(found, input.Text)),
            DotParser.AttributeListContext when expected.Contains(DotParser.RIGHT_BRACKET) && !fits => MissingBracket(found, rule),
            DotParser.AttributeContext when found.Type == DotParser.LEFT_BRACKET => MissingBracket(found, rule.Parent),
            DotParser.AttributeContext { name: DotToken name } when expected.Contains(DotParser.EQUALS) => !fits && BeginsLine(name)
                ? MissingBracket(name, rule.Parent)
                : SyntaxDiagnostics.NoValue(
                    input.Span(name), Wording.Excerpt(name, input.Text), Advice.AboutQuotes(name, input.Text) ?? Advice.AboutWord(name, input.Text)),
            _ => null,
        };
    }

    private Diagnostic MissingBracket(DotToken found, RuleContext list) =>
        SyntaxDiagnostics.MissingBracket(input.Span(found), Wording.Found(found, input.Text), input.Span((DotToken)((ParserRuleContext)list).Start));

    private bool BeginsLine(DotToken token) =>
        input.Text.AsSpan(0, token.Start).TrimEnd(" \t\r") is [.., '\n'];

    private static bool WantsName(ParserRuleContext? rule, IntervalSet expected) =>
        expected.Contains(DotParser.ID) || rule is DotParser.BodyContext { Parent: DotParser.GraphContext };

    private SourceSpan? Suspect() => BraceAudit.Suspect(input.Text) is { } brace ? input.Span(brace) : null;

    private SourceSpan? Block(RuleContext? rule)
    {
        for (; rule is not null; rule = rule.Parent)
        {
            if (rule is DotParser.BodyContext { Start: DotToken { Type: DotParser.LEFT_BRACE } brace })
            {
                return input.Span(brace);
            }
        }

        return null;
    }
}
