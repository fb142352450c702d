namespace Dot2Lab.Running;

/// <summary>How a lab is to be started.</summary>
public sealed record LabOptions
{
    /// <summary>The kernel to take; null for the first that can run the lab.</summary>
    public LabKernelKind? Kernel { get; init; }

    /// <summary>The program that a guest, or whoever holds an ordinary user's lab, starts as its agent: dot2lab itself.</summary>
    public required AgentProgram Agent { get; init; }

    /// <summary>A guest's memory in megabytes; null sizes it to the lab.</summary>
    public int? GuestMegabytes { get; init; }

    internal int MemoryFor(int nodes) => GuestMegabytes ?? (LeastMemoryFor(nodes) + 156);

    // The agent and the kernel take 100; each node with its routes, its share of caches and a shell in it, a few more.
    internal static int LeastMemoryFor(int nodes) => 100 + (4 * nodes);
}
