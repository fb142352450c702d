namespace Dot2Lab.Running.Messages;

/// <summary>How a node is.</summary>
/// <param name="Namespace">Its network namespace.</param>
/// <param name="Interfaces">Its network devices with their operational state (RFC 2863), such as <c>up</c> or <c>lowerlayerdown</c>.</param>
/// <param name="Processes">The processes in it: the words of each command line.</param>
public sealed record NodeState(string Namespace, IReadOnlyDictionary<string, string> Interfaces, IReadOnlyList<NodeProcess> Processes)
{
    /// <summary>Whether the namespace is still there.</summary>
    public bool IsPresent { get; init; } = true;
}
