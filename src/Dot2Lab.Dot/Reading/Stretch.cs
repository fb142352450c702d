namespace Dot2Lab.Dot.Reading;

/// <summary>Some of the attributes in an <see cref="AttributeStore"/>, one behind the other: those of one statement.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct Stretch(int First, int Count);
