using Antlr4.Runtime;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Turns what the parser has just read into calls of the <see cref="GraphBuilder"/>, so that no tree of the file is ever made.
/// From a graph's first syntax error on nothing is built any more: Graphviz drops the whole graph, and so do we.
/// </summary>
internal sealed class GraphListener(DotInput input, WordReader words, DiagnosticBag diagnostics) : DotParserBaseListener
{
    private readonly List<DotGraph> _graphs = [];
    private GraphBuilder? _builder;
    private bool _directed;
    private SourceSpan _keyword;

    /// <summary>The graphs that were read without an error.</summary>
    public IReadOnlyList<DotGraph> Graphs => _graphs;

    private bool IsBuilding => _builder is not null && !diagnostics.HasErrors;

    public override void ExitGraphHeader(DotParser.GraphHeaderContext context)
    {
        _directed = context.kind?.Type == DotParser.DIGRAPH;
        _keyword = context.kind is DotToken kind ? input.Span(kind) : default;
        if (!diagnostics.HasErrors)
        {
            // A graph's name is never HTML to Graphviz.
            DotId? name = context.name is null ? null : new DotId(Read(context.name).Id.Text);
            var strict = ((DotToken)context.Start).Type == DotParser.STRICT;
            _builder = new GraphBuilder(name, _directed, strict, _keyword);
        }
    }

    public override void ExitGraph(DotParser.GraphContext context)
    {
        if (IsBuilding)
        {
            _graphs.Add(_builder!.End());
        }

        _builder = null;
    }

    public override void ExitSubgraphHeader(DotParser.SubgraphHeaderContext context)
    {
        if (IsBuilding)
        {
            _builder!.Open(context.name is null ? null : Read(context.name).Id, HeaderSpan(context));
        }
    }

    public override void ExitSubgraph(DotParser.SubgraphContext context)
    {
        if (IsBuilding)
        {
            _builder!.Close(HeaderSpan(context.header));
        }
    }

    public override void ExitNode(DotParser.NodeContext context)
    {
        if (IsBuilding)
        {
            _builder!.Mention(Read(context.name), context.port is null ? null : Port(context));
        }
    }

    public override void ExitNodeList(DotParser.NodeListContext context)
    {
        if (IsBuilding)
        {
            _builder!.EndNodes();
        }
    }

    public override void ExitAttribute(DotParser.AttributeContext context)
    {
        if (IsBuilding)
        {
            _builder!.Attribute(Read(context.name), Read(context.value));
        }
    }

    public override void ExitAssignment(DotParser.AssignmentContext context)
    {
        if (IsBuilding)
        {
            _builder!.Attribute(Read(context.name), Read(context.value));
            _builder.EndGraphAttributes();
        }
    }

    public override void ExitDefaults(DotParser.DefaultsContext context)
    {
        if (!IsBuilding)
        {
            return;
        }

        switch (context.kind.Type)
        {
            case DotParser.GRAPH:
                _builder!.EndGraphAttributes();
                break;
            case DotParser.NODE:
                _builder!.EndNodeDefaults();
                break;
            default:
                _builder!.EndEdgeDefaults();
                break;
        }
    }

    public override void ExitChain(DotParser.ChainContext context)
    {
        if (IsBuilding)
        {
            _builder!.EndChain();
        }
    }

    public override void ExitEdgeOperator(DotParser.EdgeOperatorContext context)
    {
        var found = (DotToken)context.Start;
        if (found.Type != (_directed ? DotParser.DIRECTED : DotParser.UNDIRECTED))
        {
            diagnostics.Add(SyntaxDiagnostics.WrongOperator(input.Span(found), _directed, _keyword));
        }
    }

    private DotWord Read(DotParser.IdContext id) => words.Read((DotToken)id.Start, (DotToken)id.Stop);

    // Of a header without a word all there is to point at is the brace behind it.
    private SourceSpan HeaderSpan(DotParser.SubgraphHeaderContext header) =>
        header.Stop is DotToken stop && stop.End > ((DotToken)header.Start).Start
            ? SourceSpan.Between(input.Span((DotToken)header.Start), input.Span(stop))
            : input.Span((DotToken)header.Start);

    private DotPort Port(DotParser.NodeContext context)
    {
        var port = Read(context.port);
        if (context.compass is null)
        {
            return new DotPort(port.Id, port.Span, port.LiteralOffset);
        }

        var compass = Read(context.compass);
        var span = SourceSpan.Between(port.Span, compass.Span);
        var text = $"{port.Id.Text}:{compass.Id.Text}";
        var isLiteral = port.LiteralOffset == 0 && compass.LiteralOffset == 0 && span.Length == text.Length;
        return new DotPort(new DotId(words.Shared(text)), span, isLiteral ? 0 : null);
    }
}
