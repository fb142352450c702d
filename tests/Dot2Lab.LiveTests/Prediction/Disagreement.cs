namespace Dot2Lab.LiveTests.Prediction;

/// <summary>Where prediction and kernel part.</summary>
/// <param name="Lab">Which plan it was: its seed and what was done to it.</param>
/// <param name="What">What was predicted and what happened, a line each.</param>
internal sealed record Disagreement(string Lab, IReadOnlyList<string> What)
{
    private const int MostLines = 6;

    public override string ToString() => $"{Lab}\n  {string.Join("\n  ", What.Take(MostLines))}{(What.Count > MostLines ? $"\n  and {What.Count - MostLines} more" : "")}";
}
