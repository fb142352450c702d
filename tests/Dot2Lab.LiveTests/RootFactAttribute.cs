namespace Dot2Lab.LiveTests;

/// <summary>A test that makes namespaces on this machine's own kernel, which only root may.</summary>
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (Environment.UserName != "root")
        {
            Skip = "needs root";
        }
    }
}
