using System.Globalization;

namespace Dot2Lab.Running.Uml;

/// <summary>
/// The arguments that start User-Mode Linux. Options of its own are taken as they are; the rest become the kernel's command
/// line, joined by spaces and split again, where double quotes hold a value together and nothing can stand for a quote.
/// </summary>
internal static class UmlCommandLine
{
    /// <summary>
    /// The descriptor under which all processes of a guest have its folder open, by which they are known. Lower ones may have
    /// been inherited and must stay what they are; see <see cref="Native.DetachedProcess"/>.
    /// </summary>
    internal const int MarkDescriptor = 20;

    /// <summary>The descriptor that a serial line reads.</summary>
    internal static int InputDescriptor(int line) => MarkDescriptor + 1 + (2 * line);

    /// <summary>The descriptor that a serial line writes.</summary>
    internal static int OutputDescriptor(int line) => InputDescriptor(line) + 1;

    /// <summary>Whether a path can be handed to the guest's kernel.</summary>
    internal static bool CanQuote(string path) => !path.Any(c => c == '"' || char.IsControl(c));

    /// <summary>Builds the arguments.</summary>
    /// <param name="init">The full path of the script to start; see <see cref="CanQuote"/>.</param>
    /// <param name="memoryMegabytes">The guest's memory.</param>
    /// <param name="lines">Number of serial lines.</param>
    internal static IReadOnlyList<string> Build(string init, int memoryMegabytes, int lines) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"mem={memoryMegabytes}M"),

        // The host's files are the guest's root. Read-only: root in the guest has the starting user's rights on them.
        "root=/dev/root", "rootfstype=hostfs", "rootflags=/", "ro",
        $"init=\"{init}\"",

        // The control socket would go to ~/.uml; here it goes with the folder that the guest is started in.
        "uml_dir=.", "umid=control",

        // The kernel's messages go to the log, which is its standard error; the serial lines are the agent's. The console
        // reads our standard input: the channel "null" would need the right to write to /dev/null.
        "con=null", "con0=fd:0,fd:2", "ssl=null", .. Enumerable.Range(0, lines).Select(SerialLine),
        "quiet",

        // Of 1.8 s that the kernel takes to boot, 1.4 s are spent on what no lab uses: choosing the fastest RAID 6 code,
        // making 256 old-style pseudoterminals, preparing compressed swap and the JFS file system.
        "initcall_blacklist=raid6_select_algo,init_zswap,init_jfs_fs", "pty.legacy_count=0",
    ];

    private static string SerialLine(int line) =>
        string.Create(CultureInfo.InvariantCulture, $"ssl{line}=fd:{InputDescriptor(line)},fd:{OutputDescriptor(line)}");
}
