using Microsoft.Win32.SafeHandles;

namespace Dot2Lab.Cli.Files;

/// <summary>Files that grow while packets come; unlike a result, nobody wants to wait until one is complete.</summary>
internal static class CaptureFile
{
    private const int StandardOutputDescriptor = 1;
    private const int BrokenPipe = 32;

    /// <summary>Makes a file, or empties the one that is there.</summary>
    /// <exception cref="CommandFailure">It cannot be made.</exception>
    internal static Stream Create(string name, Terminal terminal)
    {
        try
        {
            return new FileStream(terminal.PathOf(name), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception exception) when (FileFailure.IsForeseen(exception))
        {
            throw FileFailure.Of("write", name, terminal.PathOf(name), exception);
        }
    }

    /// <summary>Standard output, in a way that tells when nobody reads it any more: <see cref="Console"/>'s own stream does not.</summary>
    /// <exception cref="CommandFailure">It is closed.</exception>
    internal static Stream StandardOutput()
    {
        try
        {
            return new FileStream(new SafeFileHandle(StandardOutputDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure(ExitCode.Usage, "standard output is closed");
        }
    }

    /// <summary>Whether a write failed because the reader has gone, as <c>head</c> does.</summary>
    internal static bool IsClosedByReader(IOException failure) => failure.HResult == BrokenPipe;
}
