using Antlr4.Runtime.Misc;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>Takes in the errors of a file's syntax, and gives up reading where there are too many.</summary>
internal sealed class SyntaxErrors(DiagnosticBag diagnostics)
{
    private const int Maximum = 100;

    private int _count;

    /// <summary>Takes in one.</summary>
    /// <exception cref="ParseCanceledException">It is one too many.</exception>
    public void Add(Diagnostic error)
    {
        _count++;
        if (_count > Maximum)
        {
            diagnostics.Add(SyntaxDiagnostics.TooManyErrors(error.Span, Maximum));
            throw new ParseCanceledException();
        }

        diagnostics.Add(error);
    }
}
