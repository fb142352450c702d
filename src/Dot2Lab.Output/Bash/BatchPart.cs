using System.Text;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Bash;

/// <summary>
/// A group of steps as one process fed by a here-document. A comment names the place in the DOT file before the lines that come
/// from it; the script finds it again when a line fails.
/// </summary>
internal sealed class BatchPart(ScriptWriter script, LabPlan plan)
{
    // Nothing is expanded in a here-document whose delimiter is quoted; and no line can be the delimiter, see Line.
    private const string Delimiter = "EOF";

    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);

    /// <summary>Writes one group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="part">What the group is a part of, for the message when it fails: a namespace, or a few words.</param>
    public void Write(CommandGroup group, string part)
    {
        script.Line($"    {Command(group, ShellWord.Bare(part))} <<'{Delimiter}'");
        if (group is { Namespace: { } node, Tool: Tool.Ip } && _marked.Add(node))
        {
            script.Line($"link set dev lo alias {SettingsPart.Mark(plan)}");
        }

        SourceLocation? place = null;
        foreach (var (step, command) in group.Steps)
        {
            if (place != step.Source)
            {
                place = step.Source;
                script.Comment(Place(step.Source));
            }

            script.Line(Line(command));
        }

        script.Line(Delimiter);
    }

    /// <summary>A place as the script names it: the file's base name, whatever the folder it was compiled from.</summary>
    public string Place(SourceLocation source) => FormattableString.Invariant($"{Inert.Short(plan.Source)}:{source.Line}:{source.Column}");

    private static string Command(CommandGroup group, string part)
    {
        if (group.Tool is not { } tool)
        {
            return $"sysctls {part}";
        }

        var program = ToolCommand.Program(tool);
        string[] inside = group.Namespace is { } node ? ["-n", ShellWord.Bare(node)] : [];
        return string.Join(' ', ["batch", part, program[0], .. inside, .. program.Skip(1), "-batch", "-"]);
    }

    // Two words at least, so no line is the delimiter; a value may be anything that stays on its line.
    private static string Line(LoweredCommand command) => command switch
    {
        SysctlWrite write when IsOneLine(write.Value) => $"{ShellWord.Bare(write.Path)} {write.Value}",
        ToolCommand { Arguments.Count: > 1 } tool => string.Join(' ', tool.Arguments.Select(ShellWord.Bare)),
        _ => throw new InvalidOperationException($"cannot stand in a batch: {Inert.Short(command.ToString())}"),
    };

    private static bool IsOneLine(string value) => !value.EnumerateRunes().Any(Rune.IsControl);
}
