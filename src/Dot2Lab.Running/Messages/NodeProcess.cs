namespace Dot2Lab.Running.Messages;

/// <summary>A process in a node.</summary>
/// <param name="Id">Its id, as the lab's own kernel has it.</param>
/// <param name="Command">Its command line, words joined by spaces.</param>
public sealed record NodeProcess(int Id, string Command);
