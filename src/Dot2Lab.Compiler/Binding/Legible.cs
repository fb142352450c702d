using System.Globalization;
using Dot2Lab.Compiler.Planning.Naming;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Names as the plan can hold them: it is JSON, and JSON is Unicode.</summary>
internal static class Legible
{
    /// <summary>
    /// The name itself; one with bytes that are not UTF-8 as it can be shown, and a hash of all its bytes, so that two names
    /// stay two.
    /// </summary>
    public static string Of(string name)
    {
        var shown = ByteString.ForDisplay(name);
        return shown == name ? name : string.Create(CultureInfo.InvariantCulture, $"{shown}-{StableHash.Of(name):x8}");
    }
}
