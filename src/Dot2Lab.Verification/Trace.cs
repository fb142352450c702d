using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification;

/// <summary>Every way of an echo request and of its reply, each told from end to end; of very many the first 64.</summary>
/// <param name="Requests">The request's ways, at least one.</param>
/// <param name="Replies">The reply's ways; none if the request is not answered.</param>
public sealed record Trace(IReadOnlyList<Journey> Requests, IReadOnlyList<Journey> Replies)
{
    /// <summary>The source that the kernel gives the request; 0 where it finds none.</summary>
    public required IpAddress Source { get; init; }
}
