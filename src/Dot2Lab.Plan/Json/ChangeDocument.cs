namespace Dot2Lab.Plan.Json;

/// <summary>A change as <c>dot2lab diff --format json</c> prints it; described by <c>docs/diff.schema.json</c>.</summary>
/// <param name="Lab">The lab's name.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Untouched">The namespaces that are left alone, by name.</param>
internal sealed record ChangeDocument(string Lab, IReadOnlyList<ChangeEntry> Steps, IReadOnlyList<string> Untouched);
