using System.Text;
using System.Text.Json;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Plan;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Cli.Reporting.Status;

/// <summary>Labs for tools; described by <c>docs/status.schema.json</c>.</summary>
internal static class StatusJson
{
    /// <summary>A list of objects.</summary>
    internal static string Of(IEnumerable<LabDetails> labs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var lab in labs)
            {
                Lab(json, lab);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Lab(Utf8JsonWriter json, LabDetails lab)
    {
        json.WriteStartObject();
        json.WriteString("lab", lab.Status.Lab);
        json.WriteString("state", StatusWords.State(lab.Status.State));
        json.WriteString("kernel", KernelChoice.WordFor(lab.Status.Kernel));
        json.WriteString("since", StatusWords.Time(lab.Status.CreatedUtc));
        json.WriteString("file", lab.Status.SourcePath);
        json.WriteStartArray("nodes");
        foreach (var (node, state) in lab.Nodes)
        {
            Node(json, node, state);
        }

        json.WriteEndArray();
        json.WriteStartArray("log");
        lab.Status.LogTail.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter json, PlanNode node, NodeState state)
    {
        json.WriteStartObject();
        json.WriteString("name", node.Name);
        json.WriteString("namespace", node.Namespace);
        json.WriteString("role", node.Role.ToString().ToLowerInvariant());
        json.WriteBoolean("present", state.IsPresent);
        json.WriteStartObject("interfaces");
        foreach (var (name, word) in state.Interfaces)
        {
            json.WriteString(name, word);
        }

        json.WriteEndObject();
        json.WriteStartArray("processes");
        foreach (var process in state.Processes)
        {
            json.WriteStartObject();
            json.WriteNumber("pid", process.Id);
            json.WriteString("command", process.Command);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
