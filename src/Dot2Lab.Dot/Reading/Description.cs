namespace Dot2Lab.Dot.Reading;

/// <summary>What one more statement said about an element.</summary>
/// <param name="Attributes">The statement's attributes, which all elements that it describes share.</param>
/// <param name="Previous">What was said before: the number of a description; zero if nothing was.</param>
internal readonly record struct Description(Stretch Attributes, int Previous);
