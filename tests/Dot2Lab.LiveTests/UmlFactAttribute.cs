using Dot2Lab.Running.Uml;

namespace Dot2Lab.LiveTests;

/// <summary>
/// A test that boots User-Mode Linux. Where that is not installed it is skipped for all to see, and in CI it runs and fails:
/// a lab that nobody has booted is not tested.
/// </summary>
internal sealed class UmlFactAttribute : FactAttribute
{
    public UmlFactAttribute()
    {
        if (UmlInstallation.Find() is null && Environment.GetEnvironmentVariable("CI") is null)
        {
            Skip = $"User-Mode Linux is not installed (apt-get install {UmlInstallation.Package})";
        }
    }
}
