namespace Dot2Lab.LiveTests;

/// <summary>The same as <see cref="UmlFactAttribute"/>, for a test with cases.</summary>
internal sealed class UmlTheoryAttribute : TheoryAttribute
{
    public UmlTheoryAttribute() => Skip = new UmlFactAttribute().Skip;
}
