namespace Dot2Lab.Verification.Checking;

/// <summary>Where a packet is lost, and why.</summary>
/// <param name="Namespace">The namespace of the node that drops it.</param>
/// <param name="Device">The device by which it came; null where it was made.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsReply">Whether it is the reply that is lost.</param>
public sealed record Fault(string Namespace, string? Device, string Reason, bool IsReply)
{
    /// <summary>It in one sentence without a full stop.</summary>
    /// <param name="nameOf">What to call a namespace.</param>
    public string InWords(Func<string, string> nameOf)
    {
        var what = IsReply ? "the reply" : "it";
        return Device is null ? $"{nameOf(Namespace)} cannot send {what}: {Reason}" : $"{nameOf(Namespace)} drops {what} on {Device}: {Reason}";
    }
}
