namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>All the ways of the packets from one host to another: of equal-cost paths, each.</summary>
/// <param name="From">The sender, as an index into the page's hosts.</param>
/// <param name="To">Who is meant, likewise.</param>
/// <param name="Family"><c>IPv4</c> or <c>IPv6</c>.</param>
/// <param name="Requests">The request's ways.</param>
/// <param name="Replies">The reply's; none if the request is not answered.</param>
public sealed record PageWay(
    int From,
    int To,
    string Family,
    IReadOnlyList<IReadOnlyList<PageHop>> Requests,
    IReadOnlyList<IReadOnlyList<PageHop>> Replies);
