using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Output.Bash;

/// <summary>A test that makes network namespaces on this machine; skipped, visibly, where that cannot be.</summary>
internal sealed class RootFactAttribute : FactAttribute
{
    /// <summary>Skips without root, or where no namespace can be made.</summary>
    public RootFactAttribute()
    {
        if (Environment.UserName != "root" || !CanMakeNamespaces())
        {
            Skip = "needs root and a kernel that makes network namespaces";
        }
    }

    private static bool CanMakeNamespaces()
    {
        var name = $"d2l-can-{Environment.ProcessId}";
        var made = ProgramRun.Of("ip", "netns", "add", name).ExitCode == 0;
        return made && ProgramRun.Of("ip", "netns", "del", name).ExitCode == 0;
    }
}
