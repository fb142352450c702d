namespace Dot2Lab.Running.Messages;

/// <summary>A run of changes that one process makes: lines for a program's batch mode, or sysctl writes.</summary>
/// <param name="Number">By which the replies name it.</param>
/// <param name="Namespace">The network namespace, or null to act from outside.</param>
/// <param name="Program">The program and the options before its batch mode; empty for sysctl writes.</param>
/// <param name="Lines">The batch, a line each; for sysctl writes <c>path=value</c>, the path below <c>/proc/sys</c>.</param>
/// <param name="MayFail">Whether what cannot be done is passed over: for taking away what may have gone already.</param>
public sealed record Batch(int Number, string? Namespace, IReadOnlyList<string> Program, IReadOnlyList<string> Lines, bool MayFail = false);
