namespace Dot2Lab.Compiler.Model;

/// <summary>What tc-netem(8) is to do to packets that leave an interface; in tc's own units, null where not asked for.</summary>
/// <param name="Delay">Added delay.</param>
/// <param name="Jitter">Variation of the delay.</param>
/// <param name="Loss">Share of packets lost.</param>
/// <param name="Rate">Bandwidth.</param>
public sealed record Impairment(string? Delay, string? Jitter, string? Loss, string? Rate);
