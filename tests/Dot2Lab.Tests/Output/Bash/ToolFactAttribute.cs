namespace Dot2Lab.Tests.Output.Bash;

/// <summary>A test that needs a program; skipped, visibly, where there is none. In CI it must be there.</summary>
internal sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Skips if the program is not installed and this is not CI.</summary>
    /// <param name="tool">The program.</param>
    public ToolFactAttribute(string tool)
    {
        if (Environment.GetEnvironmentVariable("CI") is null && !IsInstalled(tool))
        {
            Skip = $"{tool} is not installed";
        }
    }

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, tool)));
}
