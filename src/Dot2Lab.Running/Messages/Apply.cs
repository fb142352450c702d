namespace Dot2Lab.Running.Messages;

/// <summary>
/// Asks for changes to the kernel's state. Lanes are independent of each other and may run side by side; a lane's batches
/// run in order. Answered by <see cref="BatchDone"/> for each batch, then <see cref="Applied"/>, or by
/// <see cref="BatchFailed"/>, after which nothing more is done.
/// </summary>
/// <param name="Lanes">What to do.</param>
public sealed record Apply(IReadOnlyList<IReadOnlyList<Batch>> Lanes) : AgentMessage;
