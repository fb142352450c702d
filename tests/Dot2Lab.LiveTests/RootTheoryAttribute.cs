namespace Dot2Lab.LiveTests;

/// <inheritdoc cref="RootFactAttribute"/>
internal sealed class RootTheoryAttribute : TheoryAttribute
{
    public RootTheoryAttribute() => Skip = new RootFactAttribute().Skip;
}
