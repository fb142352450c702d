using System.Globalization;
using System.Text;

namespace Dot2Lab.Output.Diagrams;

/// <summary>
/// How the parts of a picture are found again in SVG. Each is a group with an <c>id</c> and classes, and none has another's:
/// <list type="table">
/// <item><term><c>node-NETNS</c></term><description>a node: <c>node role-ROLE vrf-VRF</c> (the latter where it belongs to one)</description></item>
/// <item><term><c>link-NETNS.IF-NETNS.IF</c></term><description>a link, the edge's first node first: <c>edge link vrf-VRF</c>, or <c>edge link core</c></description></item>
/// <item><term><c>end-NETNS.IF</c></term><description>the text at a link's end: <c>node text end</c></description></item>
/// <item><term><c>net-NETNS.IF-NETNS.IF</c></term><description>the text on a link: <c>node text net</c></description></item>
/// <item><term><c>site-NETNS</c></term><description>a site that the author drew no cluster for, by its first node: <c>cluster site vrf-VRF</c></description></item>
/// <item><term><c>legend</c></term><description>the legend</description></item>
/// </list>
/// In all of them a byte that is neither an ASCII letter, a digit, <c>_</c>, <c>.</c> nor <c>-</c> is written <c>_XX</c>.
/// </summary>
public static class DiagramNames
{
    /// <summary>The legend's group.</summary>
    public const string Legend = "legend";

    /// <summary>A node's group.</summary>
    public static string Node(string netns) => $"node-{Safe(netns)}";

    /// <summary>A link's group.</summary>
    public static string Link(string tail, string tailPort, string head, string headPort) => $"link-{Pair(tail, tailPort, head, headPort)}";

    /// <summary>The group of the text on a link.</summary>
    public static string Net(string tail, string tailPort, string head, string headPort) => $"net-{Pair(tail, tailPort, head, headPort)}";

    /// <summary>The group of the text at a link's end.</summary>
    public static string End(string netns, string port) => $"end-{Safe(netns)}.{Safe(port)}";

    /// <summary>The group of a site.</summary>
    public static string Site(string netns) => $"site-{Safe(netns)}";

    /// <summary>The class of all that belongs to a VRF.</summary>
    public static string VrfClass(string vrf) => $"vrf-{Safe(vrf)}";

    /// <summary>Text as it may be part of an id or a class.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            safe.Append((char.IsAsciiLetterOrDigit((char)part) || part is (byte)'_' or (byte)'.' or (byte)'-')
                ? ((char)part).ToString()
                : string.Create(CultureInfo.InvariantCulture, $"_{part:X2}"));
        }

        return safe.ToString();
    }

    private static string Pair(string tail, string tailPort, string head, string headPort) =>
        $"{Safe(tail)}.{Safe(tailPort)}-{Safe(head)}.{Safe(headPort)}";
}
