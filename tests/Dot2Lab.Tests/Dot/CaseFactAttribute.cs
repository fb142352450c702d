namespace Dot2Lab.Tests.Dot;

/// <summary>A test over the cases of CORPUS, skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaseFactAttribute : FactAttribute
{
    public CaseFactAttribute() => Skip = Corpus.Cases is null ? "CORPUS names no folder with cases" : null;
}
