using Dot2Lab.Running.Messages;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running.Kernels;

/// <summary>The place where one lab lives.</summary>
internal interface ILabEnvironment
{
    /// <summary>Begins a conversation with the lab's agent; several can be held at once.</summary>
    /// <exception cref="IOException">There is nobody to speak with any more.</exception>
    IConversation Connect(CancellationToken cancellation);

    /// <summary>Whether the lab still lives.</summary>
    bool IsAlive();

    /// <summary>What the place itself logged last, for people.</summary>
    IReadOnlyList<string> LogTail();

    /// <summary>Adds to the journal what is only known once namespaces are made.</summary>
    LabJournal Identify(LabJournal journal);

    /// <summary>Takes away all that was made, in whatever state it is. May be repeated.</summary>
    /// <exception cref="IOException">Something would not go.</exception>
    void Remove();
}
