using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Uml;

/// <summary>
/// The folder of one guest, inside its lab's: the FIFOs of its serial lines, its log, its first program. It is the guest's
/// working folder, by which its processes are known, and the only place where they may write.
/// </summary>
internal sealed class GuestFolder(string path)
{
    /// <summary>How many clients can speak with the guest at a time.</summary>
    internal const int Lines = 12;

    private const uint OwnerOnly = 0x180; // 0600

    internal string FullPath { get; } = path;

    /// <summary>The folder's path inside the guest, where <c>guest-init</c> shows the host's files below <c>/run/host</c>.</summary>
    internal string SeenByGuest => "/run/host" + FullPath;

    /// <summary>The script that the guest's kernel starts.</summary>
    internal string Init => Path.Combine(FullPath, "init");

    /// <summary>What the guest's kernel and its first program had to say.</summary>
    internal string Log => Path.Combine(FullPath, "log");

    /// <summary>The name of the FIFO towards the guest.</summary>
    internal static string Inward(int line) => string.Create(CultureInfo.InvariantCulture, $"{line}.in");

    /// <summary>The name of the FIFO from the guest.</summary>
    internal static string Outward(int line) => string.Create(CultureInfo.InvariantCulture, $"{line}.out");

    /// <summary>The FIFO's full path.</summary>
    internal string this[string name] => Path.Combine(FullPath, name);

    /// <summary>Makes the folder and what the guest needs in it.</summary>
    /// <exception cref="IOException">It cannot be made, or lies where a guest cannot be told of it.</exception>
    internal void Create(UmlInstallation installation, LabOptions options)
    {
        string[] initPaths = [options.AgentRuntime, options.AgentProgram, installation.Modules, Lines.ToString(CultureInfo.InvariantCulture)];
        if (!UmlCommandLine.CanQuote(Init) || initPaths.Any(p => p.Contains('\n', StringComparison.Ordinal)))
        {
            throw new IOException($"a path holds a quotation mark or a line end: {Init}");
        }

        Directory.CreateDirectory(FullPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllLines(this["init.paths"], initPaths);
        WriteInit();
        foreach (var name in Enumerable.Range(0, Lines).SelectMany(l => new[] { Inward(l), Outward(l) }))
        {
            SystemCallException.Check(LibC.MakeFifo(this[name], OwnerOnly), "mkfifo", this[name]);
        }
    }

    /// <summary>The last lines of the log, for people.</summary>
    internal IReadOnlyList<string> LogTail(int lines) => File.Exists(Log) ? [.. File.ReadLines(Log).TakeLast(lines)] : [];

    // The script is part of the assembly, so that it has the right to be executed wherever dot2lab was copied to.
    private void WriteInit()
    {
        using var script = typeof(GuestFolder).Assembly.GetManifestResourceStream("guest-init")!;
        using var file = new FileStream(Init, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
        });
        script.CopyTo(file);
    }
}
