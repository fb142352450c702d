using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.Packages;
using Dot2Lab.Running.Uml;

namespace Dot2Lab.Running.Doctor;

/// <summary>Finds out what this machine can run. Nothing is changed but modules that the kernel loads when they are tried.</summary>
public static class MachineDoctor
{
    private static readonly LabFeature[] Plain = [LabFeature.Namespaces, LabFeature.Veth, LabFeature.Bridge];

    /// <summary>
    /// Looks at all of it. User-Mode Linux is booted meanwhile, which takes longest: it is what runs every lab where this kernel
    /// does not, and much can keep it from booting that cannot be seen from outside.
    /// </summary>
    /// <param name="labs">Opens the labs of this user, among which the booted guest is remembered while it runs.</param>
    /// <param name="agent">See <see cref="LabOptions.Agent"/>.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is left.</exception>
    public static MachineReport Examine(Func<LabManager> labs, AgentProgram agent, CancellationToken cancellation)
    {
        var uml = Task.Run(() => OfUml(labs, agent, cancellation), CancellationToken.None);
        try
        {
            return Examine(uml);
        }
        finally
        {
            // Whatever came of the rest: no guest is left behind.
            Task.WaitAny([uml], CancellationToken.None);
        }
    }

    private static MachineReport Examine(Task<KernelReport> uml)
    {
        var host = LibC.EffectiveUser() == 0 ? GroundReport.Of(new HostGround()) : new GroundReport([], "needs root");
        var userns = UsernsGround.Objection() is { } objection ? new GroundReport([], objection) : GroundReport.Of(new UsernsGround());
        var here = host.Objection is null ? host : userns;
        var features = Enum.GetValues<LabFeature>().Select(f => OfKernel(f, here))
            .Append(OfUserNamespaces(userns))
            .Append(OfLandlock())
            .Concat(ToolFeature.All.Select(t => t.Examine()));
        return new MachineReport([.. features], [Report(LabKernelKind.Host, host), Report(LabKernelKind.Userns, userns), uml.GetAwaiter().GetResult()]);
    }

    private static KernelReport Report(LabKernelKind kind, GroundReport ground) => new(
        kind,
        ground.Objection is null && !ground.Missing.Intersect(Plain).Any(),
        ground.Objection ?? (ground.Missing.Count == 0 ? null : $"lacks {string.Join(", ", ground.Missing.Select(LabFeatures.NameOf))}"))
    {
        Detail = ground.Detail,
    };

    private static KernelReport OfUml(Func<LabManager> labs, AgentProgram agent, CancellationToken cancellation)
    {
        try
        {
            return Report(LabKernelKind.Uml, UmlKernel.Check() is { Reason: { } reason }
                ? new GroundReport([], reason)
                : new GuestTrial(labs(), agent).Run(cancellation));
        }
        catch (LabException failure)
        {
            return new KernelReport(LabKernelKind.Uml, false, failure.Problem.Message);
        }
    }

    private static MachineFeature OfKernel(LabFeature feature, GroundReport ground)
    {
        var name = feature == LabFeature.Namespaces ? "netns" : LabFeatures.NameOf(feature).ToLowerInvariant();
        var isPresent = ground.Objection is null && !ground.Missing.Contains(feature);
        return new MachineFeature(name, PurposeOf(feature), isPresent)
        {
            Detail = ground.Objection is { } objection ? $"cannot be tried: {objection}" : null,
            Mend = isPresent ? null : MendFor(LabFeatures.ModuleOf(feature)),
        };
    }

    // A kernel that has not even the module cannot be mended; User-Mode Linux has them all.
    private static string MendFor(string module) =>
        ChildProgram.Run("modprobe", ["--dry-run", "--quiet", module]).Succeeded ? $"modprobe {module}"
        : UmlInstallation.Find() is null ? PackageInstaller.CommandFor([UmlInstallation.Package, "kmod"])
        : "dot2lab run --kernel uml";

    private static string PurposeOf(LabFeature feature) => feature switch
    {
        LabFeature.Namespaces => "every lab: a node is a network namespace",
        LabFeature.Veth => "every link",
        LabFeature.Bridge => "switches",
        LabFeature.Vrf => "VRFs of a PE",
        LabFeature.Mpls => "labels that P and PE receive",
        LabFeature.MplsTunnel => "labels that a PE pushes",
        LabFeature.Netem => "delay, jitter, loss and rate",
        LabFeature.Ipv6 => "family=ipv6 and dual",
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    private static MachineFeature OfUserNamespaces(GroundReport userns) =>
        new("user namespaces", "labs on this kernel without root", userns.Objection is null)
        {
            Detail = userns.Objection,
            Mend = userns.Objection is null ? null : UserNamespaceLimit.Mend(),
        };

    private static MachineFeature OfLandlock() =>
        new("landlock", "keeps root of a User-Mode Linux guest from writing to this machine's files", WriteFence.IsAvailable)
        {
            Detail = WriteFence.IsAvailable ? null : "needs Linux 5.13 or later, booted with landlock among its lsm= modules",
        };
}
