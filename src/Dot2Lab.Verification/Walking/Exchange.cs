namespace Dot2Lab.Verification.Walking;

/// <summary>One way of a request, with every way of its reply.</summary>
/// <param name="Request">The request's way.</param>
/// <param name="Replies">The reply's; none if the request is not answered.</param>
internal sealed record Exchange(Trail Request, IReadOnlyList<Trail> Replies);
