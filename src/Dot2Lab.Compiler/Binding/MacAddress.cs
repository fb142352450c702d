using System.Text.RegularExpressions;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Hardware addresses (IEEE 802: 48 bits).</summary>
internal static partial class MacAddress
{
    /// <summary>The hardware address given for one end of a link, in lower case; null without one, or if it cannot be.</summary>
    public static Given<string>? Read(LinkReader reader, bool isHead, DiagnosticBag diagnostics)
    {
        if (reader.Find(isHead, "mac") is not { } attribute)
        {
            return null;
        }

        // Two ends with one address could not talk to each other.
        if (reader.NameForEnd(isHead, "mac") is null)
        {
            diagnostics.Add(AddressDiagnostics.BareEndAttribute(attribute));
            return null;
        }

        var mac = attribute.Value.Text.Trim().ToLowerInvariant();
        if (Unicast().IsMatch(mac) && mac != "00:00:00:00:00:00")
        {
            return new Given<string>(mac, attribute.ValueSpan);
        }

        diagnostics.Add(ValueDiagnostics.BadMac(attribute));
        return null;
    }

    // The lowest bit of the first octet marks a group address.
    [GeneratedRegex(@"\A[0-9a-f][02468ace](:[0-9a-f]{2}){5}\z")]
    private static partial Regex Unicast();
}
