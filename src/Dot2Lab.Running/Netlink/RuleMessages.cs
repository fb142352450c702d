namespace Dot2Lab.Running.Netlink;

/// <summary>The rules of ip-rule(8) as RTM_NEWRULE and RTM_DELRULE.</summary>
internal static class RuleMessages
{
    private const ushort NewRule = 32; // RTM_NEWRULE
    private const ushort DeleteRule = 33; // RTM_DELRULE
    private const byte ToTable = 1; // FR_ACT_TO_TBL
    private const ushort Priority = 6; // FRA_PRIORITY
    private const ushort Table = 15; // FRA_TABLE

    /// <summary><c>rule add|del pref N table N</c>.</summary>
    internal static void Write(NetlinkWriter writer, CommandWords words, byte family, bool delete, int sequence)
    {
        words.Expect("pref");
        var priority = words.Number();
        words.Expect("table");
        var table = words.Number();
        words.ExpectEnd();
        var action = delete ? (byte)0 : ToTable;
        ReadOnlySpan<byte> header = [family, 0, 0, 0, IpMessages.ShortTable(table), 0, 0, action, 0, 0, 0, 0]; // struct fib_rule_hdr
        writer.Begin(delete ? DeleteRule : NewRule, delete ? (ushort)0 : IpMessages.CreateOnly, sequence, header);
        writer.Attribute(Priority, priority);
        if (IpMessages.ShortTable(table) == 0)
        {
            writer.Attribute(Table, table);
        }

        writer.End();
    }
}
