using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Dot2Lab.Running.Native;

/// <summary>A program that is run to its end, with text for its input and its output gathered.</summary>
/// <param name="ExitCode">Its exit code; 127 where it could not be started.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record ChildProgram(int ExitCode, string Output, string Errors)
{
    private const int NotStarted = 127;

    /// <summary>Whether it did what it was asked.</summary>
    internal bool Succeeded => ExitCode == 0;

    /// <summary>Runs a program, found as <see cref="ProgramPath"/> finds it, in the namespaces of the calling thread.</summary>
    internal static ChildProgram Run(string name, IReadOnlyList<string> arguments, string input = "", params IEnumerable<(string Name, string Value)> environment)
    {
        var command = Cli.Wrap(ProgramPath.Find(name) ?? name)
            .WithArguments(arguments)
            .WithEnvironmentVariables(environment.ToDictionary(v => v.Name, string? (v) => v.Value))
            .WithStandardInputPipe(PipeSource.FromString(input))
            .WithValidation(CommandResultValidation.None);
        try
        {
            var run = command.ExecuteBufferedAsync().GetAwaiter().GetResult();
            return new ChildProgram(run.ExitCode, run.StandardOutput, run.StandardError);
        }
        catch (Win32Exception exception)
        {
            return new ChildProgram(NotStarted, "", $"{name}: {exception.Message}");
        }
    }
}
