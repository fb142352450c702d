using Dot2Lab.Running;

namespace Dot2Lab.Cli.Labs;

/// <summary>Kernels by the words of <c>--kernel</c>.</summary>
internal static class KernelChoice
{
    /// <summary>The words, what is meant by none of them first.</summary>
    internal static string[] Words { get; } = ["auto", .. Enum.GetValues<LabKernelKind>().Select(WordFor)];

    /// <summary>The kernel that a word stands for; null for <c>auto</c>.</summary>
    internal static LabKernelKind? Parse(string word) =>
        Enum.GetValues<LabKernelKind>().Cast<LabKernelKind?>().FirstOrDefault(kind => WordFor(kind!.Value) == word);

    /// <summary>The word for a kernel.</summary>
    internal static string WordFor(LabKernelKind kind) => kind.ToString().ToLowerInvariant();
}
