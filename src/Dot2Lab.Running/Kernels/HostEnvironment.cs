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

    // Between the journal and the making of a namespace its inode is not known; then the name, which was free, is enough.
    private IEnumerable<string> Ours() =>
        from known in journal.KnownNamespaces
        let inode = NetworkNamespace.InodeOf(known.Name)
        where inode is not null && (known.Inode == 0 || known.Inode == inode)
        select known.Name;
}
