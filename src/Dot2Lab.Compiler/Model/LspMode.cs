namespace Dot2Lab.Compiler.Model;

/// <summary>How customers' packets are labelled across the core.</summary>
public enum LspMode
{
    /// <summary>A transport label towards the egress PE above the VPN label (RFC 4364, section 5).</summary>
    Stacked,

    /// <summary>One label per VRF and egress PE, swapped at every hop.</summary>
    PerVrf,
}
