using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>What is known so far of the statement being read inside one pair of braces.</summary>
internal sealed class OpenStatement(DotSubgraph graph)
{
    private int _firstMention;
    private (DotSubgraph Subgraph, SourceSpan Span)? _closed;

    /// <summary>The graph or subgraph that the braces belong to.</summary>
    public DotSubgraph Graph => graph;

    /// <summary>All nodes mentioned in the statement.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>The endpoints of the statement.</summary>
    public List<Endpoint> Endpoints { get; } = [];

    /// <summary>The attributes of the statement; the last of one name counts.</summary>
    public AttributeTable? Attributes { get; set; }

    /// <summary>A subgraph has just been closed: it is the endpoint being read.</summary>
    public void Close(DotSubgraph subgraph, SourceSpan span) => _closed = (subgraph, span);

    /// <summary>The endpoint being read is complete: a subgraph, or the nodes mentioned since the last endpoint.</summary>
    public void EndEndpoint()
    {
        Endpoints.Add(_closed is { } closed
            ? new Endpoint(0, 0, closed.Subgraph, closed.Span)
            : new Endpoint(_firstMention, Mentions.Count - _firstMention, null, default));
        _firstMention = Mentions.Count;
        _closed = null;
    }

    /// <summary>Forgets everything, for the next statement.</summary>
    public void Clear()
    {
        Mentions.Clear();
        Endpoints.Clear();
        Attributes = null;
        _firstMention = 0;
    }
}
