using Dot2Lab.Running.Native;
using Dot2Lab.Running.Packages;

namespace Dot2Lab.Running.Doctor;

/// <summary>A program that labs use.</summary>
/// <param name="Name">A word for it.</param>
/// <param name="Program">The program's name.</param>
/// <param name="VersionOption">What makes it print its version.</param>
/// <param name="Package">The Debian package that brings it.</param>
/// <param name="Purpose">What it is for.</param>
internal sealed record ToolFeature(string Name, string Program, string VersionOption, string Package, string Purpose)
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<ToolFeature> All { get; } =
    [
        new("iproute2", "ip", "-V", "iproute2", "makes every lab, and what run and the script use"),
        new("ping", "ping", "-V", "iputils-ping", "the script's test, and what people type in a node"),
        new("tcpdump", "tcpdump", "--version", "tcpdump", "capture"),
        new("graphviz", "dot", "-V", "graphviz", "render: diagrams"),
        new("linux.uml", "linux.uml", "--version", "user-mode-linux", "labs on User-Mode Linux: VRF and MPLS on any machine, without root"),
        new("modprobe", "modprobe", "--version", "kmod", "loading modules, in User-Mode Linux and here"),
        new("unshare", "unshare", "--version", "util-linux", "labs in a user namespace"),
    ];

    /// <summary>Looks for it.</summary>
    internal MachineFeature Examine() => ProgramPath.Find(Program) is null
        ? new MachineFeature(Name, Purpose, false) { Mend = PackageInstaller.CommandFor([Package]), MissingPackage = Package }
        : new MachineFeature(Name, Purpose, true) { Detail = Version() };

    // Some say it on standard error; where the first line holds a number, that is the version's.
    private string? Version()
    {
        var run = ChildProgram.Run(Program, [VersionOption]);
        return (run.Output + run.Errors).Split('\n').FirstOrDefault(line => line.Any(char.IsAsciiDigit))?.Trim();
    }
}
