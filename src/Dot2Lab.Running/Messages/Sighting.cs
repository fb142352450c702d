namespace Dot2Lab.Running.Messages;

/// <summary>A packet of a probe as it passed an interface.</summary>
/// <param name="Namespace">The interface's namespace.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Leaves">Whether it left by it; else it came in.</param>
/// <param name="IsReply">Whether it was the reply; else the request.</param>
/// <param name="Labels">Its label stack (RFC 3032), top first.</param>
/// <param name="Ttl">Its time to live: the top label's, or IP's where there is no label.</param>
public sealed record Sighting(string Namespace, string Interface, bool Leaves, bool IsReply, IReadOnlyList<int> Labels, int Ttl);
