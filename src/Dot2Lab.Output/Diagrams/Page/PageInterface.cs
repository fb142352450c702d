namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>An interface on the page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Addresses">Its addresses, with prefix lengths.</param>
/// <param name="Mtu">Its MTU in bytes.</param>
/// <param name="Peer">Who is at the other end; null for a bridge.</param>
/// <param name="Master">The VRF device or bridge above it.</param>
/// <param name="End">The <c>id</c> of the text that the picture has for it.</param>
/// <param name="Links">The <c>id</c> that the link has in the picture: one of these two, by which end the author wrote first.</param>
internal sealed record PageInterface(
    string Name, IReadOnlyList<string> Addresses, int Mtu, string? Peer, string? Master, string End, IReadOnlyList<string> Links);
