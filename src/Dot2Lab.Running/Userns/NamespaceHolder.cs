using System.Diagnostics;
using System.Net.Sockets;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Userns;

/// <summary>
/// The processes that hold an ordinary user's lab: how they are started, spoken with and ended, by this process or by a later
/// one. All of the lab lives in a PID namespace of its own, so that whatever was started in a node ends with its first process.
/// </summary>
internal sealed class NamespaceHolder(HolderFolder folder)
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StartPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);

    private static readonly string[] Inherited = ["HOME", "LANG", "LC_ALL", "LOGNAME", "TZ", "USER", "XDG_RUNTIME_DIR"];

    /// <summary>Starts the holder and waits until its agent listens.</summary>
    /// <exception cref="IOException">It could not be started, or died.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the holder is still to be ended.</exception>
    internal void Start(CancellationToken cancellation)
    {
        var process = Spawn();
        var start = Stopwatch.GetTimestamp();
        while (!IsListening())
        {
            cancellation.ThrowIfCancellationRequested();
            if (process.HasEnded() || Stopwatch.GetElapsedTime(start) > StartPatience)
            {
                throw new IOException("its agent does not start");
            }

            Thread.Sleep(StartPause);
        }
    }

    /// <summary>Begins a conversation; any number can be held at once.</summary>
    /// <exception cref="IOException">The agent has gone.</exception>
    internal IConversation Connect(CancellationToken cancellation)
    {
        var line = new LineConversation(TryConnect() ?? throw new IOException("its agent has gone"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(HelloPatience);
        try
        {
            line.Greet(limit.Token);
            return line;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException("its agent does not answer");
        }
    }

    /// <summary>The processes that hold the lab: unshare(1), which waits, and the first of the PID namespace, with which all else ends.</summary>
    internal IReadOnlyList<int> Processes()
    {
        var ours = LabProcesses.TargetOf("/proc/self/ns/user");
        return
        [
            .. from process in LabProcesses.With("cwd", folder.FullPath)
               let its = $"/proc/{process}"
               where LabProcesses.TargetOf(its + "/ns/user") != ours || Path.GetFileName(LabProcesses.TargetOf(its + "/exe")) == UserNamespace.Name
               select process,
        ];
    }

    /// <summary>Ends the lab, in whatever state it is; nothing of it runs afterwards.</summary>
    /// <exception cref="IOException">A process of it would not end.</exception>
    internal void End() => LabProcesses.End(Processes);

    private DetachedProcess Spawn()
    {
        (int, string, OpenMode)[] files = [(0, "/dev/null", OpenMode.Read), (1, "log", OpenMode.Log), (2, "log", OpenMode.Log)];
        var program = ProgramPath.Find(UserNamespace.Name) ?? throw new IOException("unshare(1) is not installed");
        return DetachedProcess.Start(program, UserNamespace.Around(["/bin/sh", folder.Init]), Variables(), folder.FullPath, files);
    }

    private static IReadOnlyList<string> Variables() =>
    [
        "PATH=" + ProgramPath.All,
        .. Inherited.Where(name => Environment.GetEnvironmentVariable(name) is not null)
            .Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}"),
    ];

    private bool IsListening()
    {
        using var agent = TryConnect();
        return agent is not null;
    }

    // A socket's path has room for 107 bytes; by way of the open folder every path is short enough.
    private Socket? TryConnect()
    {
        using var opened = RawFile.Open(folder.FullPath, OpenMode.Read);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint($"/proc/self/fd/{opened.Handle.DangerousGetHandle()}/{HolderFolder.Socket}"));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
