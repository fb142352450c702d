namespace Dot2Lab.Tests.Dot;

/// <summary>A test over the files of CORPUS, skipped where that is not set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Folder is null ? "CORPUS names no folder with a manifest.tsv" : null;

    internal static string? Folder { get; } = Environment.GetEnvironmentVariable("CORPUS") is { Length: > 0 } folder ? folder : null;
}
