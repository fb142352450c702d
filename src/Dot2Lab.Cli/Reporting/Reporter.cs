using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Writes results to standard output and everything else to standard error, as loudly as was asked for.</summary>
internal sealed class Reporter(Terminal terminal, Verbosity verbosity, bool colors)
{
    internal Terminal Terminal => terminal;

    internal Verbosity Verbosity => verbosity;

    /// <summary>Whether messages may be coloured.</summary>
    internal bool Colors => colors;

    /// <summary>What the command was asked for. Bytes of a DOT file that are not UTF-8 come out as they went in.</summary>
    /// <exception cref="CommandFailure">Standard output cannot be written, as on a full disk; a closed pipe is no failure.</exception>
    internal void Result(string text) => Result(ByteString.Encode(text));

    /// <inheritdoc cref="Result(string)"/>
    internal void Result(byte[] bytes)
    {
        try
        {
            terminal.Output.Write(bytes);
            terminal.Output.Flush();
        }
        catch (IOException failure)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot write to standard output: {failure.Message}");
        }
    }

    /// <summary>What happens, for whoever waits.</summary>
    internal void Info(string message)
    {
        if (verbosity >= Verbosity.Normal)
        {
            WriteLines(message);
        }
    }

    /// <summary>What only <c>--verbose</c> asks for.</summary>
    internal void Detail(string message)
    {
        if (verbosity >= Verbosity.Verbose)
        {
            WriteLines(message);
        }
    }

    /// <summary>Why it was not done, and what to do about it.</summary>
    internal void Failure(string message, string? help = null) =>
        WriteLines($"dot2lab: {message}" + (help is null ? "" : $"\n{help}"));

    /// <summary>An exception that nobody foresaw.</summary>
    internal void Bug(Exception bug)
    {
        Failure($"internal error: {bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}", "This is a bug in dot2lab; --verbose shows where.");
        Detail(bug.ToString());
    }

    /// <summary>Writes text that is laid out already, and holds nothing that could do more than show itself.</summary>
    internal void Write(string text)
    {
        try
        {
            terminal.Error.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // Nobody listens, and there is nowhere left to say so.
        }
    }

    private void WriteLines(string text) => Write(string.Concat(text.Split('\n').Select(line => DisplayText.Inert(line) + "\n")));
}
