using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Naming;

/// <summary>A hash that is the same in every process and on every machine (FNV-1a, 32 bits).</summary>
internal static class StableHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of a text's bytes.</summary>
    public static uint Of(string text) =>
        ByteString.Encode(text).Aggregate(OffsetBasis, (hash, octet) => (hash ^ octet) * Prime);
}
