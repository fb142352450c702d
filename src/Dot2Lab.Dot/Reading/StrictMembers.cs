namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Tells whether an edge is in a subgraph that is open. Whatever is mentioned while a subgraph is open is put into it, so that it is
/// enough to know when edges were mentioned and when subgraphs were open; to keep the members of each subgraph would cost the
/// square of a nest's depth. Time is the number of mentions so far.
/// </summary>
internal sealed class StrictMembers
{
    // By the edges' sequence.
    private readonly List<int> _latest = [];

    // The other mentions of those edges that have several, the latest last.
    private readonly Dictionary<DotEdge, List<int>> _earlier = [];
    private readonly Dictionary<DotSubgraph, int> _openSince = [];
    private readonly Dictionary<DotSubgraph, List<(int From, int To)>> _wasOpen = [];
    private int _now;

    /// <summary>A subgraph is opened, perhaps again.</summary>
    public void Open(DotSubgraph subgraph) => _openSince[subgraph] = _now;

    /// <summary>A subgraph is closed. Only one with a name can be opened again.</summary>
    public void Close(DotSubgraph subgraph)
    {
        if (!_openSince.Remove(subgraph, out var from) || subgraph.Name is null || from == _now)
        {
            return;
        }

        if (!_wasOpen.TryGetValue(subgraph, out var spans))
        {
            _wasOpen.Add(subgraph, spans = []);
        }

        spans.Add((from, _now));
    }

    /// <summary>An edge is mentioned, for the first time or again.</summary>
    public void Mention(DotEdge edge)
    {
        if (edge.Sequence == _latest.Count)
        {
            _latest.Add(_now++);
            return;
        }

        if (!_earlier.TryGetValue(edge, out var earlier))
        {
            _earlier.Add(edge, earlier = []);
        }

        earlier.Add(_latest[edge.Sequence]);
        _latest[edge.Sequence] = _now++;
    }

    /// <summary>Whether an edge is in a subgraph that is open, or in the whole graph.</summary>
    public bool Has(DotSubgraph subgraph, DotEdge edge) =>
        subgraph.Parent is null
        || _latest[edge.Sequence] >= _openSince[subgraph]
        || (_wasOpen.TryGetValue(subgraph, out var spans) && WasMentionedIn(spans, edge));

    // The shorter list is gone through, from its end, where the answer most often is.
    private bool WasMentionedIn(List<(int From, int To)> spans, DotEdge edge)
    {
        if (HasSpan(spans, _latest[edge.Sequence]))
        {
            return true;
        }

        var earlier = _earlier.GetValueOrDefault(edge) ?? [];
        return earlier.Count <= spans.Count
            ? earlier.AsEnumerable().Reverse().Any(time => HasSpan(spans, time))
            : spans.AsEnumerable().Reverse().Any(span => HasTime(earlier, span));
    }

    private static bool HasSpan(List<(int From, int To)> spans, int time)
    {
        var position = spans.BinarySearch((time, int.MaxValue));
        var last = position < 0 ? ~position - 1 : position;
        return last >= 0 && time < spans[last].To;
    }

    private static bool HasTime(List<int> times, (int From, int To) span)
    {
        var position = times.BinarySearch(span.From);
        var first = position < 0 ? ~position : position;
        return first < times.Count && times[first] < span.To;
    }
}
