using System.Globalization;
using System.Xml.Linq;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Plan;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Output.Diagrams;

/// <summary>What is in a picture, and that all of it can be read; how it looks is for people to say.</summary>
public sealed class PictureTests
{
    private const int RandomLabs = 6;

    public static TheoryData<string> Labs =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.dot").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
        .. Enumerable.Range(Campaign.Seed, RandomLabs).Select(seed => seed.ToString(CultureInfo.InvariantCulture)),
    ];

    [Theory]
    [MemberData(nameof(Labs))]
    public void Everything_of_the_plan_is_in_the_picture_once_and_nothing_covers_a_text(string lab)
    {
        var run = DiagramRun.Of(DotOf(lab));

        foreach (var node in run.Plan.Nodes)
        {
            var texts = run.TextsOf(DiagramNames.Node(node.Namespace));
            Assert.All(ExpectedIn(node), expected => Assert.Single(texts, text => text.Split(' ', ',').Contains(expected)));
        }

        foreach (var (node, port) in run.Plan.Nodes.SelectMany(node => node.Interfaces.Where(port => port.PeerNamespace is not null).Select(port => (node, port))))
        {
            var texts = run.TextsOf(DiagramNames.End(node.Namespace, port.Name));
            Assert.All(port.Addresses.Select(own => own.ToString()).Append(port.Name), expected => Assert.Single(texts, expected));
        }

        Assert.Empty(Overlapping(run.Drawn));
    }

    [Fact]
    public void The_picture_in_the_documentation_is_what_is_drawn_today() => Assert.Equal(
        Structure(XDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "netdev11.svg")))), Structure(DiagramRun.Of(DotOf("netdev11")).Svg));

    [Fact]
    public void A_large_lab_is_folded_by_site_and_read_in_a_picture_of_sensible_width()
    {
        var run = DiagramRun.Of(LargeLab(sites: 30, hosts: 12));

        Assert.True(run.Plan.Nodes.Count > 400);
        Assert.All(run.Plan.Nodes.Where(node => node.Role == NodeRole.Ce), ce =>
            Assert.Contains(run.TextsOf(DiagramNames.Node(ce.Namespace)), text => text.EndsWith("12 hosts, 1 switch", StringComparison.Ordinal)));
        Assert.All(run.Plan.Nodes.Where(node => node.Role == NodeRole.Host), host => Assert.Empty(run.Groups(DiagramNames.Node(host.Namespace))));
        Assert.Empty(Overlapping(run.Drawn));
        Assert.InRange(double.Parse(run.Drawn.Attributes.Text("bb")!.Split(',')[2], CultureInfo.InvariantCulture), 0, 5000);
    }

    // Where things are depends on the fonts of the machine; what there is does not.
    private static IReadOnlyList<string> Structure(XDocument svg) =>
    [
        .. svg.Descendants().Where(element => element.Attribute("class") is not null).Select(element => $"{element.Attribute("id")?.Value}: {element.Attribute("class")!.Value}"),
        .. svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value),
    ];

    private static string DotOf(string lab) => int.TryParse(lab, CultureInfo.InvariantCulture, out var seed)
        ? RandomLab.Text(seed)
        : File.ReadAllText(Repository.PathOf("samples", $"{lab}.dot"));

    private static IEnumerable<string> ExpectedIn(PlanNode node) =>
    [
        .. node.Loopbacks.Select(own => own.ToString()),
        .. node.Vrfs.Select(vrf => vrf.Table.ToString(CultureInfo.InvariantCulture)),
        .. node.Labels.Select(label => label.Label.ToString(CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<string> Overlapping(GraphDraft drawn)
    {
        var boxes = drawn.Nodes.Select(node => (Name: node.Id.Text, Box: BoxOf(node.Attributes))).ToList();
        return from a in boxes.Index()
               from b in boxes.Skip(a.Index + 1)
               where Overlap(a.Item.Box, b.Box)
               select $"{a.Item.Name} and {b.Name}";
    }

    private static bool Overlap((double X, double Y, double Width, double Height) a, (double X, double Y, double Width, double Height) b)
    {
        const double Rounding = 0.6;
        return Math.Abs(a.X - b.X) + Rounding < (a.Width + b.Width) / 2 && Math.Abs(a.Y - b.Y) + Rounding < (a.Height + b.Height) / 2;
    }

    private static (double X, double Y, double Width, double Height) BoxOf(DraftAttributes attributes)
    {
        var place = attributes.Text("pos")!.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return (place[0], place[1], Inches(attributes, "width"), Inches(attributes, "height"));
    }

    private static double Inches(DraftAttributes attributes, string name) => double.Parse(attributes.Text(name)!, CultureInfo.InvariantCulture) * 72;

    private static string LargeLab(int sites, int hosts)
    {
        var statements = new List<string> { "p1, p2 [role=p]", "p1 -- p2" };
        for (var pe = 1; pe <= 6; pe++)
        {
            statements.Add($"pe{pe} [role=pe]  pe{pe} -- p1  pe{pe} -- p2");
        }

        for (var site = 1; site <= sites; site++)
        {
            var members = string.Join(' ', Enumerable.Range(1, hosts).Select(host => $"h{site}x{host}"));
            statements.Add($"{{ node [vrf=v{site % 4}]  ce{site} [role=ce]  s{site} [role=switch]  {{ node [role=host]  {members} }} }}");
            statements.Add($"ce{site} -- pe{(site % 6) + 1}  ce{site} -- s{site}  s{site} -- {{ {members} }}");
        }

        return $"graph large {{\n{string.Join('\n', statements)}\n}}\n";
    }
}
