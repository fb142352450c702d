using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>What reading a file gave.</summary>
/// <param name="Graphs">The graphs before the first error; all graphs if there was none.</param>
/// <param name="Diagnostics">Errors and warnings in the order of the source.</param>
public sealed record DotReadResult(IReadOnlyList<DotGraph> Graphs, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>
    /// What could be read of the first graph with an error, which Graphviz would not have made; statements with an error are left out.
    /// Null if there is none, or reading was given up.
    /// </summary>
    public DotGraph? Broken { get; init; }

    /// <summary>Whether Graphviz would have accepted the file.</summary>
    public bool Accepted => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
