using System.Text.Json;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Running;
using Dot2Lab.Running.Doctor;

namespace Dot2Lab.Tests.Cli;

public sealed class DoctorTests
{
    private static readonly MachineReport Half = new(
        [
            new MachineFeature("veth", "every link", true),
            new MachineFeature("vrf", "VRFs of a PE", false) { Mend = "apt-get install -y user-mode-linux kmod" },
            new MachineFeature("graphviz", "render: diagrams", false) { Mend = "apt-get install -y graphviz", MissingPackage = "graphviz" },
        ],
        [
            new KernelReport(LabKernelKind.Host, false, "needs root"),
            new KernelReport(LabKernelKind.Userns, true, "lacks VRF"),
            new KernelReport(LabKernelKind.Uml, true, null) { Detail = "booted in 2.0 s" },
        ]);

    [Fact]
    public void Each_gap_has_the_command_that_mends_it() => Assert.Equal(
        """
        FEATURE   HERE  WHAT FOR          TO MEND
        veth      yes   every link
        vrf       no    VRFs of a PE      apt-get install -y user-mode-linux kmod
        graphviz  no    render: diagrams  apt-get install -y graphviz

        KERNEL  RUNS  WHY NOT ALL  DETAIL
        host    none  needs root
        userns  some  lacks VRF
        uml     all                booted in 2.0 s

        """,
        DoctorReport.Text(Half));

    [Fact]
    public void A_machine_can_run_labs_if_one_kernel_can()
    {
        Assert.True(Half.CanRun);
        Assert.False((Half with { Kernels = [Half.Kernels[0]] }).CanRun);
        Assert.Equal(["graphviz"], Half.MissingPackages);
    }

    [Fact]
    public void This_machine_is_examined_by_trying()
    {
        var run = CliRun.In("/", "", "doctor", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var features = json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("name").GetString()!).ToList();
        string[] expected =
        [
            "netns", "veth", "bridge", "vrf", "mpls_router", "mpls_iptunnel", "netem", "ipv6", "user namespaces", "landlock",
            "iproute2", "ping", "tcpdump", "graphviz", "linux.uml", "modprobe", "unshare",
        ];
        Assert.Equal(expected, features);
        Assert.Equal(["host", "userns", "uml"], json.RootElement.GetProperty("kernels").EnumerateArray().Select(k => k.GetProperty("kernel").GetString()));
        Assert.Equal(json.RootElement.GetProperty("canRun").GetBoolean() ? 0 : 3, run.ExitCode);
    }
}
