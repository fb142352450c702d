using System.Text.Json;
using Dot2Lab.Cli.Files;
using Dot2Lab.Running;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>What <c>check</c> or <c>test</c> said with <c>--format json</c>, read back.</summary>
internal static class ResultFile
{
    /// <summary>The probes that did not go as they must.</summary>
    /// <exception cref="CommandFailure">The file cannot be read.</exception>
    /// <exception cref="LabException">It is no such result.</exception>
    internal static IReadOnlyList<FailedProbe> Read(string name, Terminal terminal)
    {
        try
        {
            using var document = JsonDocument.Parse(Content(name, terminal));
            return Parse(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new LabException(new LabProblem("D2L0962", $"{name} is no result of a check or a test: {exception.Message}", "dot2lab check TOPO.dot --format json writes one") { IsUsage = true });
        }
    }

    /// <summary>The probes of a result that did not go as they must.</summary>
    /// <exception cref="JsonException">It is no such result.</exception>
    internal static IReadOnlyList<FailedProbe> Parse(JsonElement result) => result is { ValueKind: JsonValueKind.Object }
        ? [.. result.GetProperty("pairs").EnumerateArray().Concat(result.GetProperty("targets").EnumerateArray()).Where(Failed).Select(Probe)]
        : throw new JsonException("it is not an object");

    private static bool Failed(JsonElement probe)
    {
        var must = probe.GetProperty("policy").GetString();
        var did = probe.TryGetProperty("live", out var live) ? live.GetString() : probe.GetProperty("predicted").GetString();
        return (must == "reach") != (did == "reach") || probe.TryGetProperty("live_difference", out _);
    }

    private static FailedProbe Probe(JsonElement probe) => new(
        probe.GetProperty("from").GetString() ?? throw new JsonException("\"from\" is null"),
        probe.GetProperty("to").GetString() ?? throw new JsonException("\"to\" is null"),
        probe.GetProperty("policy").GetString() == "reach",
        probe.TryGetProperty("at", out var at) ? at.GetString() : null)
    {
        Address = probe.TryGetProperty("address", out var address) ? address.GetString() : null,
    };

    private static byte[] Content(string name, Terminal terminal)
    {
        try
        {
            return File.ReadAllBytes(terminal.PathOf(name));
        }
        catch (Exception exception) when (FileFailure.IsForeseen(exception))
        {
            throw FileFailure.Of("read", name, terminal.PathOf(name), exception);
        }
    }
}
