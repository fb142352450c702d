using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running.Kernels;

/// <summary>A lab in named namespaces of this kernel; its agent runs inside this process.</summary>
/// <param name="journal">What was made.</param>
/// <param name="connect">Begins a conversation with the agent.</param>
internal sealed class HostEnvironment(LabJournal journal, Func<IConversation> connect) : ILabEnvironment
{
    internal HostEnvironment(LabJournal journal)
        : this(journal, () => new LocalConversation())
    {
    }

    public IConversation Connect(CancellationToken cancellation) => connect();

    public bool IsAlive() => Ours().Count() == journal.Namespaces.Count;

    public IReadOnlyList<string> LogTail() => [];

    public LabJournal Identify(LabJournal made) =>
        made with { NamespaceInodes = [.. made.Namespaces.Select(n => NetworkNamespace.InodeOf(n) ?? 0)] };

    public void Remove()
    {
        using var conversation = Connect(CancellationToken.None);
        conversation.Send(new Clear([.. Ours()]), CancellationToken.None);
        if (conversation.Receive(CancellationToken.None) is Failed failed)
        {
            throw new IOException(failed.Message);
        }

        NetworkNamespace.LeaveFolder(journal.MountsNamespaceFolder, journal.MakesNamespaceFolder);
    }

    // Between the journal and the making of the namespaces no inode is known; then the names, which were free, are enough.
    private IEnumerable<string> Ours() => journal.NamespaceInodes.Count == 0
        ? journal.Namespaces
        : journal.Namespaces.Zip(journal.NamespaceInodes).Where(n => NetworkNamespace.InodeOf(n.First) == n.Second).Select(n => n.First);
}
