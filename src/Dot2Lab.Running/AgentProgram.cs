namespace Dot2Lab.Running;

/// <summary>
/// A program whose command <c>agent</c> calls <see cref="Agent.AgentServer.Run"/> with the rest of its arguments: an executable,
/// or an assembly that .NET's <c>dotnet</c> executes.
/// </summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Runtime">The full path of the <c>dotnet</c> that executes it; null where it is compiled to machine code.</param>
public sealed record AgentProgram(string FullPath, string? Runtime)
{
    /// <summary>The two as a script reads them, a line each: the runtime, or nothing, then the program.</summary>
    internal IReadOnlyList<string> Words => [Runtime ?? "", FullPath];
}
