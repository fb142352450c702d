using System.Text.Json.Serialization;
using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>
/// One change to the kernel's state, typed. The hierarchy is closed: everything that reads a plan (script, running lab,
/// prediction, diagram) covers each kind below and no other. <see cref="Lowering.StepLowering"/> turns a step, and its
/// undo, into arguments of iproute2.
/// </summary>
/// <param name="Namespace">The network namespace that the step changes; unique in the lab.</param>
/// <param name="Source">The place in the DOT file that the step comes from.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(AddNamespace), "add-namespace")]
[JsonDerivedType(typeof(AddVethPair), "add-veth-pair")]
[JsonDerivedType(typeof(AddBridge), "add-bridge")]
[JsonDerivedType(typeof(AddVrf), "add-vrf")]
[JsonDerivedType(typeof(MoveDevice), "move-device")]
[JsonDerivedType(typeof(SetMaster), "set-master")]
[JsonDerivedType(typeof(SetMtu), "set-mtu")]
[JsonDerivedType(typeof(SetMac), "set-mac")]
[JsonDerivedType(typeof(SetUp), "set-up")]
[JsonDerivedType(typeof(SetSysctl), "set-sysctl")]
[JsonDerivedType(typeof(AddAddress), "add-address")]
[JsonDerivedType(typeof(AddRule), "add-rule")]
[JsonDerivedType(typeof(DeleteRule), "delete-rule")]
[JsonDerivedType(typeof(AddRoute), "add-route")]
[JsonDerivedType(typeof(AddMplsRoute), "add-mpls-route")]
[JsonDerivedType(typeof(SetNetem), "set-netem")]
public abstract record PlanStep(
    [property: JsonPropertyOrder(-2)] string Namespace,
    [property: JsonPropertyOrder(-1)] SourceLocation Source);
