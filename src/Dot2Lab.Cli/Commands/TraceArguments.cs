using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Cli.Commands;

/// <summary>Who sends a packet to whom, as the user names them.</summary>
internal static class TraceArguments
{
    /// <summary>The family that an option names, or null.</summary>
    internal static IpFamily? Family(string? word) => word switch
    {
        "ipv4" => IpFamily.V4,
        "ipv6" => IpFamily.V6,
        _ => null,
    };

    /// <summary>What is to be sent from a node to a node or an address.</summary>
    /// <exception cref="CommandFailure">There is no such node, or it has no address that fits.</exception>
    internal static TraceRequest Find(LabPlan plan, string from, string to, IpFamily? family)
    {
        var sender = NodeArgument.Find(plan, from);
        if (TryFind(plan, sender, to, family) is { } request)
        {
            return request;
        }

        throw NodeArgument.TryFind(plan, to) is null && IpAddress.TryParse(to, out _)
            ? new CommandFailure(ExitCode.Usage, $"{to} is no {(family == IpFamily.V4 ? "IPv4" : "IPv6")} address")
            : new CommandFailure(ExitCode.Usage, $"{NodeArgument.Find(plan, to).Name} has no address that {sender.Name} could send to");
    }

    /// <summary>The same; null if there is no such node, or it has no address that fits.</summary>
    internal static TraceRequest? TryFind(LabPlan plan, PlanNode sender, string to, IpFamily? family = null)
    {
        if (NodeArgument.TryFind(plan, to) is not { } target)
        {
            return IpAddress.TryParse(to, out var address) && (family ?? address.Family) == address.Family ? new TraceRequest(sender, null, address) : null;
        }

        var own = Addresses(sender).Select(a => a.Family).ToList();
        var found = Addresses(target).FirstOrDefault(a => family is null ? own.Contains(a.Family) : a.Family == family);
        return found is null ? null : new TraceRequest(sender, target, found);
    }

    // A core router is known by its loopback; everybody else by the first of its links.
    private static IEnumerable<IpAddress> Addresses(PlanNode node)
    {
        var loopbacks = node.Loopbacks.Select(own => own.Address);
        var links = node.Interfaces.SelectMany(port => port.Addresses).Select(own => own.Address);
        return node.Role is NodeRole.P or NodeRole.Pe ? loopbacks.Concat(links) : links.Concat(loopbacks);
    }
}
