namespace Dot2Lab.Running.Netlink;

/// <summary>A command names an interface that the namespace does not have; the message is ip(8)'s.</summary>
internal sealed class NoSuchDeviceException(string name) : Exception($"Cannot find device \"{name}\"");
