namespace Dot2Lab.Running.Messages;

/// <summary>The size of the client's terminal.</summary>
/// <param name="Rows">Lines.</param>
/// <param name="Columns">Characters in a line.</param>
public sealed record Resize(int Rows, int Columns) : AgentMessage;
