using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>A network namespace: its devices, rules, tables, labels and parameters.</summary>
internal sealed class NetworkNamespace
{
    private const int LoopbackMtu = 65536;

    private readonly Dictionary<string, Device> _devices = new(StringComparer.Ordinal);

    internal NetworkNamespace(string name)
    {
        Name = name;
        Loopback = Add("lo", DeviceKind.Loopback, LoopbackMtu)!;
    }

    internal string Name { get; }

    internal Device Loopback { get; }

    /// <summary>All devices, in the order in which they came.</summary>
    internal List<Device> Devices { get; } = [];

    internal Routing Ipv4 { get; } = new(IpFamily.V4);

    internal Routing Ipv6 { get; } = new(IpFamily.V6);

    internal LabelTable Labels { get; } = new();

    /// <summary><c>net.ipv4.conf.all</c> and <c>net.ipv6.conf.all</c>.</summary>
    internal InterfaceSettings All4 { get; } = InterfaceSettings.Initial();

    /// <inheritdoc cref="All4"/>
    internal InterfaceSettings All6 { get; } = InterfaceSettings.Initial();

    /// <summary><c>net.ipv4.conf.default</c> and <c>net.ipv6.conf.default</c>.</summary>
    internal InterfaceSettings Default4 { get; } = InterfaceSettings.Initial();

    /// <inheritdoc cref="Default4"/>
    internal InterfaceSettings Default6 { get; } = InterfaceSettings.Initial();

    /// <summary>Parameters of the whole namespace that are numbers, by path.</summary>
    internal Dictionary<string, int> Parameters { get; } = new(StringComparer.Ordinal);

    internal Routing Routing(IpFamily family) => family == IpFamily.V4 ? Ipv4 : Ipv6;

    internal Device? Find(string device) => _devices.GetValueOrDefault(device);

    /// <summary>Makes a device, with the parameters that new ones begin with.</summary>
    /// <returns>The device, or null if the name is taken.</returns>
    internal Device? Add(string name, DeviceKind kind, int mtu, int vrfTable = 0, bool spanningTree = false)
    {
        var device = new Device(this, name, kind, mtu)
        {
            Ipv4 = Default4.Copy(),
            Ipv6 = Default6.Copy(),
            VrfTable = vrfTable,
            SpanningTree = spanningTree,
        };
        if (!_devices.TryAdd(name, device))
        {
            return null;
        }

        Devices.Add(device);
        return device;
    }

    /// <summary>Takes a device out.</summary>
    internal void Remove(Device device)
    {
        _devices.Remove(device.Name);
        Devices.Remove(device);
    }

    /// <summary>Whether any device has the address, whatever its VRF (net/ipv4/devinet.c, <c>inet_lookup_ifaddr_rcu</c>).</summary>
    internal bool Owns(IpAddress address)
    {
        foreach (var device in Devices)
        {
            foreach (var own in device.Addresses)
            {
                if (own.Address.Address == address)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public override string ToString() => Name;
}
