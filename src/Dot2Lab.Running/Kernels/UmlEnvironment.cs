using Dot2Lab.Running.Messages;
using Dot2Lab.Running.State;
using Dot2Lab.Running.Uml;

namespace Dot2Lab.Running.Kernels;

/// <summary>A lab in a guest of its own; what it is made of ends with the guest.</summary>
internal sealed class UmlEnvironment(GuestFolder folder) : ILabEnvironment
{
    private const int LogLines = 20;

    private readonly UmlGuest _guest = new(folder);

    public IConversation Connect(CancellationToken cancellation) => _guest.Connect(cancellation);

    public bool IsAlive() => _guest.IsAlive();

    public IReadOnlyList<string> LogTail() => folder.LogTail(LogLines);

    public LabJournal Identify(LabJournal journal) => journal with { IsFenced = _guest.IsFenced };

    public void Remove() => _guest.End();

    /// <inheritdoc cref="UmlGuest.Boot"/>
    internal void Boot(UmlBootOptions options, CancellationToken cancellation) => _guest.Boot(options, cancellation);
}
