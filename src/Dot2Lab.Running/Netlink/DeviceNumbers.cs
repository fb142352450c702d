namespace Dot2Lab.Running.Netlink;

/// <summary>The numbers of the interfaces of one namespace; each is asked for once, and no device is ever renamed.</summary>
/// <param name="ask">if_nametoindex(3): 0 for what is not there.</param>
internal sealed class DeviceNumbers(Func<string, uint> ask)
{
    private readonly Dictionary<string, uint> _known = new(StringComparer.Ordinal);

    /// <summary>The number of an interface, from 1.</summary>
    /// <exception cref="NoSuchDeviceException">There is none of that name.</exception>
    internal uint this[string name]
    {
        get
        {
            if (!_known.TryGetValue(name, out var number))
            {
                number = ask(name);
                _known.Add(name, number != 0 ? number : throw new NoSuchDeviceException(name));
            }

            return number;
        }
    }
}
