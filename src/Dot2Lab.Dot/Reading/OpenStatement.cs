namespace Dot2Lab.Dot.Reading;

/// <summary>What is known so far of the statement being read inside one pair of braces.</summary>
internal sealed class OpenStatement(DotSubgraph graph)
{
    private Mention[] _mentions = [];
    private Endpoint[] _endpoints = [];
    private int _mentioned;
    private int _ended;
    private int _firstMention;
    private Endpoint? _closed;

    /// <summary>The graph or subgraph that the braces belong to.</summary>
    public DotSubgraph Graph => graph;

    /// <summary>All nodes mentioned in the statement.</summary>
    public ReadOnlySpan<Mention> Mentions => _mentions.AsSpan(0, _mentioned);

    /// <summary>The endpoints of the statement.</summary>
    public ReadOnlySpan<Endpoint> Endpoints => _endpoints.AsSpan(0, _ended);

    /// <summary>A node has just been mentioned.</summary>
    public void Mention(Mention mention) => GrowingArray.Append(ref _mentions, ref _mentioned, mention);

    /// <summary>A subgraph has just been closed: it is the endpoint being read.</summary>
    public void Close(DotSubgraph subgraph, int start) => _closed = new Endpoint(0, 0, subgraph, start);

    /// <summary>The endpoint being read is complete: a subgraph, or the nodes mentioned since the last endpoint.</summary>
    public void EndEndpoint()
    {
        var endpoint = _closed ?? new Endpoint(_firstMention, _mentioned - _firstMention, null, 0);
        GrowingArray.Append(ref _endpoints, ref _ended, endpoint);
        _firstMention = _mentioned;
        _closed = null;
    }

    /// <summary>Forgets everything, for the next statement.</summary>
    public void Clear()
    {
        _mentioned = 0;
        _ended = 0;
        _firstMention = 0;
        _closed = null;
    }
}
