namespace Dot2Lab.Verification.Kernel;

/// <summary>The values of one <c>conf</c> folder: a device's, <c>all</c> or <c>default</c>.</summary>
internal sealed class InterfaceSettings
{
    private static readonly int Count = Enum.GetValues<InterfaceSetting>().Length;

    private readonly int[] _values;
    private readonly bool[] _isOwn = new bool[Count];

    private InterfaceSettings(int[] values) => _values = values;

    internal int this[InterfaceSetting setting]
    {
        get => _values[(int)setting];
        set => _values[(int)setting] = value;
    }

    /// <summary>What a kernel begins with.</summary>
    internal static InterfaceSettings Initial()
    {
        var initial = new InterfaceSettings(new int[Count])
        {
            [InterfaceSetting.SendRedirects] = 1,
            [InterfaceSetting.AcceptRedirects] = 1,
            [InterfaceSetting.SecureRedirects] = 1,
            [InterfaceSetting.SharedMedia] = 1,
            [InterfaceSetting.HopLimit] = 64,
        };
        return initial;
    }

    /// <summary>What a new device begins with: a copy of <c>default</c>.</summary>
    internal InterfaceSettings Copy() => new((int[])_values.Clone());

    /// <summary>Writes a value that a later change of <c>default</c> leaves alone (net/ipv4/devinet.c, <c>devinet_conf_proc</c>).</summary>
    internal void SetOwn(InterfaceSetting setting, int value)
    {
        this[setting] = value;
        _isOwn[(int)setting] = true;
    }

    /// <summary>Makes all values the device's own, as its first address does (<c>ipv4_devconf_setall</c>).</summary>
    internal void OwnAll() => Array.Fill(_isOwn, true);

    /// <summary>Takes a value from <c>default</c> unless it has its own (<c>devinet_copy_dflt_conf</c>).</summary>
    internal void Inherit(InterfaceSetting setting, int value)
    {
        if (!_isOwn[(int)setting])
        {
            this[setting] = value;
        }
    }
}
