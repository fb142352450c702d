using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>Addresses forgotten, mistyped, given twice, or on the wrong interface.</summary>
internal static class AddressFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("an address forgotten", e => e.Drop<AddAddress>()),
        new("an address off by one", e => e.Change<AddAddress>(s => s with { Address = s.Address with { Address = s.Address.Address.Plus(1) } })),
        new("somebody else's address", e => e.Change<AddAddress>(s => Other(e, s) is { } other ? s with { Address = other } : null)),
        new("somebody else's address besides", e => e.Add<AddAddress>(s => Other(e, s) is { } other ? s with { Address = other } : null)),
        new("somebody else's address on lo", e => e.Add<AddAddress>(s => Other(e, s) is { } other ? s with { Interface = "lo", Address = Alone(other) } : null)),
        new("an address on the wrong interface", e => e.Change<AddAddress>(s => e.AnyDevice(s.Namespace, s.Interface) is { } other ? s with { Interface = other } : null)),
        new("a prefix length too long", e => e.Change<AddAddress>(s => Length(s, s.Address.PrefixLength + 1 + e.Random.Next(8)))),
        new("a prefix length too short", e => e.Change<AddAddress>(s => Length(s, s.Address.PrefixLength - 1 - e.Random.Next(8)))),
    ];

    private static InterfaceAddress? Other(PlanEditor editor, AddAddress step) =>
        editor.Pick<AddAddress>(o => o.Address.Family == step.Address.Family && o.Address != step.Address)?.Address;

    private static InterfaceAddress Alone(InterfaceAddress address) => address with { PrefixLength = address.Address.Bits };

    private static AddAddress? Length(AddAddress step, int length) =>
        length > 0 && length <= step.Address.Address.Bits ? step with { Address = step.Address with { PrefixLength = length } } : null;
}
