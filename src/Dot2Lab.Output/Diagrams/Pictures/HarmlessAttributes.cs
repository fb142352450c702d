using System.Text.RegularExpressions;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// The attributes of an author that a picture is drawn with: those that say how things look or where they are. Everything else
/// stays out, for Graphviz reads files and makes links for some.
/// </summary>
internal static partial class HarmlessAttributes
{
    // Sizes beyond these are of no picture that anybody sees, but have Graphviz work for hours.
    private const double MostInches = 1000;
    private const double MostRanks = 50;

    private static readonly HashSet<string> Kept = new(
        ("arrowhead arrowsize arrowtail bgcolor center clusterrank color colorscheme concentrate constraint defaultdist dim dimen dir "
        + "distortion epsilon esep fillcolor fixedsize fontcolor fontname fontsize gradientangle group headclip headport height inputscale K "
        + "labeljust labelloc landscape layout len levels levelsgap margin maxiter mclimit mindist minlen mode model newrank nodesep "
        + "nslimit nslimit1 ordering orientation overlap overlap_scaling overlap_shrink pack packmode pad pencolor penwidth peripheries pin pos "
        + "quantum rank rankdir ranksep ratio regular remincross repulsiveforce root rotate rotation samehead sametail samplepoints scale "
        + "searchsize sep shape sides size skew smoothing sortv splines start style tailclip tailport voro_margin weight width z").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Dangerous = new(
        ("URL href edgeURL edgehref headURL headhref labelURL labelhref tailURL tailhref image imagepath shapefile fontpath stylesheet "
        + "_background libgv headtarget tailtarget").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Shapes = new(
        ("box polygon ellipse oval circle point egg triangle plaintext plain diamond trapezium parallelogram house pentagon hexagon septagon "
        + "octagon doublecircle doubleoctagon tripleoctagon invtriangle invtrapezium invhouse Mdiamond Msquare Mcircle rect rectangle square star "
        + "none underline cylinder note tab folder box3d component").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The attributes that are drawn with.</summary>
    public static DraftAttributes Of(DraftAttributes attributes) => attributes.Without(name => !IsKept(name, attributes[name]!.Value));

    /// <summary>The names of attributes that would have had Graphviz read a file or make a link.</summary>
    public static IEnumerable<string> Dropped(GraphDraft graph) => graph.Nodes.Select(node => node.Attributes)
        .Concat(graph.Edges.Select(edge => edge.Attributes))
        .Concat(graph.Subgraphs.Select(subgraph => subgraph.Attributes))
        .Prepend(graph.Attributes)
        .SelectMany(attributes => attributes.Where(pair => Dangerous.Contains(pair.Key) && pair.Value.Text.Length > 0))
        .Select(pair => pair.Key)
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static bool IsKept(string name, DotId value) => Kept.Contains(name) && name switch
    {
        "shape" => Shapes.Contains(value.Text),
        "headport" or "tailport" => Compass().IsMatch(value.Text),
        "fontname" => !value.Text.Contains('/') && PlainValue().IsMatch(value.Text),
        "pos" or "weight" => PlainValue().IsMatch(value.Text),
        "minlen" => Number.Parse(value.Text) is > 0 and <= MostRanks,
        _ => PlainValue().IsMatch(value.Text) && Numbers().Matches(value.Text).All(number => Number.Parse(number.Value) <= MostInches),
    };

    // A port that names an interface is no place on a node.
    [GeneratedRegex("^(n|ne|e|se|s|sw|w|nw|c|_)$")]
    private static partial Regex Compass();

    [GeneratedRegex(@"^[\w#%.,;:+!()/ -]*$", RegexOptions.ECMAScript)]
    private static partial Regex PlainValue();

    [GeneratedRegex(@"(?<![#\w])[0-9.]+([eE][+-]?[0-9]+)?|(?i:\b(inf|nan)\w*)")]
    private static partial Regex Numbers();
}
