using System.Net.Sockets;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>The agent as a program of its own: serves its clients for as long as the lab runs.</summary>
public static class AgentServer
{
    private const int Backlog = 64;

    /// <summary>Serves the lines of a guest, one client at a time on each, or a socket, with as many clients as come.</summary>
    /// <param name="words">
    /// The folder of long messages and then terminal devices, such as <c>/dev/ttyS0</c>, the first of which tells when the agent is
    /// ready; or <c>--socket</c> and the path of a socket to make, relative to the working folder, which the agent then leaves for
    /// <c>/</c>.
    /// </param>
    /// <returns>The program's exit code, when the last line has gone.</returns>
    public static int Run(IReadOnlyList<string> words)
    {
        ForgetOwnSettings();
        return words is ["--socket", var path] ? ServeSocket(path) : ServeLines(words[0], words.Skip(1));
    }

    // What this runtime was started with is not for the programs that it starts in the nodes.
    private static void ForgetOwnSettings()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(n => n.StartsWith("DOTNET_", StringComparison.Ordinal)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static int ServeLines(string inbox, IEnumerable<string> lines)
    {
        var conversations = lines.Select(line => Open(line, inbox)).ToList();
        conversations[0].Send(new Ready(string.Empty), CancellationToken.None);
        var threads = conversations.Select(InBackground).ToList();
        threads.ForEach(t => t.Join());
        return 0;
    }

    private static int ServeSocket(string path)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(Backlog);
        Directory.SetCurrentDirectory("/");
        while (true)
        {
            InBackground(new LineConversation(listener.Accept()));
        }
    }

    private static LineConversation Open(string path, string inbox)
    {
        var terminal = RawFile.Open(path, OpenMode.ReadWrite);
        Terminal.MakeRaw(terminal);
        return new LineConversation(terminal, terminal, inbox: inbox);
    }

    private static Thread InBackground(LineConversation conversation)
    {
        var thread = new Thread(() => Serve(conversation));
        thread.Start();
        return thread;
    }

    private static void Serve(LineConversation conversation)
    {
        using (conversation)
        using (var session = new AgentSession(conversation))
        {
            try
            {
                session.Run();
            }
            catch (IOException)
            {
                // The client was killed in the middle of it; what it had asked for ends with the session.
            }
        }
    }
}
