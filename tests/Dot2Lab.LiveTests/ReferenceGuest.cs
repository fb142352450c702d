using Dot2Lab.Running;

namespace Dot2Lab.LiveTests;

/// <summary>One guest with the reference lab, shared by the tests that leave it as it was: booting is what takes time.</summary>
public sealed class ReferenceGuest : IDisposable
{
    private readonly LabBench _bench = new();
    private readonly Lazy<RunningLab> _lab;

    /// <summary>Makes the bench; the guest is booted for the first test that asks, and for none where all are skipped.</summary>
    public ReferenceGuest() => _lab = new Lazy<RunningLab>(() => _bench.Start(ReferenceLab.Vpn("reference"), LabBench.InGuest));

    internal LabBench Bench => _bench;

    internal RunningLab Lab => _lab.Value;

    /// <summary>The guest's folder on the host.</summary>
    internal string GuestPath => _bench.State.FolderOf("reference").GuestPath;

    /// <summary>Ends it.</summary>
    public void Dispose() => _bench.Dispose();
}
