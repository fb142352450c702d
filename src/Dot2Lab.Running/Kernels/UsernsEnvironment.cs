using Dot2Lab.Running.Messages;
using Dot2Lab.Running.State;
using Dot2Lab.Running.Userns;

namespace Dot2Lab.Running.Kernels;

/// <summary>A lab in an ordinary user's namespaces; what it is made of ends with the processes that hold it.</summary>
internal sealed class UsernsEnvironment(HolderFolder folder) : ILabEnvironment
{
    private const int LogLines = 20;

    private readonly NamespaceHolder _holder = new(folder);

    public IConversation Connect(CancellationToken cancellation) => _holder.Connect(cancellation);

    public bool IsAlive() => _holder.Processes().Count > 0;

    public IReadOnlyList<string> LogTail() => folder.LogTail(LogLines);

    public LabJournal Identify(LabJournal journal) => journal;

    public void Remove() => _holder.End();

    /// <inheritdoc cref="NamespaceHolder.Start"/>
    internal void Start(CancellationToken cancellation) => _holder.Start(cancellation);
}
