using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>The agent as a program of its own, inside a guest: serves its serial lines for as long as the guest runs.</summary>
public static class AgentServer
{
    /// <summary>Serves the lines, one client at a time on each.</summary>
    /// <param name="lines">Terminal devices, such as <c>/dev/ttyS0</c>; the first one tells when the agent is ready.</param>
    /// <returns>The program's exit code, when the last line has gone.</returns>
    public static int Run(IReadOnlyList<string> lines)
    {
        var conversations = lines.Select(Open).ToList();
        conversations[0].Send(new Ready(string.Empty), CancellationToken.None);
        var threads = conversations.Select(c => new Thread(() => Serve(c))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return 0;
    }

    private static LineConversation Open(string path)
    {
        var terminal = RawFile.Open(path, OpenMode.ReadWrite);
        Terminal.MakeRaw(terminal);
        return new LineConversation(terminal, terminal);
    }

    private static void Serve(LineConversation conversation)
    {
        using var session = new AgentSession(conversation);
        session.Run();
    }
}
