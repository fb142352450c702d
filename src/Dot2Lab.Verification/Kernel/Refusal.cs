namespace Dot2Lab.Verification.Kernel;

/// <summary>Why a step is not carried out.</summary>
/// <param name="Errno">The error's name, such as <c>EINVAL</c>.</param>
/// <param name="Message">In words, the kernel's own where it has some.</param>
internal sealed record Refusal(string Errno, string Message);
