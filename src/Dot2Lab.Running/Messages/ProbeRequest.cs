namespace Dot2Lab.Running.Messages;

/// <summary>One echo request (RFC 792) to send, with don't-fragment set.</summary>
/// <param name="From">The sending namespace.</param>
/// <param name="Destination">The address, in text.</param>
/// <param name="PayloadSize">Bytes behind the ICMP header: 16 to 65507. With 28 more it is the packet's size.</param>
/// <param name="ExpectReply">Whether a missing answer is tried again and again; if not, two packets go out and silence is waited for.</param>
public sealed record ProbeRequest(string From, string Destination, int PayloadSize, bool ExpectReply);
