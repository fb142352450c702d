using Dot2Lab.Running.Messages;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>The errors that a probe met, held against those that were predicted.</summary>
internal static class ErrorFit
{
    // As the prober calls them.
    private static readonly Dictionary<DropError, string[]> Words = new()
    {
        [DropError.FragmentationNeeded] = ["fragmentation needed"],
        [DropError.PacketTooBig] = ["packet too big"],
        [DropError.TimeExceeded] = ["time to live exceeded", "hop limit exceeded"],
        [DropError.NetworkUnreachable] = ["network unreachable"],
        [DropError.NoRoute] = ["network unreachable"],
        [DropError.HostUnreachable] = ["host unreachable"],
        [DropError.AddressUnreachable] = ["host unreachable"],
        [DropError.CallMessageTooLong] = ["message too long"],
        [DropError.CallNetworkUnreachable] = ["network is unreachable"],
        [DropError.CallHostUnreachable] = ["no route to host"],
        [DropError.CallNotPermitted] = ["not permitted"],
        [DropError.CallNoBufferSpace] = ["no buffer space available"],
        [DropError.CallAddressNotAvailable] = ["cannot assign requested address"],
    };

    /// <summary>
    /// Whether each error that was seen may come, and one came if every way of the request ends with one that must. One that waits
    /// for a neighbour comes after a probe's end, or not: it may come, no more.
    /// </summary>
    internal static bool Fits(Verification.Prediction predicted, IReadOnlyList<ProbeError> seen)
    {
        var answers = predicted.Requests.Select(way => way.Hops[^1].Answer).ToList();
        return seen.All(error => answers.Any(answer => answer is not null && May(answer, error)))
            && (seen.Count > 0 || answers.Any(answer => answer is not { Arrives: Chance.Always, IsLate: false }));
    }

    /// <summary>The errors in words.</summary>
    internal static string InWords(Verification.Prediction predicted) => string.Join(", ", predicted.Requests
        .Select(way => way.Hops[^1].Answer)
        .OfType<DropAnswer>()
        .Select(answer => $"{answer.Error} from {string.Join(" or ", answer.Sources)} mtu {answer.Mtu} arrives {answer.Arrives}{(answer.IsLate ? " late" : "")}")
        .DefaultIfEmpty("no errors"));

    // Once told, the sender knows the way's MTU, and its own kernel refuses the next packet (RFC 1191; net/ipv4/route.c, ip_rt_update_pmtu).
    private static bool May(DropAnswer answer, ProbeError error) => answer.Arrives != Chance.Never
        && ((Words[answer.Error].Contains(error.Message) && error.Mtu == answer.Mtu && ComesFrom(answer, error.From))
            || (answer.Mtu is not null && error is { From: null, Message: "message too long" }));

    private static bool ComesFrom(DropAnswer answer, string? from) =>
        from is null ? answer.IsOfCall : answer.Sources.Any(source => source.ToString() == from);
}
