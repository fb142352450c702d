namespace Dot2Lab.Running.Doctor;

/// <summary>What one kernel can run here.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="RunsPlainLabs">Whether it runs labs of hosts, routers and switches.</param>
/// <param name="Objection">Why it does not run every lab; null if it does.</param>
public sealed record KernelReport(LabKernelKind Kernel, bool RunsPlainLabs, string? Objection)
{
    /// <summary>What else there is to say of it, such as how long it took to boot; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it runs every lab, VRFs and MPLS included.</summary>
    public bool RunsAllLabs => Objection is null;
}
