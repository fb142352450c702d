using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>In words what the sender of a packet is told when it is dropped.</summary>
internal static class AnswerWords
{
    /// <summary>It in a clause.</summary>
    /// <param name="node">What to call the node that drops the packet.</param>
    /// <param name="answer">What it tells; null if nothing.</param>
    /// <param name="nameOf">What to call a namespace.</param>
    internal static string Of(string node, DropAnswer? answer, Func<string, string> nameOf) => answer switch
    {
        null => $"{node} answers nothing",
        { IsOfCall: true, Arrives: Chance.Sometimes } => $"the sending call may fail with {Name(answer.Error)}",
        { IsOfCall: true } => $"the sending call fails with {Name(answer.Error)}",
        _ => $"{node} answers {Name(answer.Error)}{Mtu(answer)}{Late(answer)}{End(answer, nameOf)}",
    };

    /// <summary>An error by its name: the RFCs', or errno(3)'s.</summary>
    internal static string Name(DropError error) => error switch
    {
        DropError.FragmentationNeeded => "Fragmentation Needed",
        DropError.PacketTooBig => "Packet Too Big",
        DropError.TimeExceeded => "Time Exceeded",
        DropError.NetworkUnreachable => "Network Unreachable",
        DropError.HostUnreachable => "Host Unreachable",
        DropError.NoRoute => "No Route",
        DropError.AddressUnreachable => "Address Unreachable",
        DropError.CallMessageTooLong => "EMSGSIZE",
        DropError.CallNetworkUnreachable => "ENETUNREACH",
        DropError.CallHostUnreachable => "EHOSTUNREACH",
        DropError.CallNotPermitted => "EACCES",
        DropError.CallNoBufferSpace => "ENOBUFS",
        DropError.CallAddressNotAvailable => "EADDRNOTAVAIL",
        _ => throw new ArgumentOutOfRangeException(nameof(error)),
    };

    private static string Mtu(DropAnswer answer) => answer.Mtu is { } mtu ? $", MTU {mtu}" : "";

    private static string Late(DropAnswer answer) => answer.IsLate ? ", after three seconds" : "";

    private static string End(DropAnswer answer, Func<string, string> nameOf) => answer.Arrives switch
    {
        Chance.Always => "",
        Chance.Sometimes => ", which may be lost",
        _ => $", which is lost: {answer.Lost?.InWords(nameOf) ?? "another has the sender's address"}",
    };
}
