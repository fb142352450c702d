using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Planning.Addressing;

/// <summary>Every address of the lab, given or allocated; lists have IPv4 first.</summary>
/// <param name="Prefixes">Each segment's networks.</param>
/// <param name="Interfaces">Each interface's addresses.</param>
/// <param name="Loopbacks">Each core router's own addresses.</param>
internal sealed record AddressTable(
    IReadOnlyDictionary<string, IReadOnlyList<IpPrefix>> Prefixes,
    IReadOnlyDictionary<InterfaceId, IReadOnlyList<InterfaceAddress>> Interfaces,
    IReadOnlyDictionary<NodeName, IReadOnlyList<IpAddress>> Loopbacks)
{
    /// <summary>An interface's address of one family.</summary>
    public IpAddress Of(Interface end, IpFamily family) => Interfaces[end.Id].First(a => a.Family == family).Address;

    /// <summary>A core router's own address of one family.</summary>
    public IpAddress LoopbackOf(NodeName router, IpFamily family) => Loopbacks[router].First(a => a.Family == family);
}
