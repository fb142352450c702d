using System.Globalization;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Reads a route distinguisher in one of the three forms of RFC 4364, section 4.2: a two-octet autonomous system and a number of
/// four octets, an IPv4 address and a number of two, or a four-octet autonomous system and a number of two.
/// </summary>
internal static class RouteDistinguisherReader
{
    /// <summary>The element's <c>rd</c>, unless it is none.</summary>
    public static Given<string>? Read(AttributeReader reader, DiagnosticBag diagnostics)
    {
        var text = reader.Text("rd");
        if (text is null || IsValid(text.Value))
        {
            return text;
        }

        diagnostics.Add(VpnDiagnostics.BadRouteDistinguisher(text));
        return null;
    }

    private static bool IsValid(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !TryNumber(text[(colon + 1)..], out var number))
        {
            return false;
        }

        var administrator = text[..colon];
        return TryNumber(administrator, out var system)
            ? system <= ushort.MaxValue || number <= ushort.MaxValue
            : IpAddress.TryParse(administrator, out var address) && address.Family == IpFamily.V4 && number <= ushort.MaxValue;
    }

    private static bool TryNumber(string text, out uint value) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
