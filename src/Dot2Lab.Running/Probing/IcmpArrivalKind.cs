namespace Dot2Lab.Running.Probing;

/// <summary>The kinds of ICMP messages that a prober cares for.</summary>
internal enum IcmpArrivalKind
{
    /// <summary>An echo request was delivered: here is whoever has the address.</summary>
    Request,

    /// <summary>An echo reply came back.</summary>
    Reply,

    /// <summary>A router or the sender's own kernel reported an error, quoting the request.</summary>
    Error,
}
