using System.ComponentModel;
using System.Diagnostics;

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

    /// <summary>Runs a program, found as <see cref="ProgramPath"/> finds it.</summary>
    internal static ChildProgram Run(string name, IReadOnlyList<string> arguments, string input = "", params IEnumerable<(string Name, string Value)> environment)
    {
        var info = new ProcessStartInfo(ProgramPath.Find(name) ?? name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in environment)
        {
            info.Environment[variable] = value;
        }

        try
        {
            using var process = Process.Start(info)!;
            return Gather(process, input);
        }
        catch (Win32Exception exception)
        {
            return new ChildProgram(NotStarted, "", $"{name}: {exception.Message}");
        }
    }

    private static ChildProgram Gather(Process process, string input)
    {
        var errors = process.StandardError.ReadToEndAsync();
        Feed(process.StandardInput, input);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ChildProgram(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static void Feed(StreamWriter target, string input)
    {
        try
        {
            target.Write(input);
            target.Close();
        }
        catch (IOException)
        {
            // The program stopped reading at an error, which it names itself.
        }
    }
}
