namespace Dot2Lab.LiveTests;

/// <summary>A test that needs root for a machine to itself, and boots User-Mode Linux in it.</summary>
internal sealed class RootUmlFactAttribute : FactAttribute
{
    public RootUmlFactAttribute() => Skip = new RootFactAttribute().Skip ?? new UmlFactAttribute().Skip;
}
