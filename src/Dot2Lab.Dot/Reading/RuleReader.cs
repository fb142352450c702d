using Antlr4.Runtime;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Base of the generated parser: tells a listener of each rule as soon as it has been read. ANTLR's own parse listeners do
/// the same at the price of two enumerators a rule, which at ten rules a statement is most of the time that parsing takes.
/// </summary>
internal abstract class RuleReader(ITokenStream input, TextWriter output, TextWriter errorOutput)
    : Parser(input, output, errorOutput)
{
    /// <summary>Who is told.</summary>
    public GraphListener? Listener { get; init; }

    /// <inheritdoc/>
    public override void ExitRule()
    {
        var rule = Context;
        base.ExitRule();
        Listener?.Exit(rule);
    }
}
