using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Uml;

/// <summary>A guest on this machine: how it is started, spoken with and ended, by this process or by a later one.</summary>
internal sealed class UmlGuest(GuestFolder folder)
{
    private const string DiedBooting = "it died while it booted";

    private static readonly TimeSpan BootPatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LinePatience = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether the guest, booted here, is kept from changing files outside its folder.</summary>
    internal bool IsFenced { get; private set; }

    /// <summary>Boots the guest and waits until its agent listens.</summary>
    /// <param name="options">What to start it with; the guest's folder has been made.</param>
    /// <param name="cancellation">Gives up waiting; the guest is still to be ended.</param>
    /// <exception cref="IOException">The guest could not be started, or died.</exception>
    internal void Boot(UmlBootOptions options, CancellationToken cancellation)
    {
        // User-Mode Linux unlinks the file before its first program starts, so the folder is empty when the agent listens.
        Directory.CreateDirectory(options.MemoryFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        AwaitReady(Spawn(options), cancellation);
        Directory.Delete(options.MemoryFolder);
    }

    /// <summary>Begins a conversation on a free line.</summary>
    /// <exception cref="IOException">The guest has died, or all its lines are in use.</exception>
    internal IConversation Connect(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(HelloPatience);
        LineConversation? line = null;
        try
        {
            line = FreeLine(limit.Token);
            line.Greet(limit.Token);
            return line;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            line?.Dispose();
            throw new IOException(line is null
                ? $"{GuestFolder.Lines} commands, shells and captures are under way in it, and more it cannot take at a time"
                : "the guest does not answer");
        }
    }

    /// <summary>Whether the guest's kernel runs.</summary>
    internal bool IsAlive() => GuestProcesses.Leaders(folder.FullPath).Count > 0;

    /// <summary>
    /// Ends the guest, in whatever state it is; nothing of it runs afterwards. It is not asked to power off: that takes a
    /// second, may hang, and saves nothing, for all that a guest can write to is its own memory.
    /// </summary>
    /// <exception cref="IOException">A process of it would not end.</exception>
    internal void End() => GuestProcesses.End(folder.FullPath);

    private DetachedProcess Spawn(UmlBootOptions options)
    {
        (int, string, OpenMode)[] standard = [(0, "/dev/null", OpenMode.Read), (1, "log", OpenMode.Log), (2, "log", OpenMode.Log)];
        var mark = (UmlCommandLine.MarkDescriptor, ".", OpenMode.Read);
        var lines = Enumerable.Range(0, GuestFolder.Lines).SelectMany(line => new[]
        {
            (UmlCommandLine.InputDescriptor(line), GuestFolder.Inward(line), OpenMode.ReadWrite),
            (UmlCommandLine.OutputDescriptor(line), GuestFolder.Outward(line), OpenMode.ReadWrite),
        });
        DetachedProcess? process = null;
        IsFenced = WriteFence.Run([folder.FullPath, options.MemoryFolder], () => process = DetachedProcess.Start(
            folder.Keeper,
            [options.Installation.Kernel, .. UmlCommandLine.Build(folder.Init, options.MemoryMegabytes, GuestFolder.Lines)],
            ["PATH=/usr/bin:/bin", "TMPDIR=" + options.MemoryFolder],
            folder.FullPath,
            [.. standard, mark, .. lines]));
        return process!;
    }

    private void AwaitReady(DetachedProcess process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(BootPatience);
        using var watch = new Timer(_ => CancelIfEnded(process, patience), null, WatchInterval, WatchInterval);
        try
        {
            using var line = OpenLine(0) ?? throw new IOException("its first line is taken");
            while (line.Receive(patience.Token) is var message && message is not Ready)
            {
                if (message is null)
                {
                    throw new IOException(DiedBooting);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException(process.HasEnded() ? DiedBooting : "it does not answer");
        }
    }

    private static void CancelIfEnded(DetachedProcess process, CancellationTokenSource patience)
    {
        try
        {
            if (process.HasEnded())
            {
                patience.Cancel();
            }
        }
        catch (ObjectDisposedException)
        {
            // The last tick of the timer came after the wait was over.
        }
    }

    private LineConversation FreeLine(CancellationToken cancellation)
    {
        while (true)
        {
            if (Enumerable.Range(0, GuestFolder.Lines).Select(OpenLine).FirstOrDefault(l => l is not null) is { } line)
            {
                return line;
            }

            cancellation.WaitHandle.WaitOne(LinePatience);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Opens a line if no other client has it; the lock goes with the file, however its holder ends.</summary>
    private LineConversation? OpenLine(int line)
    {
        var inward = OpenFifo(GuestFolder.Inward(line), OpenMode.Write);
        var outward = inward?.TryLock() == true ? OpenFifo(GuestFolder.Outward(line), OpenMode.Read) : null;
        if (outward is null)
        {
            inward?.Dispose();
            return null;
        }

        return new LineConversation(outward, inward!, new LongMessages(folder.FullPath));
    }

    // Root in the guest can change its folder: what leads elsewhere by now, to be written to with this user's rights, is no line.
    private RawFile? OpenFifo(string name, OpenMode mode)
    {
        try
        {
            var file = RawFile.Open(folder[name], mode | OpenMode.NonBlocking);
            if (FileIdentity.Of(file) is { IsFifo: true })
            {
                return file;
            }

            file.Dispose();
            return null;
        }
        catch (SystemCallException) when (Directory.Exists(folder.FullPath))
        {
            return null;
        }
    }
}
