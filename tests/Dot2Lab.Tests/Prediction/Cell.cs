using Dot2Lab.Running.Messages;

namespace Dot2Lab.Tests.Prediction;

/// <summary>What became of one probe.</summary>
/// <param name="ReceivedBy">The namespaces that the request was delivered to, sorted, spaces between them.</param>
/// <param name="Replied">Whether the sender got the reply.</param>
/// <param name="Errors">What errors the sender was told.</param>
internal sealed record Cell(string ReceivedBy, bool Replied, IReadOnlyList<ProbeError> Errors)
{
    public override string ToString() =>
        $"{(ReceivedBy.Length == 0 ? "received by nobody" : $"received by {ReceivedBy}")}, {(Replied ? "answered" : "no answer")}, {string.Join(", ", Errors.Select(e => $"{e.Message} from {e.From} mtu {e.Mtu}").DefaultIfEmpty("no errors"))}";
}
