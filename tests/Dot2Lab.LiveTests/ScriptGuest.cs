using System.Diagnostics;
using Dot2Lab.Output.Bash;
using Dot2Lab.Running.Uml;

namespace Dot2Lab.LiveTests;

/// <summary>
/// A guest that dot2lab has no part in: it boots, runs what it is told beside the samples' scripts, and powers off. As on a rescue
/// disk, its root is read-only and only <c>/run</c> can be written to.
/// </summary>
internal static class ScriptGuest
{
    private const string Modules = "veth bridge vrf mpls_router mpls_iptunnel sch_netem ipv6";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs commands as root, with the script of each sample as <c>SAMPLE.sh</c> in the current folder.</summary>
    /// <param name="commands">Lines for bash.</param>
    /// <param name="withModules">Whether the kernel's modules are loaded before.</param>
    /// <returns>All that the commands printed.</returns>
    internal static string Run(string commands, bool withModules = true)
    {
        var folder = Directory.CreateTempSubdirectory("dot2lab-script-");
        try
        {
            foreach (var sample in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.dot").Select(Path.GetFileName))
            {
                var script = Path.Combine(folder.FullName, Path.ChangeExtension(sample!, "sh"));
                File.WriteAllText(script, BashEmitter.Emit(LabBench.Sample(sample!), "1.2.3"));
            }

            var init = Path.Combine(folder.FullName, "init");
            File.WriteAllText(init, Init(UmlInstallation.Find()!, folder.FullName, withModules ? Modules : "", commands));
            File.SetUnixFileMode(init, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return Boot(UmlInstallation.Find()!, init);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Init(UmlInstallation installation, string folder, string modules, string commands) =>
        $"""
        #!/bin/bash
        export PATH=/usr/sbin:/usr/bin:/sbin:/bin
        mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t tmpfs run /run
        mkdir -p /run/m/lib/modules
        ln -s {installation.Modules}/$(uname -r) /run/m/lib/modules/
        for module in {modules}; do modprobe -d /run/m $module; done
        rm -r /run/m
        exec >/dev/ttyS0 2>&1 </dev/null
        stty -F /dev/ttyS0 raw -echo
        cd {folder}
        {commands}
        echo o >/proc/sysrq-trigger
        sleep 60
        """;

    private static string Boot(UmlInstallation installation, string init)
    {
        string[] arguments =
        [
            "mem=256M", "root=/dev/root", "rootfstype=hostfs", "rootflags=/", "ro", $"init={init}", "con=null", "ssl0=fd:0,fd:1", "quiet",
            "initcall_blacklist=raid6_select_algo,init_zswap,init_jfs_fs", "pty.legacy_count=0",
        ];
        var start = new ProcessStartInfo(installation.Kernel, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return output.GetAwaiter().GetResult();
    }
}
