namespace Dot2Lab.Running.Netlink;

/// <summary>The attributes of a route: RTA_… of linux/rtnetlink.h.</summary>
internal static class RouteAttribute
{
    internal const ushort Destination = 1;
    internal const ushort OutgoingDevice = 4;
    internal const ushort Gateway = 5;
    internal const ushort Priority = 6;
    internal const ushort PreferredSource = 7;
    internal const ushort Multipath = 9;
    internal const ushort Table = 15;
    internal const ushort Via = 18;
    internal const ushort NewDestination = 19;
    internal const ushort EncapsulationType = 21;
    internal const ushort Encapsulation = 22;
}
