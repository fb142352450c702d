using System.Runtime.InteropServices;

namespace Dot2Lab.Dot.Reading;

/// <summary>What is known so far of the statement being read inside one pair of braces.</summary>
internal sealed class OpenStatement(DotSubgraph graph)
{
    private readonly List<Mention> _mentions = [];
    private readonly List<Endpoint> _endpoints = [];
    private int _firstMention;
    private Endpoint? _closed;

    /// <summary>The graph or subgraph that the braces belong to.</summary>
    public DotSubgraph Graph => graph;

    /// <summary>All nodes mentioned in the statement.</summary>
    public ReadOnlySpan<Mention> Mentions => CollectionsMarshal.AsSpan(_mentions);

    /// <summary>The endpoints of the statement.</summary>
    public ReadOnlySpan<Endpoint> Endpoints => CollectionsMarshal.AsSpan(_endpoints);

    /// <summary>A node has just been mentioned.</summary>
    public void Mention(Mention mention) => _mentions.Add(mention);

    /// <summary>A subgraph has just been closed: it is the endpoint being read.</summary>
    public void Close(DotSubgraph subgraph, int start) => _closed = new Endpoint(0, 0, subgraph, start);

    /// <summary>The endpoint being read is complete: a subgraph, or the nodes mentioned since the last endpoint.</summary>
    public void EndEndpoint()
    {
        var endpoint = _closed ?? new Endpoint(_firstMention, _mentions.Count - _firstMention, null, 0);
        _endpoints.Add(endpoint);
        _firstMention = _mentions.Count;
        _closed = null;
    }

    /// <summary>Forgets everything, for the next statement.</summary>
    public void Clear()
    {
        _mentions.Clear();
        _endpoints.Clear();
        _firstMention = 0;
        _closed = null;
    }
}
