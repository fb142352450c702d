namespace Dot2Lab.Running.Probing;

/// <summary>A frame that carries a probe.</summary>
/// <param name="Kind">Request, reply or error.</param>
/// <param name="Labels">The label stack, top first.</param>
/// <param name="Ttl">The time to live: the top label's, or IP's where there is no label.</param>
internal sealed record Frame(IcmpArrivalKind Kind, IReadOnlyList<int> Labels, int Ttl);
