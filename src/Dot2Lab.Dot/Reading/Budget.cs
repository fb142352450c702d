using Antlr4.Runtime.Misc;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>How much a graph may take: lists and subgraphs multiply, and a file of a megabyte can ask for 10^10 edges.</summary>
/// <param name="words">Knows where things stand.</param>
/// <param name="diagnostics">Told when it is used up.</param>
internal sealed class Budget(WordReader words, DiagnosticBag diagnostics)
{
    /// <summary>What an edge takes: some hundred bytes, where a unit is the eight of an attribute's value.</summary>
    public const int Edge = 8;

    // Half a gigabyte.
    private const int Maximum = 40_000_000;

    private long _spent;

    /// <summary>Takes units for something that is mentioned.</summary>
    /// <exception cref="ParseCanceledException">There are not as many left.</exception>
    public void Spend(int units, Mention mention)
    {
        _spent += units;
        if (_spent > Maximum)
        {
            diagnostics.Add(SyntaxDiagnostics.TooMuch(words.EndpointAt(mention.Start)));
            throw new ParseCanceledException();
        }
    }
}
