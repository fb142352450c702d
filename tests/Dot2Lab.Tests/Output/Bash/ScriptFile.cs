using System.Diagnostics;
using Dot2Lab.Output.Bash;
using Dot2Lab.Plan;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Output.Bash;

/// <summary>An emitted script in a file of its own; at the end, its lab is taken down and the file goes.</summary>
internal sealed class ScriptFile : IDisposable
{
    private static int _count;
    private readonly TemporaryFolder _folder = new();

    internal ScriptFile(LabPlan plan) => Path = _folder.Write("setup.sh", BashEmitter.Emit(plan, "1.2.3"));

    internal string Path { get; }

    /// <summary>A lab name that no other test, nor another run of the tests, has.</summary>
    internal static string NewName() => $"d2t{Environment.ProcessId}-{Interlocked.Increment(ref _count)}";

    /// <summary>The namespaces whose names begin so.</summary>
    internal static string[] Namespaces(string prefix) =>
    [
        .. ProgramRun.Of("ip", "netns", "list").Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[0])
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    internal ProgramRun Run(params string[] arguments) => ProgramRun.Of(["bash", Path, .. arguments]);

    /// <summary>Runs it to its end, which must be a good one.</summary>
    internal string Do(params string[] arguments)
    {
        var result = Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {result.ExitCode}: {result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>Starts it; what it prints is not read.</summary>
    internal Process Start(params string[] arguments) =>
        ProgramRun.Start(_folder.Path, new Dictionary<string, string?>(), ["bash", Path, .. arguments]);

    public void Dispose()
    {
        if (Environment.UserName == "root")
        {
            Run("down");
        }

        _folder.Dispose();
    }
}
