namespace Dot2Lab.Running;

/// <summary>How a lab is to be started.</summary>
public sealed record LabOptions
{
    /// <summary>The kernel to take; null for the first that can run the lab.</summary>
    public LabKernelKind? Kernel { get; init; }

    /// <summary>
    /// The assembly whose command <c>agent</c> calls <see cref="Agent.AgentServer.Run"/> with the rest of its arguments:
    /// dot2lab itself. A guest starts it with <see cref="AgentRuntime"/>.
    /// </summary>
    public required string AgentProgram { get; init; }

    /// <summary>The full path of the <c>dotnet</c> host.</summary>
    public string AgentRuntime { get; init; } = Environment.ProcessPath ?? "/usr/bin/dotnet";

    /// <summary>A guest's memory in megabytes; null sizes it to the lab.</summary>
    public int? GuestMegabytes { get; init; }

    internal int MemoryFor(int nodes) => GuestMegabytes ?? (LeastMemoryFor(nodes) + 156);

    // The agent and the kernel take 100; each node with its routes, its share of caches and a shell in it, a few more.
    internal static int LeastMemoryFor(int nodes) => 100 + (4 * nodes);
}
