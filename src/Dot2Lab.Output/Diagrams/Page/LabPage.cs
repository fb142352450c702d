using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Output.Diagrams.Pictures;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>
/// The lab as one HTML file that needs neither network nor server: the picture, all that was decided, and the way of every packet
/// between two hosts. A content security policy forbids everything but the page's own script and style, whatever the DOT file holds.
/// </summary>
public static class LabPage
{
    /// <summary>More hosts than this, and the page leaves the ways between them out: they grow with the square.</summary>
    public const int MostHosts = 256;

    /// <summary>Writes the page.</summary>
    /// <param name="plan">The lab.</param>
    /// <param name="svg">Its picture, as SVG whose groups have the ids of <see cref="DiagramNames"/>.</param>
    /// <param name="overlay">What was drawn over the network in it.</param>
    /// <param name="ways">The ways between its hosts, in the order of the policy's hosts; null where there are more than <see cref="MostHosts"/>.</param>
    /// <param name="preset">What is shown at first; null for nothing.</param>
    public static string Write(LabPlan plan, string svg, DiagramOverlay overlay, IEnumerable<PageWay>? ways, PagePreset? preset)
    {
        var (style, script) = (Resource("page.css"), Resource("page.js"));
        var parts = new Dictionary<string, string>
        {
            ["TITLE"] = LabelText.Xml(plan.Lab),
            ["POLICY"] = $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'",
            ["STYLE"] = style,
            ["PICTURE"] = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..],
            ["DATA"] = JsonSerializer.Serialize(Content(plan, overlay, ways, preset), PageJson.Default.PageContent),
            ["SCRIPT"] = script,
        };
        return Fill(Resource("page.html"), parts);
    }

    private static PageContent Content(LabPlan plan, DiagramOverlay overlay, IEnumerable<PageWay>? ways, PagePreset? preset)
    {
        var places = plan.Nodes.Select((node, index) => (node.Namespace, index)).ToDictionary(p => p.Namespace, p => p.index, StringComparer.Ordinal);
        var hosts = plan.Policy.Hosts.Select(host => places[host.Namespace]).ToList();
        return new PageContent(plan.Lab, plan.Source, PageNodes.Of(plan, new SiteFolds(plan, overlay).Hidden), hosts)
        {
            MustReach = ways is null ? null : [.. plan.Policy.Hosts.Select(sender => MustReach(plan.Policy, sender))],
            Ways = ways is null ? null : new PageWays(hosts.Count, ways),
            MostHosts = MostHosts,
            Preset = preset,
        };
    }

    private static string MustReach(LabPolicy policy, PolicyHost sender) =>
        string.Concat(policy.Hosts.Select(target => policy.Decide(sender, target).Reach ? '1' : '0'));

    // In one pass: a part may hold what looks like another's place.
    private static string Fill(string template, Dictionary<string, string> parts)
    {
        var page = new StringBuilder();
        var pieces = template.Split("@@");
        for (var i = 0; i < pieces.Length; i++)
        {
            page.Append(i % 2 == 0 ? pieces[i] : parts[pieces[i]]);
        }

        return page.ToString();
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Resource(string name)
    {
        using var stream = typeof(LabPage).Assembly.GetManifestResourceStream($"Dot2Lab.Output.Diagrams.Page.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
