using Dot2Lab.Plan;

namespace Dot2Lab.Running.Commands;

/// <summary>The shell that a person gets in a node.</summary>
internal static class NodeShell
{
    /// <summary>bash(1) where it is installed, for its line editing.</summary>
    internal static IReadOnlyList<string> Command => [ProgramPath.Find("bash") ?? "/bin/sh"];

    /// <summary>
    /// What makes the prompt name the node: dash(1) takes PS1 as it is; Debian's bash sets its own, with the name of the chroot,
    /// which a node is to a person's eye.
    /// </summary>
    internal static IReadOnlyDictionary<string, string> Variables(PlanNode node) => new Dictionary<string, string>
    {
        ["PS1"] = $"{node.Namespace}# ",
        ["debian_chroot"] = node.Namespace,
    };
}
