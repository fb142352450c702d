using System.Globalization;
using System.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>Random DOT files that are nearly always accepted, made along the grammar from few names, so that things meet.</summary>
/// <param name="random">Decides.</param>
/// <param name="isContested">
/// Whether to write also what Graphviz's versions disagree about: names in HTML and with a percent sign, and keys in strict
/// graphs (with them two edges can join the same nodes after all, and which of them a further mention means depends on how
/// Graphviz's search trees happen to be balanced).
/// </param>
internal sealed class RandomDot(Random random, bool isContested = false)
{
    private static readonly string[] PlainNames =
        ["a", "b", "c", "d", "e1", "_x", "-1.5", "7", "\"a\"", "\"q r\"", "\"\"", "\"x\\\"y\"", "\"\\\\\"", "\"a\" + \"b\"", "é", "1.", "\"Node\""];

    private static readonly string[] ContestedNames =
        [.. PlainNames, "<a>", "<>", "\"%1\"", "\"%a\"", "<\\> + \"\\\"\""];

    private static readonly string[] Attributes = ["color", "label", "x", "tailport", "key", "\"key\""];
    private static readonly string[] StrictAttributes = Attributes[..4];

    private readonly string[] _names = isContested ? ContestedNames : PlainNames;
    private readonly StringBuilder _text = new();
    private bool _isDirected;
    private string[] _attributes = Attributes;
    private int _budget;

    /// <summary>Makes a file.</summary>
    internal string Next()
    {
        _text.Clear();
        _budget = 40;
        _isDirected = Chance(2);
        var isStrict = Chance(4);
        _attributes = isStrict && !isContested ? StrictAttributes : Attributes;
        _text.Append(isStrict ? "strict " : "").Append(_isDirected ? "digraph " : "graph ").Append(Chance(2) ? $"{Name()} " : "");
        Body(0);
        return _text.ToString();
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private string Name() => Pick(_names);

    private void Body(int depth)
    {
        _text.Append("{\n");
        for (var i = random.Next(6); i > 0 && _budget > 0; i--)
        {
            _budget--;
            Statement(depth);
            _text.Append(Chance(2) ? ";\n" : "\n");
        }

        _text.Append('}');
    }

    private void Statement(int depth)
    {
        switch (random.Next(8))
        {
            case 0:
                _text.Append(CultureInfo.InvariantCulture, $"{Pick(_attributes)}={Name()}");
                break;
            case 1:
                _text.Append(Pick(["graph", "node", "edge"]));
                List();
                break;
            default:
                Chain(depth);
                break;
        }
    }

    private void Chain(int depth)
    {
        Endpoint(depth);
        for (var i = random.Next(3); i > 0; i--)
        {
            _text.Append(_isDirected ? " -> " : " -- ");
            Endpoint(depth);
        }

        if (Chance(2))
        {
            List();
        }
    }

    private void Endpoint(int depth)
    {
        if (depth < 4 && Chance(4))
        {
            _text.Append(Pick(["", "subgraph ", "subgraph s ", "subgraph t ", "subgraph cluster_1 ", $"subgraph {Name()} "]));
            Body(depth + 1);
            return;
        }

        _text.Append(Name());
        _text.Append(Chance(6) ? $":{Name()}{(Chance(3) ? $":{Name()}" : "")}" : "").Append(Chance(6) ? $", {Name()}" : "");
    }

    private void List()
    {
        _text.Append(" [");
        for (var i = random.Next(4); i > 0; i--)
        {
            var value = Chance(6) ? "<h<i>t>" : Name();
            _text.Append(CultureInfo.InvariantCulture, $"{Pick(_attributes)}={value}{Pick([" ", ",", ";"])}");
        }

        _text.Append(']');
    }
}
