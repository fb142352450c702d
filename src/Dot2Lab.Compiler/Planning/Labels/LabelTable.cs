using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Labels;

/// <summary>The labels that routers handed out: for each router and class the label under which it expects the packets.</summary>
/// <param name="Bindings">The label, and where it was pinned or whose it is.</param>
internal sealed record LabelTable(IReadOnlyDictionary<(NodeName Router, Fec Fec), (int Label, SourceSpan Span)> Bindings)
{
    /// <summary>The label under which a router expects a class.</summary>
    public int Of(NodeName router, Fec fec) => Bindings[(router, fec)].Label;

    /// <summary>All bindings of a router, by label.</summary>
    public IEnumerable<(int Label, Fec Fec, SourceSpan Span)> OfRouter(NodeName router) =>
        Bindings.Where(b => b.Key.Router == router)
            .Select(b => (b.Value.Label, b.Key.Fec, b.Value.Span))
            .OrderBy(b => b.Label);
}
