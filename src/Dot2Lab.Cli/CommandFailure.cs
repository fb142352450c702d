namespace Dot2Lab.Cli;

/// <summary>Ends a command with one line for the user. For what is foreseen and not the program's fault.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">One sentence, without a full stop.</param>
/// <param name="help">What to do about it, or null.</param>
internal sealed class CommandFailure(int exitCode, string message, string? help = null) : Exception(message)
{
    internal int ExitCode { get; } = exitCode;

    internal string? Help { get; } = help;
}
