using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Reads a link's attributes, of which many can be given for one end: <c>tail_mtu</c> or <c>left_mtu</c> for the first node's,
/// <c>head_mtu</c> or <c>right_mtu</c> for the second's, and <c>mtu</c> for both.
/// </summary>
internal sealed class LinkReader(DotAttributes attributes, DiagnosticBag diagnostics)
{
    /// <summary>The attributes by their full names.</summary>
    public AttributeReader Whole { get; } = new(attributes, diagnostics);

    /// <summary>
    /// The full name under which an attribute is given for one end alone, or null. There are two spellings; what stands on the
    /// link itself counts before what it inherits.
    /// </summary>
    public string? NameForEnd(bool isHead, string name) =>
        (isHead ? Dialect.HeadPrefixes : Dialect.TailPrefixes)
            .Select(prefix => Whole.Find(prefix + name))
            .OfType<DotAttribute>()
            .OrderBy(attribute => attribute.IsDefault)
            .FirstOrDefault()?.Name;

    /// <summary>Reports attributes that are given for one end in both spellings, and differently.</summary>
    public void CheckSpellings()
    {
        foreach (var name in Dialect.LinkEnd)
        {
            CheckSpellings(Dialect.TailPrefixes, name);
            CheckSpellings(Dialect.HeadPrefixes, name);
        }
    }

    private void CheckSpellings(IReadOnlyList<string> prefixes, string name)
    {
        if (Whole.Find(prefixes[0] + name) is { } first
            && Whole.Find(prefixes[1] + name) is { } second
            && first.IsDefault == second.IsDefault
            && first.Value != second.Value)
        {
            diagnostics.Add(LinkDiagnostics.SpelledTwice(second, first));
        }
    }

    /// <summary>The attribute as it holds for one end: its own, else the link's.</summary>
    public DotAttribute? Find(bool isHead, string name) => Whole.Find(NameForEnd(isHead, name) ?? name);

    /// <summary>Reads an attribute as it holds for one end.</summary>
    public T End<T>(bool isHead, string name, Func<AttributeReader, string, T> read) =>
        read(Whole, NameForEnd(isHead, name) ?? name);
}
