namespace Dot2Lab.Plan.Lowering;

/// <summary>Commands as a person would type them, to be shown and copied; nothing here is ever run.</summary>
public static class CommandText
{
    /// <summary>The command, with the way into its namespace before it.</summary>
    public static string Of(LoweredCommand command) => command switch
    {
        ToolCommand tool => Inside(tool.Namespace) + string.Join(' ', [.. ToolCommand.Program(tool.Tool), .. tool.Arguments]),
        SysctlWrite write => Inside(write.Namespace) + "sysctl -w " + Quote($"{write.Path}={write.Value}"),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static string Inside(string? name) => name is null ? "" : $"ip netns exec {name} ";

    private static string Quote(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || "_./=:-".Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
