using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Carries out steps as iproute2 and the kernel would.</summary>
internal static class StepInterpreter
{
    /// <summary>Changes the kernel's state.</summary>
    /// <returns>Why the step is refused, or null.</returns>
    internal static Refusal? Apply(LabKernel kernel, PlanStep step) => step switch
    {
        AddNamespace s => kernel.Add(s.Namespace),
        AddVethPair s => DeviceSteps.Add(kernel, s),
        _ when kernel.Find(step.Namespace) is { } home => Inside(kernel, home, step),
        _ => NoNamespace(step.Namespace),
    };

    /// <summary>A namespace that is not there: neither setns(2) nor <c>netns NAME</c> finds its file.</summary>
    internal static Refusal NoNamespace(string name) => new("ENOENT", $"there is no namespace {name}");

    /// <summary>What iproute2 says of a device that is not there.</summary>
    internal static Refusal NoDevice(string name) => new("ENODEV", $"Cannot find device \"{name}\"");

    private static Refusal? Inside(LabKernel kernel, NetworkNamespace home, PlanStep step) => step switch
    {
        AddBridge s => DeviceSteps.Add(home, s),
        AddVrf s => DeviceSteps.Add(home, s),
        SetSysctl s => SysctlSteps.Write(home, s),
        AddRule s => home.Routing(s.Family).Add(new RoutingRule(s.Preference, s.Table)),
        DeleteRule s => home.Routing(s.Family).Remove(new RoutingRule(s.Preference, s.Table)),
        AddRoute s => RouteSteps.Add(home, s),
        AddMplsRoute s => LabelSteps.Add(home, s),
        MoveDevice s => WithDevice(home, s.Interface, device => DeviceSteps.Move(kernel, device, s)),
        SetMaster s => WithDevice(home, s.Interface, device => MasterSteps.Set(device, s)),
        SetMtu s => WithDevice(home, s.Interface, device => DeviceSteps.SetMtu(device, s.Mtu)),
        SetMac s => WithDevice(home, s.Interface, device => DeviceSteps.SetMac(device, s.Mac)),
        SetUp s => WithDevice(home, s.Interface, DeviceSteps.SetUp),
        AddAddress s => WithDevice(home, s.Interface, device => AddressSteps.Add(device, s.Address)),
        SetNetem s => WithDevice(home, s.Interface, device => DeviceSteps.SetNetem(device, s)),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static Refusal? WithDevice(NetworkNamespace home, string name, Func<Device, Refusal?> change) =>
        home.Find(name) is { } device ? change(device) : NoDevice(name);
}
