using System.Text.RegularExpressions;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Hardware addresses (IEEE 802: 48 bits).</summary>
internal static partial class MacAddress
{
    /// <summary>The hardware address given for one end of a link, in lower case; null without one, or if it cannot be.</summary>
    /// <param name="reader">The link's attributes.</param>
    /// <param name="isHead">Which end.</param>
    /// <param name="ownsBare">Whether an address for neither end can only be meant for this one.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static Given<string>? Read(LinkReader reader, bool isHead, bool ownsBare, DiagnosticBag diagnostics)
    {
        if ((reader.NameForEnd(isHead, "mac") ?? (ownsBare ? "mac" : null)) is not { } name || reader.Whole.Find(name) is not { } attribute)
        {
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
