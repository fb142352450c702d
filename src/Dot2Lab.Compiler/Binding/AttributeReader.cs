using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Reads one element's attributes as typed values. A value that cannot be is reported at its very place and then treated as
/// not given; so is the empty value, which is how Graphviz says "none".
/// </summary>
internal sealed class AttributeReader(DotAttributes attributes, DiagnosticBag diagnostics)
{
    /// <summary>The attribute, unless it is missing or empty.</summary>
    public DotAttribute? Find(string name) =>
        attributes.TryGet(name, out var attribute) && attribute.Value.Text.Trim().Length > 0 ? attribute : null;

    /// <summary>A free text, white space around it removed.</summary>
    public Given<string>? Text(string name) =>
        Find(name) is { } attribute ? new Given<string>(attribute.Value.Text.Trim(), attribute.ValueSpan) : null;

    /// <summary>A name that the plan will hold, white space around it removed.</summary>
    public Given<string>? Name(string name) => Text(name) is { } text ? text with { Value = Legible.Of(text.Value) } : null;

    /// <summary>One of a few words, in any case.</summary>
    public Given<T>? Keyword<T>(string name, IReadOnlyDictionary<string, T> words)
    {
        if (Find(name) is not { } attribute)
        {
            return null;
        }

        if (words.TryGetValue(attribute.Value.Text.Trim().ToLowerInvariant(), out var value))
        {
            return new Given<T>(value, attribute.ValueSpan);
        }

        diagnostics.Add(ValueDiagnostics.NotAKeyword(attribute, words.Keys));
        return null;
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public Given<int>? Number(string name, int least, int most) =>
        LongNumber(name, least, most) is { } number ? new Given<int>((int)number.Value, number.Span) : null;

    /// <summary>The same for numbers of more than 31 bits.</summary>
    public Given<long>? LongNumber(string name, long least, long most)
    {
        if (Find(name) is not { } attribute)
        {
            return null;
        }

        if (long.TryParse(attribute.Value.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return new Given<long>(value, attribute.ValueSpan);
        }

        diagnostics.Add(ValueDiagnostics.NotInRange(attribute, least, most));
        return null;
    }

    /// <summary>The items of a list.</summary>
    public IEnumerable<ListItem> List(string name) => Find(name) is { } attribute ? ListItem.Split(attribute) : [];

    /// <summary>A list of addresses with prefix lengths, at most one of each of the lab's families.</summary>
    public IReadOnlyList<Given<InterfaceAddress>> InterfaceAddresses(string name, IReadOnlyList<IpFamily> families) =>
        OnePerFamily<InterfaceAddress>(name, families, InterfaceAddress.TryParse, a => a.Family, AddressDiagnostics.NotAnInterfaceAddress);

    /// <summary>A list of networks, at most one of each of the lab's families.</summary>
    public IReadOnlyList<Given<IpPrefix>> Prefixes(string name, IReadOnlyList<IpFamily> families) =>
        Usable(OnePerFamily<IpPrefix>(name, families, IpPrefix.TryParse, p => p.Family, AddressDiagnostics.NotAPrefix));

    /// <summary>A list of networks, any number of them.</summary>
    public IReadOnlyList<Given<IpPrefix>> AllPrefixes(string name, IReadOnlyList<IpFamily> families)
    {
        var all = Items<IpPrefix>(name, families, IpPrefix.TryParse, p => p.Family, AddressDiagnostics.NotAPrefix);
        Usable([.. all.Where(p => !p.Value.IsDefault)]);
        return all;
    }

    /// <summary>A list of addresses, at most one of each of the lab's families; a host prefix length may follow.</summary>
    public IReadOnlyList<Given<IpAddress>> Addresses(string name, IReadOnlyList<IpFamily> families) =>
        OnePerFamily<IpAddress>(name, families, TryHostAddress, a => a.Family, AddressDiagnostics.NotAnAddress);

    /// <summary>Reads a decimal number without sign, space or separators.</summary>
    public static bool TryNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private List<Given<IpPrefix>> Usable(List<Given<IpPrefix>> networks)
    {
        networks.ForEach(n => AddressRules.CheckNetwork(n, diagnostics));
        return networks;
    }

    private delegate bool Parser<T>(string text, [NotNullWhen(true)] out T? value)
        where T : class;

    private static bool TryHostAddress(string text, [NotNullWhen(true)] out IpAddress? address)
    {
        if (InterfaceAddress.TryParse(text, out var withLength) && withLength.PrefixLength == withLength.Address.Bits)
        {
            address = withLength.Address;
            return true;
        }

        return IpAddress.TryParse(text, out address);
    }

    private List<Given<T>> OnePerFamily<T>(
        string name,
        IReadOnlyList<IpFamily> families,
        Parser<T> parse,
        Func<T, IpFamily> familyOf,
        Func<ListItem, Diagnostic> refuse)
        where T : class
    {
        var items = Items(name, families, parse, familyOf, refuse);
        foreach (var extra in items.GroupBy(i => familyOf(i.Value)).SelectMany(g => g.Skip(1)))
        {
            diagnostics.Add(AddressDiagnostics.SecondOfFamily(name, familyOf(extra.Value), extra.Span));
        }

        return [.. items.DistinctBy(i => familyOf(i.Value))];
    }

    private List<Given<T>> Items<T>(
        string name,
        IReadOnlyList<IpFamily> families,
        Parser<T> parse,
        Func<T, IpFamily> familyOf,
        Func<ListItem, Diagnostic> refuse)
        where T : class
    {
        var items = new List<Given<T>>();
        foreach (var item in List(name))
        {
            if (!parse(item.Text, out var value))
            {
                diagnostics.Add(refuse(item));
            }
            else if (!families.Contains(familyOf(value)))
            {
                diagnostics.Add(AddressDiagnostics.FamilyNotInLab(item, familyOf(value)));
            }
            else
            {
                items.Add(new Given<T>(value, item.Span));
            }
        }

        return items;
    }
}
