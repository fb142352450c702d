namespace Dot2Lab.Verification.Kernel;

/// <summary>What of the kernel's state a lab's steps change and a packet meets: network namespaces with all that is in them.</summary>
internal sealed class LabKernel
{
    private readonly Dictionary<string, NetworkNamespace> _namespaces = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<NetworkNamespace> Namespaces => _namespaces.Values;

    /// <summary>The namespace of that name, or null.</summary>
    internal NetworkNamespace? Find(string name) => _namespaces.GetValueOrDefault(name);

    /// <summary>Makes a namespace, as ip-netns(8) does.</summary>
    internal Refusal? Add(string name) => _namespaces.TryAdd(name, new NetworkNamespace(name))
        ? null
        : new Refusal("EEXIST", $"Cannot create namespace file \"/run/netns/{name}\": File exists");
}
