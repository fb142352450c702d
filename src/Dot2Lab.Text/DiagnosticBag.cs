namespace Dot2Lab.Text;

/// <summary>Collects the diagnostics of one source text, so that a stage reports all its errors in one go.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Whether an error has been added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds one diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    /// <summary>Adds what another stage found.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>
    /// Everything found, in the order of the source, the same thing said twice dropped. The sort is by place, then code,
    /// then message, so that the output never depends on the order in which the rules ran.
    /// </summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
    [
        .. _diagnostics
            .OrderBy(d => d.Span.Start)
            .ThenBy(d => d.Span.Length)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .DistinctBy(d => (d.Span, d.Code, d.Message)),
    ];
}
