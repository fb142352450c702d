using System.Text;
using System.Text.Json;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Running.Doctor;

namespace Dot2Lab.Cli.Reporting;

/// <summary>What a machine can run, as tables or as JSON.</summary>
internal static class DoctorReport
{
    /// <summary>Two tables: features, then kernels.</summary>
    internal static string Text(MachineReport report)
    {
        var features = new TextTable("FEATURE", "HERE", "WHAT FOR", "DETAIL", "TO MEND");
        foreach (var f in report.Features)
        {
            features.Add(f.Name, f.IsPresent ? "yes" : "no", f.Purpose, f.Detail ?? "", f.Mend ?? "");
        }

        var kernels = new TextTable("KERNEL", "RUNS", "WHY NOT ALL", "DETAIL");
        foreach (var k in report.Kernels)
        {
            kernels.Add(KernelChoice.WordFor(k.Kernel), Runs(k), k.Objection ?? "", k.Detail ?? "");
        }

        return $"{features.WithoutEmptyColumns()}\n{kernels.WithoutEmptyColumns()}";
    }

    /// <summary>An object: <c>features</c>, <c>kernels</c>, and <c>canRun</c> for scripts that do not look at exit codes.</summary>
    internal static string Json(MachineReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteBoolean("canRun", report.CanRun);
            json.WriteStartArray("features");
            report.Features.ToList().ForEach(f => Write(json, f));
            json.WriteEndArray();
            json.WriteStartArray("kernels");
            report.Kernels.ToList().ForEach(k => Write(json, k));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, MachineFeature feature)
    {
        json.WriteStartObject();
        json.WriteString("name", feature.Name);
        json.WriteString("purpose", feature.Purpose);
        json.WriteBoolean("present", feature.IsPresent);
        json.WriteString("detail", feature.Detail);
        json.WriteString("mend", feature.Mend);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KernelReport kernel)
    {
        json.WriteStartObject();
        json.WriteString("kernel", KernelChoice.WordFor(kernel.Kernel));
        json.WriteString("runs", Runs(kernel));
        json.WriteString("reason", kernel.Objection);
        json.WriteString("detail", kernel.Detail);
        json.WriteEndObject();
    }

    private static string Runs(KernelReport kernel) => kernel switch
    {
        { RunsAllLabs: true } => "all",
        { RunsPlainLabs: true } => "some",
        _ => "none",
    };
}
