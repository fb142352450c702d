using System.Net;

namespace Dot2Lab.Running.Probing;

/// <summary>What a raw socket saw that belongs to one of our probes.</summary>
/// <param name="Kind">Request, reply or error.</param>
/// <param name="Probe">The probe's number.</param>
/// <param name="Attempt">Which of its packets, from 0; 0 for an error, which may not quote so far.</param>
/// <param name="From">The source address of the packet.</param>
/// <param name="Type">The ICMP type.</param>
/// <param name="Code">The ICMP code.</param>
/// <param name="Mtu">The next hop's MTU that an error of the kind "too big" names; else 0.</param>
internal readonly record struct IcmpArrival(IcmpArrivalKind Kind, int Probe, int Attempt, IPAddress From, byte Type, byte Code, int Mtu);
