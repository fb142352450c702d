using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Uml;

/// <summary>
/// The host's processes of a guest: one for its kernel and one for each program in it, all with the guest's folder as their
/// working folder.
/// </summary>
internal static class GuestProcesses
{
    private const string KernelName = "linux.uml";

    /// <summary>Those whose working folder is the guest's, by process id.</summary>
    internal static IReadOnlyList<int> In(string folder) =>
        LabProcesses.In(folder, process => Path.GetFileName(LabProcesses.TargetOf(process + "/exe")) == KernelName);
}
