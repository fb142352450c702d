namespace Dot2Lab.Compiler.Model;

/// <summary>What becomes of the transport label at the end of its path (RFC 3031, section 3.16; RFC 3032, section 2.1).</summary>
public enum PhpMode
{
    /// <summary>The router before the egress pops it.</summary>
    Implicit,

    /// <summary>The router before the egress swaps it for the explicit null label.</summary>
    Explicit,

    /// <summary>The egress pops a label of its own.</summary>
    None,
}
