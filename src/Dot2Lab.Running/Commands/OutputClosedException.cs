namespace Dot2Lab.Running.Commands;

/// <summary>Whoever read a command's output has stopped, as <c>head</c> does: the command ends as by SIGPIPE, without a word.</summary>
internal sealed class OutputClosedException() : Exception("nobody reads the output any more")
{
    /// <summary>What a shell would report: 128 and the signal's number.</summary>
    internal const int ExitCode = 128 + 13;
}
