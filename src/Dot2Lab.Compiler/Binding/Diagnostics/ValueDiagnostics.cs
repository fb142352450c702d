using Dot2Lab.Dot;
using Dot2Lab.Text;
using static Dot2Lab.Compiler.Binding.Diagnostics.Wording;

namespace Dot2Lab.Compiler.Binding.Diagnostics;

/// <summary>Values that an attribute cannot have, and attributes that mean nothing.</summary>
internal static class ValueDiagnostics
{
    public static Diagnostic NotAKeyword(DotAttribute attribute, IEnumerable<string> words) => new(
        "D2L0202", Severity.Error, attribute.ValueSpan,
        $"{Quote(attribute.Value.Text)} is not a value of {Quote(attribute.Name)}",
        DidYouMean(attribute.Value.Text, words, $"use {WordList.AnyOf(words)}"));

    public static Diagnostic UnknownAttribute(DotAttribute attribute, string element, IEnumerable<string> known) => new(
        "D2L0204", Severity.Warning, attribute.NameSpan,
        $"{Quote(attribute.Name)} is neither Graphviz's nor dot2lab's attribute of a {element}",
        DidYouMean(attribute.Name, known, "it is ignored; remove it, or see the attribute reference for the name that was meant"));

    public static Diagnostic AttributeOfAnother(DotAttribute attribute, string element, string other) => new(
        "D2L0204", Severity.Warning, attribute.NameSpan,
        $"{Quote(attribute.Name)} is an attribute of a {other}, and here it is given to a {element}",
        $"it is ignored; give it to the {other} that it was meant for");

    public static Diagnostic OtherTools(IEnumerable<string> names, DotAttribute first) => new(
        "D2L0234", Severity.Note, first.NameSpan,
        $"attributes of other tools mean nothing to a lab: {string.Join(", ", names)}",
        "they are left alone, wherever they stand");

    public static Diagnostic NodeAttributeOnGraph(DotAttribute attribute) => new(
        "D2L0204", Severity.Warning, attribute.NameSpan,
        $"{Quote(attribute.Name)} is an attribute of nodes or links, and here it is given to a graph",
        $"to give it to all that follows, write node [{attribute.Name}=…] or edge [{attribute.Name}=…]");

    public static Diagnostic UselessAttribute(DotAttribute attribute, string role) => new(
        "D2L0205", Severity.Warning, attribute.NameSpan,
        $"{Quote(attribute.Name)} means nothing on a node with role={role}",
        "it is ignored; remove it, or give it to the node it was meant for");

    public static Diagnostic NotInRange(DotAttribute attribute, long least, long most) => new(
        "D2L0206", Severity.Error, attribute.ValueSpan,
        $"{Quote(attribute.Value.Text)} is not a value of {Quote(attribute.Name)}",
        $"use a whole number from {least} to {most}");

    public static Diagnostic BadSysctl(ListItem item, string why) => new(
        "D2L0218", Severity.Error, item.Span,
        $"the kernel parameter {Quote(item.Text)} cannot be set: {why}",
        "write name=value, the name under net. such as net.ipv4.conf.all.log_martians=1; separate several with semicolons");

    public static Diagnostic BadMac(DotAttribute attribute) => new(
        "D2L0219", Severity.Error, attribute.ValueSpan,
        $"{Quote(attribute.Value.Text)} is not the hardware address of one interface",
        "use six octets in hexadecimal, the first one even, such as 02:00:00:00:00:01");

    public static Diagnostic BadImpairment(DotAttribute attribute, string form) => new(
        "D2L0220", Severity.Error, attribute.ValueSpan,
        $"{Quote(attribute.Value.Text)} is not a value of {Quote(attribute.Name)}",
        $"use {form}, as tc-netem(8) has it");

    public static Diagnostic JitterWithoutDelay(DotAttribute attribute) => new(
        "D2L0220", Severity.Error, attribute.ValueSpan,
        "a jitter without a delay means nothing to tc-netem(8)",
        "give a delay too, such as delay=10ms");

    public static Diagnostic BadLabName(DotAttribute attribute) => new(
        "D2L0221", Severity.Error, attribute.ValueSpan,
        $"{Quote(attribute.Value.Text)} cannot be the name of a lab",
        "use letters, digits, '_', '.' and '-', at most 64 of them, the first one a letter, a digit or '_'");

    public static Diagnostic BadNamespace(Model.Given<string> name) => new(
        "D2L0222", Severity.Error, name.Span,
        $"{Quote(name.Value)} cannot be the name of a network namespace",
        "use letters, digits, '_', '.' and '-', at most 200 of them, the first one a letter, a digit or '_'");

    public static Diagnostic NamespaceTwice(Model.Given<string> name, SourceSpan first) => new(
        "D2L0223", Severity.Error, name.Span,
        $"two nodes ask for the network namespace {Quote(name.Value)}",
        "give each its own name, or leave netns away")
    { Related = [new RelatedPlace(first, "the other one")] };
}
