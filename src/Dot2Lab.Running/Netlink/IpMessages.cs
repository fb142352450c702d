using System.Net;
using System.Net.Sockets;

namespace Dot2Lab.Running.Netlink;

/// <summary>
/// Lines of ip(8)'s batch mode as the messages of rtnetlink(7) that ip would send: those that make what is in a node. Any other line
/// is for ip itself.
/// </summary>
internal static class IpMessages
{
    internal const byte Inet = 2; // AF_INET
    internal const byte Inet6 = 10; // AF_INET6
    internal const byte Mpls = 28; // AF_MPLS

    /// <summary>What <c>add</c> means: NLM_F_CREATE and NLM_F_EXCL.</summary>
    internal const ushort CreateOnly = 0x400 | 0x200;

    /// <summary>The family that <c>ip</c> and its options stand for; null for another program or other options.</summary>
    internal static byte? FamilyOf(IReadOnlyList<string> program) => program switch
    {
        ["ip"] => Inet,
        ["ip", "-6"] => Inet6,
        ["ip", "-f", "mpls"] => Mpls,
        _ => null,
    };

    /// <summary>The family of an address.</summary>
    internal static byte FamilyOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? Inet : Inet6;

    /// <summary>A table's number as the header of a message has it: 0 where it takes an attribute of its own.</summary>
    internal static byte ShortTable(uint table) => table <= byte.MaxValue ? (byte)table : (byte)0;

    /// <summary>Writes the message that a line stands for.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="line">The line.</param>
    /// <param name="family">The family that the program's options say.</param>
    /// <param name="devices">The interfaces of the namespace.</param>
    /// <param name="sequence">By which the kernel's reply names the message.</param>
    /// <exception cref="FormatException">It is a line for ip itself; the message that was begun must be forgotten.</exception>
    /// <exception cref="OverflowException">The same: it has a number that no message can hold.</exception>
    /// <exception cref="NoSuchDeviceException">An interface that it names is not there.</exception>
    internal static void Write(NetlinkWriter writer, string line, byte family, DeviceNumbers devices, int sequence)
    {
        var words = new CommandWords(line);
        switch (words.Take(), words.AtEnd ? "" : words.Take())
        {
            case ("link", "set"):
                LinkMessages.WriteSet(writer, words, devices, sequence);
                break;
            case ("link", "add"):
                LinkMessages.WriteAdd(writer, words, sequence);
                break;
            case ("addr", "add"):
                AddressMessage.Write(writer, words, devices, sequence);
                break;
            case ("rule", "add" or "del") rule:
                RuleMessages.Write(writer, words, family, delete: rule.Item2 == "del", sequence);
                break;
            case ("route", "add") when family == Mpls:
                MplsRouteMessage.Write(writer, words, devices, sequence);
                break;
            case ("route", "add"):
                IpRouteMessage.Write(writer, words, devices, sequence);
                break;
            case var (subject, verb):
                throw new FormatException($"{subject} {verb}");
        }
    }
}
