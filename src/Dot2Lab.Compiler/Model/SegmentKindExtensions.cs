namespace Dot2Lab.Compiler.Model;

/// <summary>What a segment's kind decides.</summary>
public static class SegmentKindExtensions
{
    /// <summary>The pool that networks of this kind come from.</summary>
    public static PoolKind ToPool(this SegmentKind kind) => kind switch
    {
        SegmentKind.Core => PoolKind.Core,
        SegmentKind.Edge => PoolKind.Edge,
        SegmentKind.Lan => PoolKind.Lan,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
