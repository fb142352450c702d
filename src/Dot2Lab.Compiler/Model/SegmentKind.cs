namespace Dot2Lab.Compiler.Model;

/// <summary>Which part of the network a segment is in; it decides the pool and the MTU.</summary>
public enum SegmentKind
{
    /// <summary>Core routers only.</summary>
    Core,

    /// <summary>PEs and CEs.</summary>
    Edge,

    /// <summary>Hosts, or routers of one site.</summary>
    Lan,
}
