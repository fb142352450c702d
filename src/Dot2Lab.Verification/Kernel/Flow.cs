using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>What a routing lookup goes by (include/net/flow.h, struct flowi).</summary>
/// <param name="Destination">The address looked for.</param>
internal readonly record struct Flow(IpAddress Destination)
{
    /// <summary>The VRF device whose table is asked first (<c>flowi_l3mdev</c>).</summary>
    internal Device? Domain { get; init; }

    /// <summary>The device that the packet must leave by, or null (<c>flowi_oif</c>).</summary>
    internal Device? Out { get; init; }

    /// <summary>Routes to anything farther than this do not count.</summary>
    internal RouteScope Scope { get; init; }

    /// <summary>Whether routes over links without carrier count in any case (<c>FIB_LOOKUP_IGNORE_LINKSTATE</c>).</summary>
    internal bool AnyLinkState { get; init; }
}
