using System.Globalization;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Running.BringUp;

/// <summary>A step that failed, and the kernel's answer, in words that a person need not look up.</summary>
internal static class StepSentence
{
    private static readonly string[] Prefixes = ["RTNETLINK answers: ", "Error: "];

    /// <summary>What was tried.</summary>
    internal static string Of(PlanStep step) => step switch
    {
        AddNamespace => $"make namespace '{step.Namespace}'",
        AddVethPair link => $"make the link between '{link.Interface}' in '{link.Namespace}' and '{link.PeerInterface}' in '{link.PeerNamespace}'",
        AddBridge bridge => $"make bridge '{bridge.Interface}' in '{step.Namespace}'",
        MoveDevice moved => $"move '{moved.Interface}' from '{step.Namespace}' to '{moved.ToNamespace}'",
        AddVrf vrf => string.Create(CultureInfo.InvariantCulture, $"make VRF device '{vrf.Interface}' with table {vrf.Table} in '{step.Namespace}'"),
        SetMaster port => $"put interface '{port.Interface}' under '{port.Master}' in '{step.Namespace}'",
        SetMtu mtu => string.Create(CultureInfo.InvariantCulture, $"set MTU {mtu.Mtu} on '{mtu.Interface}' in '{step.Namespace}'"),
        SetMac mac => $"set the hardware address of '{mac.Interface}' in '{step.Namespace}'",
        SetUp up => $"bring up '{up.Interface}' in '{step.Namespace}'",
        SetSysctl sysctl => $"set {sysctl.Path} to {sysctl.Value} in '{step.Namespace}'",
        AddAddress address => $"give '{address.Interface}' in '{step.Namespace}' the address {address.Address}",
        AddRule or DeleteRule => $"change the routing rules of '{step.Namespace}'",
        AddRoute route => $"add the route to {route.Destination} in '{step.Namespace}'",
        AddMplsRoute label => string.Create(CultureInfo.InvariantCulture, $"bind label {label.Label} in '{step.Namespace}'"),
        SetNetem netem => $"impair '{netem.Interface}' in '{step.Namespace}'",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>Why not: a program's words without what every answer begins with.</summary>
    internal static string Reason(string words) =>
        Prefixes.Aggregate(words, (text, prefix) => text.Replace(prefix, "", StringComparison.Ordinal)).ReplaceLineEndings("; ").TrimEnd('.');
}
