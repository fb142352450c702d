namespace Dot2Lab.Verification.Kernel;

/// <summary>The incoming label map of a namespace, with what of <c>net.mpls</c> is the namespace's (net/mpls/af_mpls.c).</summary>
internal sealed class LabelTable
{
    private readonly Dictionary<int, LabelRoute> _routes = [];

    /// <summary><c>net.mpls.platform_labels</c>: how many labels there is room for.</summary>
    internal int Size { get; private set; }

    /// <summary><c>net.mpls.ip_ttl_propagate</c>.</summary>
    internal bool PropagatesTtl { get; set; } = true;

    /// <summary><c>net.mpls.default_ttl</c>: of a pushed label that takes none from the packet.</summary>
    internal int DefaultTtl { get; set; } = 255;

    internal LabelRoute? Find(int label) => _routes.GetValueOrDefault(label);

    internal bool TryAdd(LabelRoute route) => _routes.TryAdd(route.Label, route);

    /// <summary>
    /// Makes room. Labels beyond are forgotten; the two explicit nulls come with the room for them and hand packets to <c>lo</c>
    /// (<c>resize_platform_label_table</c>).
    /// </summary>
    internal void Resize(int size, Device loopback)
    {
        foreach (var label in _routes.Keys.Where(label => label >= size).ToList())
        {
            _routes.Remove(label);
        }

        foreach (var label in ExplicitNulls.Where(label => label < size))
        {
            _routes.TryAdd(label, new LabelRoute(label, [new LabelHop(loopback, null, [])], null));
        }

        Size = size;
    }

    private static readonly int[] ExplicitNulls = [0, 2];
}
