using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>What is known so far of the statement being read inside one pair of braces.</summary>
internal sealed class OpenStatement(DotSubgraph graph)
{
    private int _firstMention;

    /// <summary>The graph or subgraph that the braces belong to.</summary>
    public DotSubgraph Graph => graph;

    /// <summary>All nodes mentioned in the statement.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>The endpoints before the one being read.</summary>
    public List<Endpoint> Endpoints { get; } = [];

    /// <summary>The attributes of the statement; the last of one name counts.</summary>
    public AttributeTable? Attributes { get; set; }

    /// <summary>The endpoint being read, complete at the operator or attribute list behind it.</summary>
    public void EndNodes()
    {
        Endpoints.Add(new Endpoint(_firstMention, Mentions.Count - _firstMention, null, default));
        _firstMention = Mentions.Count;
    }

    /// <summary>Takes a subgraph that has just been closed as an endpoint.</summary>
    public void EndSubgraph(DotSubgraph subgraph, SourceSpan span) => Endpoints.Add(new Endpoint(0, 0, subgraph, span));

    /// <summary>Forgets everything, for the next statement.</summary>
    public void Clear()
    {
        Mentions.Clear();
        Endpoints.Clear();
        Attributes = null;
        _firstMention = 0;
    }
}
