namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>The path that a page shows when it is opened.</summary>
/// <param name="From">The sender's namespace.</param>
/// <param name="To">The receiver's namespace.</param>
/// <param name="WithReturn">Whether the reply's way is shown too.</param>
public sealed record PagePreset(string From, string To, bool WithReturn);
