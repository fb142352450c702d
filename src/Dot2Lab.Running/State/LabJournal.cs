using System.Text.Json.Serialization;

namespace Dot2Lab.Running.State;

/// <summary>What was made for a lab, written before it is made: all that <c>down</c> needs, whatever happened since.</summary>
/// <param name="Lab">The lab's name.</param>
/// <param name="SourcePath">The full path of the DOT file that the lab belongs to.</param>
/// <param name="Kernel">Which kernel it runs on.</param>
/// <param name="BootId">The host's boot; after another one nothing of the lab is left but this file.</param>
/// <param name="CreatedUtc">When it was begun.</param>
public sealed record LabJournal(string Lab, string SourcePath, LabKernelKind Kernel, string BootId, DateTime CreatedUtc)
{
    /// <summary>When the lab was finished; null while it is being made, or if its making was killed.</summary>
    public DateTime? UpUtc { get; init; }

    /// <summary>Whether the lab was finished.</summary>
    [JsonIgnore]
    public bool IsUp => UpUtc is not null;

    /// <summary>Whether the machine has not been booted since.</summary>
    [JsonIgnore]
    public bool IsOfThisBoot => BootId == CurrentBootId();

    /// <summary>The namespaces made on this kernel, none of which was there before; empty where the lab has a kernel of its own.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>
    /// The inodes of these namespaces in the same order, once made: a name that leads elsewhere later is not ours. Empty, or 0
    /// for one, while it is not known.
    /// </summary>
    public IReadOnlyList<ulong> NamespaceInodes { get; init; } = [];

    /// <summary>Whether it is known which namespaces are the lab's, whatever their names lead to by now.</summary>
    [JsonIgnore]
    public bool IsIdentified => KnownNamespaces.All(n => n.Inode != 0);

    /// <summary>The namespaces, each with its inode, 0 where that is not known.</summary>
    internal IEnumerable<(string Name, ulong Inode)> KnownNamespaces => Namespaces.Select((n, i) => (n, NamespaceInodes.ElementAtOrDefault(i)));

    /// <summary>Whether the folder of their names was missing before the first lab.</summary>
    public bool MakesNamespaceFolder { get; init; }

    /// <summary>Whether the folder of their names was not mounted on itself, as <c>ip netns</c> has it, before the first lab.</summary>
    public bool MountsNamespaceFolder { get; init; }

    /// <summary>The memory of the lab's own kernel in megabytes; null where it has none.</summary>
    public int? GuestMegabytes { get; init; }

    /// <summary>Folders made outside the state directory.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Whether root in a node is kept from changing this machine's files.</summary>
    public bool IsFenced { get; init; } = true;

    /// <summary>The kernels that would have been taken before this one, and why they were not.</summary>
    public IReadOnlyList<KernelCheck> Refused { get; init; } = [];

    /// <summary>The same lab, begun while others run: the folder of the names goes with the last of them.</summary>
    internal LabJournal After(IEnumerable<LabJournal> others)
    {
        var before = others.Where(o => o.BootId == BootId && o.Namespaces.Count > 0).ToList();
        return this with
        {
            MakesNamespaceFolder = MakesNamespaceFolder || before.Exists(o => o.MakesNamespaceFolder),
            MountsNamespaceFolder = MountsNamespaceFolder || before.Exists(o => o.MountsNamespaceFolder),
        };
    }

    /// <summary>The host's boot right now.</summary>
    internal static string CurrentBootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
