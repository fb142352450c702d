using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;
using static Dot2Lab.Compiler.Binding.Diagnostics.Wording;

namespace Dot2Lab.Compiler.Binding.Diagnostics;

/// <summary>What is wrong with a link or with what is on one segment.</summary>
internal static class LinkDiagnostics
{
    public static Diagnostic UselessOnLink(DotAttribute attribute, string why) => new(
        "D2L0231", Severity.Warning, attribute.NameSpan,
        $"{Quote(attribute.Name)} means nothing on this link: {why}",
        "it is ignored; remove it, or give it to the link that it was meant for");

    public static Diagnostic SpelledTwice(DotAttribute attribute, DotAttribute first) => new(
        "D2L0232", Severity.Error, attribute.NameSpan,
        $"{Quote(attribute.Name)} and {Quote(first.Name)} are the same attribute, and here they differ",
        "keep one of the two")
    { Related = [new RelatedPlace(first.NameSpan, "the other one")] };

    public static Diagnostic MacTwice(Given<string> mac, SourceSpan first) => new(
        "D2L0238", Severity.Error, mac.Span,
        $"the hardware address {mac.Value} is given twice on one segment",
        "give each interface its own; by itself every one has")
    { Related = [new RelatedPlace(first, "the other one")] };

    public static Diagnostic CycleTooWide(SourceSpan span, int hops) => new(
        "D2L0503", Severity.Error, span,
        $"the switches of this cycle are up to {hops} links apart, and the spanning tree protocol reaches {PlanDefaults.SpanningTreeReach}",
        "make the ring smaller, or join its far sides by another link");

    public static Diagnostic MtusDiffer(Given<int> mtu, int least, int most) => new(
        "D2L0502", Severity.Warning, mtu.Span,
        $"the interfaces of this segment have MTUs from {least} to {most}",
        "what is larger than the receiver's is lost without a word; give all interfaces of a segment the same");
}
