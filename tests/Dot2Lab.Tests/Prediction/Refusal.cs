namespace Dot2Lab.Tests.Prediction;

/// <summary>A step that fails.</summary>
/// <param name="Step">Its place in the plan, from 0.</param>
/// <param name="Error">The error by its name in errno(3), such as <c>EEXIST</c>; or the words that no name is known for.</param>
internal sealed record Refusal(int Step, string Error);
