namespace Dot2Lab.Plan.Lowering;

/// <summary>Arguments for one of iproute2's programs.</summary>
/// <param name="Namespace">The network namespace it acts in; null for one that acts from outside.</param>
/// <param name="Tool">The program.</param>
/// <param name="Arguments">Its arguments; letters, digits and <c>_ . : / % @ , -</c> only, so that neither shell nor batch file has anything to quote.</param>
public sealed record ToolCommand(string? Namespace, Tool Tool, IReadOnlyList<string> Arguments) : LoweredCommand(Namespace)
{
    /// <summary>The program with the options that stand before its batch mode, such as <c>ip -f mpls</c>.</summary>
    public static IReadOnlyList<string> Program(Tool tool) => tool switch
    {
        Tool.Ip => ["ip"],
        Tool.Ip6 => ["ip", "-6"],
        Tool.IpMpls => ["ip", "-f", "mpls"],
        Tool.Tc => ["tc"],
        _ => throw new ArgumentOutOfRangeException(nameof(tool)),
    };

    /// <summary>The command as one line of the program's batch file.</summary>
    public string BatchLine => string.Join(' ', Arguments);
}
