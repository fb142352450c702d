using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Commands;

/// <summary>Where a command's input comes from and its output goes.</summary>
/// <param name="Input">Read until its end or the command's.</param>
/// <param name="Output">Gets the standard output; with a terminal, all output.</param>
/// <param name="Error">Gets the standard error.</param>
internal sealed record CommandStreams(RawFile Input, RawFile Output, RawFile Error)
{
    private const int BrokenPipe = 32;

    /// <summary>This process's own.</summary>
    internal static CommandStreams Standard { get; } = new(
        RawFile.Borrow(0, "standard input"),
        RawFile.Borrow(1, "standard output"),
        RawFile.Borrow(2, "standard error"));

    /// <summary>Writes what a command said where it belongs.</summary>
    /// <exception cref="OutputClosedException">Nobody reads it any more.</exception>
    /// <exception cref="LabException">It cannot be written, as on a full disk.</exception>
    internal void Write(Output output, CancellationToken cancellation) => Write(output.Bytes.Span, output.IsError, cancellation);

    /// <inheritdoc cref="Write(Messages.Output, CancellationToken)"/>
    internal void Write(ReadOnlySpan<byte> bytes, bool isError, CancellationToken cancellation)
    {
        try
        {
            (isError ? Error : Output).Write(bytes, cancellation);
        }
        catch (SystemCallException failure)
        {
            throw failure.Error == BrokenPipe ? new OutputClosedException() : new LabException(MachineProblems.OutputFailed(failure.Message));
        }
    }
}
