using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Running;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab status</c>: the labs that are up, and how each is.</summary>
internal static class StatusCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string?>(LabReference.HelpName)
        {
            Description = "The lab, or the file that it belongs to; without it, all labs",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Choice.Of("--format", "Print a table or, for tools, a list of objects", "text", "json");
        var command = new Command("status", "List the labs and the state of each") { lab, format };
        return context.Bind(command, (line, reporter) =>
        {
            var manager = LabReference.Manager();
            var wanted = line.GetValue(lab) is { } word ? new LabReference(word, context.Terminal).FindName(manager) ?? word : null;
            var found = manager.List().Where(status => wanted is null || status.Lab == wanted).ToList();
            reporter.Result(line.GetValue(format) == "json" ? Json(found) : Table(found));
            return ExitCode.Done;
        });
    }

    private static string Table(IReadOnlyList<LabStatus> labs)
    {
        var table = new TextTable("LAB", "STATE", "KERNEL", "SINCE (UTC)", "FILE");
        foreach (var lab in labs)
        {
            table.Add(lab.Lab, State(lab.State), KernelChoice.WordFor(lab.Kernel), Time(lab.CreatedUtc), lab.SourcePath);
        }

        return labs.Count == 0 ? "" : table.ToString();
    }

    private static string Json(IReadOnlyList<LabStatus> labs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var lab in labs)
            {
                json.WriteStartObject();
                json.WriteString("lab", lab.Lab);
                json.WriteString("state", State(lab.State));
                json.WriteString("kernel", KernelChoice.WordFor(lab.Kernel));
                json.WriteString("since", Time(lab.CreatedUtc));
                json.WriteString("file", lab.SourcePath);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string State(LabState state) => state switch
    {
        LabState.Up => "up",
        LabState.Starting => "changing",
        LabState.HalfMade => "half-made",
        LabState.Died => "died",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
