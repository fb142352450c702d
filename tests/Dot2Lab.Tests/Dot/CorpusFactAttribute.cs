namespace Dot2Lab.Tests.Dot;

/// <summary>A test over the manifest of CORPUS, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.Files is null ? "CORPUS names no folder with a manifest.tsv" : null;
}
