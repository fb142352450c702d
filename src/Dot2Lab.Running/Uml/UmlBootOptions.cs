namespace Dot2Lab.Running.Uml;

/// <summary>What a guest is booted with.</summary>
/// <param name="Installation">The kernel and its modules.</param>
/// <param name="MemoryMegabytes">The guest's memory.</param>
/// <param name="MemoryFolder">Where the file that is its memory is made.</param>
internal sealed record UmlBootOptions(UmlInstallation Installation, int MemoryMegabytes, string MemoryFolder);
