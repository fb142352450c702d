using System.Net;

namespace Dot2Lab.Running.Netlink;

/// <summary>A next hop as a command names it.</summary>
/// <param name="Labels">The label stack entries to push, or to put in the place of the top one; empty for none.</param>
/// <param name="Via">The next hop's address, or null for none.</param>
/// <param name="Device">The interface's number.</param>
internal sealed record RouteHop(byte[] Labels, IPAddress? Via, uint Device);
