using System.Text;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Commands;

/// <summary>Finds out whether <c>ip vrf exec</c> works: it needs control groups, which a user namespace does not give (ip-vrf(8)).</summary>
internal static class VrfBinding
{
    /// <summary>Binds a command that does nothing.</summary>
    /// <exception cref="LabException">It does not work; with ip's own reason.</exception>
    internal static void Try(IConversation conversation, string name, string device, CancellationToken cancellation)
    {
        conversation.Send(new Execute(name, device, ["true"], new Dictionary<string, string>(), null), cancellation);
        var said = new StringBuilder();
        while (true)
        {
            switch (conversation.Receive(cancellation))
            {
                case Output output:
                    said.Append(Encoding.UTF8.GetString(output.Bytes.Span));
                    break;
                case Exited { Code: 0 }:
                    return;
                case Exited:
                    throw new LabException(MachineProblems.VrfNotBindable(device, string.Join("; ", said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))));
                case Failed failed:
                    throw new LabException(MachineProblems.AgentFailed(failed.Message));
                case null:
                    throw new IOException("it died while the command ran");
            }
        }
    }
}
