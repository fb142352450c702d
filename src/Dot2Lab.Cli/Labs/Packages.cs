using Dot2Lab.Cli.Reporting;
using Dot2Lab.Running.Packages;

namespace Dot2Lab.Cli.Labs;

/// <summary>Installing what a command needs, said before it is done.</summary>
internal static class Packages
{
    /// <summary>Installs Debian packages.</summary>
    /// <exception cref="CommandFailure">It failed, or only root can.</exception>
    internal static void Install(IReadOnlyList<string> packages, Reporter reporter)
    {
        var command = PackageInstaller.CommandFor(packages);
        if (!PackageInstaller.IsUsable)
        {
            throw new CommandFailure(ExitCode.Machine, "only root can install packages, on a system that has apt-get", $"As root: {command}");
        }

        reporter.Info($"Installing what is missing: {command}");
        if (PackageInstaller.Install(packages) is { } reason)
        {
            throw new CommandFailure(ExitCode.Machine, $"could not install {string.Join(' ', packages)}", reason);
        }
    }
}
