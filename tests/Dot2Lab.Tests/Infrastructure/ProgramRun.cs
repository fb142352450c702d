using System.Diagnostics;

namespace Dot2Lab.Tests.Infrastructure;

/// <summary>What came of a program: its exit code and all that it printed.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program to its end, with no input.</summary>
    /// <param name="folder">Where it starts.</param>
    /// <param name="variables">Environment variables to set, or to remove where the value is null.</param>
    /// <param name="words">The program and its arguments.</param>
    internal static ProgramRun Of(string folder, IReadOnlyDictionary<string, string?> variables, params string[] words)
    {
        using var process = Start(folder, variables, words);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <inheritdoc cref="Of(string, IReadOnlyDictionary{string, string?}, string[])"/>
    internal static ProgramRun Of(params string[] words) => Of(Repository.Root, new Dictionary<string, string?>(), words);

    /// <summary>
    /// Starts a program whose streams the caller holds. Signals mean to it what they mean on a terminal, also where the tests run
    /// in the background of a shell, which has them ignored.
    /// </summary>
    internal static Process Start(string folder, IReadOnlyDictionary<string, string?> variables, params string[] words)
    {
        var start = new ProcessStartInfo("env", ["--default-signal=HUP,INT,QUIT", .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
