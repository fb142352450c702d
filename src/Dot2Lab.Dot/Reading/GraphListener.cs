using Antlr4.Runtime;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Turns what the parser has just read into calls of the <see cref="GraphBuilder"/>, so that no tree of the file is ever made.
/// Graphviz drops a graph with a syntax error, and what follows. So do we, but of the first such graph we keep what could be
/// read: there may be more to say about it.
/// </summary>
internal sealed class GraphListener(DotInput input, WordReader words, SyntaxErrors errors, DiagnosticBag diagnostics)
{
    private readonly List<DotGraph> _graphs = [];
    private readonly Stack<ParserRuleContext> _openSubgraphs = new();
    private GraphBuilder? _builder;
    private bool _directed;
    private bool _hasDoubleArrow;
    private SourceSpan _keyword;

    /// <summary>The graphs that were read without an error.</summary>
    public IReadOnlyList<DotGraph> Graphs => _graphs;

    /// <summary>What could be read of the first graph that has an error; null if none has, or reading was given up.</summary>
    public DotGraph? Broken { get; private set; }

    /// <summary>Takes in a rule that has been read, or has failed after an error has been reported.</summary>
    public void Exit(ParserRuleContext rule)
    {
        switch (rule.RuleIndex)
        {
            case DotParser.RULE_graphHeader:
                Open((DotParser.GraphHeaderContext)rule);
                break;
            case DotParser.RULE_edgeOperator:
                CheckOperator((DotToken)rule.Start);
                break;
            default:
                if (_builder is not null)
                {
                    Take(rule, _builder);
                }

                break;
        }
    }

    // What has failed ends where it failed, with all that it said before; only the least parts are dropped.
    private void Take(ParserRuleContext rule, GraphBuilder builder)
    {
        switch (rule.RuleIndex)
        {
            case DotParser.RULE_graph:
                End(builder.End());
                break;
            case DotParser.RULE_subgraph:
                Close(rule, builder);
                break;
            case DotParser.RULE_statement when rule.exception is not null:
                builder.Abandon();
                break;
            case DotParser.RULE_chain or DotParser.RULE_defaults:
                Build(rule, builder);
                break;
            default:
                if (rule.exception is null)
                {
                    Build(rule, builder);
                }

                break;
        }
    }

    private void End(DotGraph graph)
    {
        _builder = null;
        if (!diagnostics.HasErrors)
        {
            _graphs.Add(graph);
        }
        else
        {
            Broken ??= graph;
        }
    }

    // One whose header failed was never opened.
    private void Close(ParserRuleContext subgraph, GraphBuilder builder)
    {
        if (_openSubgraphs.TryPeek(out var open) && open == subgraph)
        {
            _openSubgraphs.Pop();
            builder.Close(((DotToken)subgraph.Start).Start);
        }
    }

    private void Build(ParserRuleContext rule, GraphBuilder builder)
    {
        switch (rule.RuleIndex)
        {
            case DotParser.RULE_node:
                var node = (DotParser.NodeContext)rule;
                Mention(node, builder);
                break;
            case DotParser.RULE_endpoint:
                builder.EndEndpoint();
                break;
            case DotParser.RULE_attribute:
                var attribute = (DotParser.AttributeContext)rule;
                builder.Attribute(Place(attribute.name, attribute.value));
                break;
            case DotParser.RULE_chain:
                builder.EndChain();
                break;
            case DotParser.RULE_subgraphHeader:
                var header = (DotParser.SubgraphHeaderContext)rule;
                builder.Open(header.name is null ? null : Read(header.name).Id, ((DotToken)header.Start).Start);
                _openSubgraphs.Push((ParserRuleContext)header.Parent);
                break;
            case DotParser.RULE_assignment:
                var assignment = (DotParser.AssignmentContext)rule;
                builder.Attribute(Place(assignment.name, assignment.value));
                builder.EndGraphAttributes();
                break;
            case DotParser.RULE_defaults:
                EndDefaults((DotParser.DefaultsContext)rule, builder);
                break;
            default:
                break;
        }
    }

    private void Mention(DotParser.NodeContext node, GraphBuilder builder)
    {
        var name = (DotToken)node.name;
        NoteDoubleArrow(name);
        builder.Mention(words.Text(name, out _), words.IsHtml(name), input.Span(name), name.Start, (node.port as DotToken)?.Start);
    }

    // Once a file.
    private void NoteDoubleArrow(DotToken name)
    {
        if (!_hasDoubleArrow && input.Text.AsSpan(name.Start, name.Length) is "<->")
        {
            _hasDoubleArrow = true;
            diagnostics.Add(SyntaxDiagnostics.DoubleArrow(input.Span(name)));
        }
    }

    private void EndDefaults(DotParser.DefaultsContext defaults, GraphBuilder builder)
    {
        if (defaults.macro is DotToken macro)
        {
            diagnostics.Add(SyntaxDiagnostics.Macro(input.Span(macro)));
        }

        switch (defaults.kind.Type)
        {
            case DotParser.GRAPH:
                builder.EndGraphAttributes();
                break;
            case DotParser.NODE:
                builder.EndNodeDefaults();
                break;
            default:
                builder.EndEdgeDefaults();
                break;
        }
    }

    private void Open(DotParser.GraphHeaderContext header)
    {
        _directed = header.kind?.Type == DotParser.DIGRAPH;
        _keyword = header.kind is DotToken kind ? input.Span(kind) : default;

        // A graph's name is never HTML to Graphviz.
        DotId? name = header.name is null ? null : new DotId(Read(header.name).Id.Text);
        var strict = header.Start.Type == DotParser.STRICT;
        _builder = new GraphBuilder(new DotGraph(name, _directed, strict, _keyword, words), diagnostics);
    }

    private void CheckOperator(DotToken sign)
    {
        if (TokenSets.IsOperator(sign.Type) && sign.Type != (_directed ? DotParser.DIRECTED : DotParser.UNDIRECTED))
        {
            errors.Add(SyntaxDiagnostics.WrongOperator(input.Span(sign), _directed, _keyword));
        }
    }

    private DotWord Read(IToken id) => words.Read((DotToken)id);

    private AttributePlace Place(IToken name, IToken value) =>
        new(words.Name((DotToken)name), ((DotToken)name).Start, ((DotToken)value).Start);
}
