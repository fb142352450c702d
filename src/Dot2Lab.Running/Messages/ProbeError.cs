namespace Dot2Lab.Running.Messages;

/// <summary>An error that a probe met.</summary>
/// <param name="From">The address that reported it; null where the sender's own kernel refused the packet.</param>
/// <param name="Message">The error in words, such as <c>host unreachable</c>.</param>
/// <param name="Mtu">The next hop's MTU (RFC 1191) where the packet was too big; else null.</param>
public sealed record ProbeError(string? From, string Message, int? Mtu);
