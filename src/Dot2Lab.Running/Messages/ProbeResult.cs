namespace Dot2Lab.Running.Messages;

/// <summary>What became of one probe.</summary>
/// <param name="Replied">Whether the sender got the echo reply.</param>
/// <param name="ReceivedBy">The namespaces that the echo request was delivered to, sorted: who has the address, seen from the sender.</param>
/// <param name="Errors">Each different ICMP error that came back, and each error of the sending call.</param>
/// <param name="Sent">How many packets were sent.</param>
/// <param name="RoundTripMicroseconds">From sending to the reply; null without one.</param>
public sealed record ProbeResult(
    bool Replied,
    IReadOnlyList<string> ReceivedBy,
    IReadOnlyList<ProbeError> Errors,
    int Sent,
    long? RoundTripMicroseconds);
