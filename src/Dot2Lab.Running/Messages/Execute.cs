namespace Dot2Lab.Running.Messages;

/// <summary>
/// Asks to run a command. The client then sends <see cref="Input"/> (at most <see cref="InputWindow"/> not yet answered by
/// <see cref="InputTaken"/>) and <see cref="Resize"/>; the agent sends <see cref="Output"/> and at the end <see cref="Exited"/>.
/// </summary>
/// <param name="Namespace">The network namespace; null for outside of all.</param>
/// <param name="Vrf">The VRF device to which the command's sockets are bound (ip-vrf(8)), or null.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Environment">Variables to set for it.</param>
/// <param name="Terminal">The size of the terminal to give it, or null for pipes.</param>
public sealed record Execute(
    string? Namespace,
    string? Vrf,
    IReadOnlyList<string> Command,
    IReadOnlyDictionary<string, string> Environment,
    Resize? Terminal) : AgentMessage
{
    /// <summary>How many <see cref="Input"/> messages may be on their way: what bounds the agent's memory.</summary>
    public const int InputWindow = 8;

    /// <summary>The most bytes in one <see cref="Input"/> or <see cref="Output"/>.</summary>
    public const int ChunkBytes = 32768;
}
