using Antlr4.Runtime;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

internal sealed class SyntaxErrorListener(DotInput input, DiagnosticBag diagnostics) : IAntlrErrorListener<IToken>
{
    public void SyntaxError(TextWriter output, IRecognizer recognizer, IToken offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e) =>
        diagnostics.Add(SyntaxDiagnostics.Unexpected(input.Span((DotToken)offendingSymbol), msg));
}
