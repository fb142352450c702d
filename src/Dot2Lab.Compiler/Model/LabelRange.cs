namespace Dot2Lab.Compiler.Model;

/// <summary>A range of labels, both ends included.</summary>
/// <param name="First">The first label, at least 16.</param>
/// <param name="Last">The last label, at most 1048574.</param>
public sealed record LabelRange(int First, int Last)
{
    /// <summary>How many labels it holds.</summary>
    public int Count => Last - First + 1;
}
