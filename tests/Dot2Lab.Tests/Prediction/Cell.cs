namespace Dot2Lab.Tests.Prediction;

/// <summary>What became of one probe.</summary>
/// <param name="ReceivedBy">The namespaces that the request was delivered to, sorted, spaces between them.</param>
/// <param name="Replied">Whether the sender got the reply.</param>
internal readonly record struct Cell(string ReceivedBy, bool Replied)
{
    public override string ToString() =>
        $"{(ReceivedBy.Length == 0 ? "received by nobody" : $"received by {ReceivedBy}")}, {(Replied ? "answered" : "no answer")}";
}
