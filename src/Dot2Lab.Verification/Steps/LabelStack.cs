using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Label stacks as the kernel takes them (net/mpls/af_mpls.c, <c>nla_get_labels</c>).</summary>
internal static class LabelStack
{
    private const int LargestLabel = 0xFFFFF;
    private const int MostLabels = 30;
    private const int ImplicitNull = 3;

    /// <summary>Why a stack is refused, or null.</summary>
    internal static Refusal? Refuse(IReadOnlyList<int> labels) =>
        labels.Count > MostLabels ? new Refusal("EINVAL", "Too many labels")
        : labels.Contains(ImplicitNull) ? new Refusal("EINVAL", "Implicit NULL Label (3) can not be used in encapsulation")
        : labels.Any(label => label is < 0 or > LargestLabel) ? new Refusal("EINVAL", "not a label")
        : null;
}
