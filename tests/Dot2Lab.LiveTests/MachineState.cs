using System.Diagnostics;

namespace Dot2Lab.LiveTests;

/// <summary>What a lab could leave behind on the machine; two are equal if nothing was.</summary>
internal sealed class MachineState : IEquatable<MachineState>
{
    private readonly string _text;

    private MachineState(IReadOnlyList<string> namespaces, string links, string forwarding)
    {
        Namespaces = namespaces;
        _text = $"namespaces: {string.Join(' ', namespaces)}\n{links}\n{forwarding}";
    }

    internal IReadOnlyList<string> Namespaces { get; }

    internal static MachineState Capture() => new(
        Directory.Exists("/run/netns") ? [.. Directory.GetFiles("/run/netns").Select(n => Path.GetFileName(n)).Order(StringComparer.Ordinal)] : [],
        Links(),
        File.ReadAllText("/proc/sys/net/ipv4/ip_forward"));

    public bool Equals(MachineState? other) => _text == other?._text;

    public override bool Equals(object? obj) => Equals(obj as MachineState);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text;

    private static string Links()
    {
        using var process = Process.Start(new ProcessStartInfo("ip", ["-brief", "link"]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd();
    }
}
