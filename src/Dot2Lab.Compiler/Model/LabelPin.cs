using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>A label that the author chose for what a router receives.</summary>
/// <param name="Fec">What the label stands for.</param>
/// <param name="Label">The label, with its place.</param>
/// <param name="FecSpan">Where the class is named.</param>
public sealed record LabelPin(Fec Fec, Given<int> Label, SourceSpan FecSpan);
