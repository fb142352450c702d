using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>The messages about a file's syntax, one method a code.</summary>
internal static class SyntaxDiagnostics
{
    /// <summary>Something that cannot stand where it stands.</summary>
    public static Diagnostic Unexpected(SourceSpan span, string message) => new("D2L0101", Severity.Error, span, message);

    /// <summary>An edge operator of the other kind of graph.</summary>
    public static Diagnostic WrongOperator(SourceSpan span, bool directed, SourceSpan keyword) =>
        directed
            ? new("D2L0102", Severity.Error, span, "`--` joins nodes of an undirected graph, but this graph is directed", "write `->` here, or `graph` for `digraph` at the top")
            {
                Related = [new RelatedPlace(keyword, "declared as `digraph` here")],
            }
            : new("D2L0102", Severity.Error, span, "`->` joins nodes of a directed graph, but this graph is undirected", "write `--` here, or `digraph` for `graph` at the top")
            {
                Related = [new RelatedPlace(keyword, "declared as `graph` here")],
            };
}
