namespace Dot2Lab.Tests.Dot.Graphviz;

/// <summary>A test against Graphviz itself, skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GraphvizFactAttribute : FactAttribute
{
    public GraphvizFactAttribute() => Skip = GraphvizReading.Missing;
}
