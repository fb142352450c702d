using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.BringUp;
using Dot2Lab.Text;

namespace Dot2Lab.Running;

/// <summary>Every problem that running a lab can meet, one method each: the codes D2L0901 and up.</summary>
internal static class MachineProblems
{
    internal static LabProblem NoKernel(IReadOnlyList<KernelCheck> checks) =>
        new("D2L0901", "no kernel here can run this lab", Install([.. checks.SelectMany(c => c.MissingPackages)]))
        {
            Details = [.. checks.Select(c => $"{c.Kernel.ToString().ToLowerInvariant()}: {c.Reason}")],
            MissingPackages = [.. checks.SelectMany(c => c.MissingPackages).Distinct(StringComparer.Ordinal)],
        };

    internal static LabProblem StepFailed(PlanStep step, string command, string reason) =>
        new("D2L0902", $"the kernel would not {StepSentence.Of(step)}: {StepSentence.Reason(reason)}")
        {
            Source = step.Source,
            Details = [command],
            Refused = new RefusedStep(step, reason),
        };

    internal static LabProblem NamespaceTaken(AddNamespace step) =>
        new("D2L0903", $"namespace '{step.Namespace}' is there already and is not this lab's", "set netns_prefix, or delete it with ip netns del")
        {
            Source = step.Source,
            Refused = new RefusedStep(step, "File exists"),
        };

    internal static LabProblem NameTaken(string lab, string otherSource) =>
        new("D2L0904", $"a lab named '{lab}' is running already; it belongs to {otherSource}", "give this one another name with --name");

    internal static LabProblem Busy(string lab) =>
        new("D2L0905", $"another dot2lab is working on lab '{lab}'", "wait for it to end");

    internal static LabProblem StateFolderUnusable(string path, string reason) =>
        new("D2L0906", $"cannot keep state in {path}: {reason}");

    internal static LabProblem GuestFailed(string reason, IReadOnlyList<string> log) =>
        new("D2L0907", $"the User-Mode Linux guest failed: {reason}") { Details = log };

    internal static LabProblem KernelFailed(LabKernelKind kernel, string reason, IReadOnlyList<string> log) => kernel switch
    {
        LabKernelKind.Userns => HolderFailed(reason, log),
        LabKernelKind.Uml => GuestFailed(reason, log),
        _ => AgentFailed(reason),
    };

    internal static LabProblem NotRunning(string lab) =>
        new("D2L0908", $"lab '{lab}' is not running", "dot2lab status lists the labs that are");

    internal static LabProblem NoSuchNode(string lab, string node, IReadOnlyList<string> nodes) =>
        new("D2L0909", $"lab '{lab}' has no node '{node}'{DidYouMean(node, nodes)}", $"it has {string.Join(", ", nodes)}") { IsUsage = true };

    internal static LabProblem NoGraphviz(string program, string command, string package) =>
        new("D2L0960", $"to draw a diagram takes Graphviz, whose program '{program}' is not here", $"{command}; -o FILE.dot works without it")
        {
            MissingPackages = [package],
        };

    internal static LabProblem GraphvizFailed(string program, string errors) =>
        new("D2L0961", $"Graphviz's program '{program}' could not draw the diagram")
        {
            Details = [.. errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(10)],
        };

    internal static LabProblem AgentFailed(string reason) => new("D2L0910", $"the lab does not do what it is asked: {reason}");

    internal static LabProblem AlreadyRunning(string lab) =>
        new("D2L0911", $"lab '{lab}' is running already", $"dot2lab down {lab} ends it");

    internal static LabProblem NotRemoved(string lab, string reason) =>
        new("D2L0912", $"lab '{lab}' could not be taken down: {reason}");

    internal static LabProblem PlanUnreadable(string lab, string reason) =>
        new("D2L0913", $"what lab '{lab}' was made by cannot be read: {reason}", $"another version of dot2lab may have started it; dot2lab down {lab} ends it");

    internal static LabProblem HalfMade(string lab) =>
        new("D2L0914", $"lab '{lab}' is half made: its start was killed", $"dot2lab down {lab} removes what there is");

    internal static LabProblem Died(string lab, IReadOnlyList<string> log) =>
        new("D2L0915", $"lab '{lab}' has died", $"dot2lab down {lab} removes what is left of it") { Details = log };

    internal static LabProblem NoSuchVrf(string node, string vrf, IReadOnlyList<string> vrfs) => new(
        "D2L0916", $"node '{node}' has no VRF '{vrf}'{DidYouMean(vrf, vrfs)}", vrfs.Count > 0 ? $"it has {string.Join(", ", vrfs)}" : "only a PE has VRFs")
    {
        IsUsage = true,
    };

    internal static LabProblem HolderFailed(string reason, IReadOnlyList<string> log) =>
        new("D2L0950", $"the lab's user namespace failed: {reason}") { Details = log };

    internal static LabProblem NotFenced() => new(
        "D2L0951",
        "root in a node of this lab can write to this machine's files with your rights, for this kernel has no Landlock",
        "boot it with landlock among its lsm= modules (Linux 5.13 or later), or trust what runs in the lab")
    {
        IsWarning = true,
    };

    internal static LabProblem CannotChange(string lab, string reason) =>
        new("D2L0970", $"lab '{lab}' cannot be changed while it runs: {reason}", $"dot2lab down {lab} ends it; then start it anew");

    internal static LabProblem ChangeTakenBack(LabProblem problem) =>
        problem with { Code = "D2L0971", Message = $"the change was taken back, for {problem.Message}" };

    internal static LabProblem OutputFailed(string reason) => new("D2L0972", $"what the command said cannot be written: {reason}");

    internal static LabProblem VrfNotBindable(string device, string reason) =>
        new("D2L0973", $"a command cannot be bound to VRF device '{device}' here: {reason}", $"ask the program itself, as with ping -I {device}");

    internal static LabProblem NoSuchInterface(string node, string @interface, IReadOnlyList<string> interfaces) =>
        new("D2L0974", $"node '{node}' has no interface '{@interface}'{DidYouMean(@interface, interfaces)}", $"it has {string.Join(", ", interfaces)}") { IsUsage = true };

    internal static LabProblem NoDecoder() =>
        new("D2L0975", "tcpdump, which shows the packets, is not installed", "apt-get install tcpdump, or give -w FILE to save them") { MissingPackages = ["tcpdump"] };

    internal static LabProblem RecordsLost(string lab, IReadOnlyList<string> namespaces) => new(
        "D2L0980",
        $"what lab '{lab}' made is written down nowhere any more; it may be {string.Join(", ", namespaces)}",
        "if nobody else needs them: ip netns del NAME for each of these namespaces, then repeat this");

    private static string DidYouMean(string word, IEnumerable<string> words) =>
        Suggestion.Closest(word, words) is { } closest ? $"; did you mean '{closest}'?" : string.Empty;

    private static string? Install(IReadOnlyList<string> packages) =>
        packages.Count == 0 ? null : "apt-get install " + string.Join(' ', packages.Distinct(StringComparer.Ordinal));
}
