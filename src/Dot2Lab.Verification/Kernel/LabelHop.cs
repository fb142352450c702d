using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>One way of a label.</summary>
/// <param name="Device">The device that the packet leaves by, or the one that takes it.</param>
/// <param name="Via">The neighbour, or null: then the packet goes to the device itself.</param>
/// <param name="Labels">What takes the place of the incoming label, top first.</param>
internal sealed record LabelHop(Device Device, IpAddress? Via, IReadOnlyList<int> Labels)
{
    /// <summary>Whether it can be chosen among several (net/mpls/af_mpls.c, <c>mpls_select_multipath</c>).</summary>
    internal bool IsAlive => Device.IsUp && Device.HasCarrier;

    public override string ToString()
    {
        var swap = Labels.Count == 0 ? "" : $"as to {string.Join('/', Labels)} ";
        return Via is { } via ? $"{swap}via {via} dev {Device.Name}" : $"{swap}dev {Device.Name}";
    }
}
