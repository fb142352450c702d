using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Commands;

/// <summary>Where a command's input comes from and its output goes.</summary>
/// <param name="Input">Read until its end or the command's.</param>
/// <param name="Output">Gets the standard output; with a terminal, all output.</param>
/// <param name="Error">Gets the standard error.</param>
internal sealed record CommandStreams(RawFile Input, RawFile Output, RawFile Error)
{
    /// <summary>This process's own.</summary>
    internal static CommandStreams Standard { get; } = new(
        RawFile.Borrow(0, "standard input"),
        RawFile.Borrow(1, "standard output"),
        RawFile.Borrow(2, "standard error"));
}
