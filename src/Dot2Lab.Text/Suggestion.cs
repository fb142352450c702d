namespace Dot2Lab.Text;
/// <summary>Stand-in until the DOT branch lands.</summary>
public static class Suggestion { /// <summary>x</summary>
 public static string? Closest(string word, IEnumerable<string> candidates) => null; }
