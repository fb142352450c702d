using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>The agent as a program of its own, inside a guest: serves its serial lines until it is told to power off.</summary>
public static class AgentServer
{
    /// <summary>Serves the lines, one client at a time on each; returns when the guest is to end.</summary>
    /// <param name="lines">Terminal devices, such as <c>/dev/ttyS0</c>; the first one tells when the agent is ready.</param>
    /// <returns>The program's exit code.</returns>
    public static int Run(IReadOnlyList<string> lines)
    {
        using var powerOff = new ManualResetEventSlim();
        var conversations = lines.Select(Open).ToList();
        foreach (var conversation in conversations)
        {
            new Thread(() => Serve(conversation, powerOff)) { IsBackground = true }.Start();
        }

        conversations[0].Send(new Ready(string.Empty), CancellationToken.None);
        powerOff.Wait();
        return 0;
    }

    private static LineConversation Open(string path)
    {
        var terminal = RawFile.Open(path, OpenMode.ReadWrite);
        Terminal.MakeRaw(terminal);
        return new LineConversation(terminal, terminal);
    }

    private static void Serve(LineConversation conversation, ManualResetEventSlim powerOff)
    {
        using var session = new AgentSession(conversation);
        if (session.Run())
        {
            powerOff.Set();
        }
    }
}
