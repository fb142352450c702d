namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>A routing table on the page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Routes">The routes that steps add to it, as <c>ip route add</c> takes them.</param>
internal sealed record PageTable(string Name, IReadOnlyList<string> Routes);
