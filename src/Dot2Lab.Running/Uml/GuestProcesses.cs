using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Uml;

/// <summary>
/// This machine's processes of a guest: its kernel, the keeper that started it, and one for each program in it, which the kernel
/// holds at every system call (ptrace(2)). Were the kernel to end first, these would go on as programs of this machine, with its
/// files and processes before them, be it only until the keeper sees it; so it is stopped, they are ended, and then it is.
/// </summary>
internal static class GuestProcesses
{
    private static readonly string Mark = string.Create(CultureInfo.InvariantCulture, $"fd/{UmlCommandLine.MarkDescriptor}");

    /// <summary>
    /// All of them, by process id, and what escaped: whatever program they became and wherever they went, they have the
    /// guest's folder open as they got it.
    /// </summary>
    internal static IReadOnlyList<int> In(string folder) => LabProcesses.With(Mark, folder);

    /// <summary>The kernel and its keeper, each of which leads a session; none if the kernel has ended.</summary>
    internal static IReadOnlyList<int> Leaders(string folder) =>
        [.. In(folder).Where(process => ProcessStatus.Of(process)?.Session == process)];

    /// <summary>Ends all of them; nothing of the guest runs afterwards.</summary>
    /// <exception cref="IOException">One would not end.</exception>
    internal static void End(string folder)
    {
        var leaders = Leaders(folder);
        LabProcesses.Stop(leaders);
        LabProcesses.End(() => [.. In(folder).Except(leaders)]);
        LabProcesses.End(() => In(folder));
    }
}
