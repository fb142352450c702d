using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.State;

namespace Dot2Lab.LiveTests;

/// <summary>A kernel on which chosen lines of a batch fail; all else is the real one's.</summary>
internal sealed class FailingKernel(ILabKernel kernel, Func<string, bool> fails) : ILabKernel
{
    public LabKernelKind Kind => kernel.Kind;

    /// <summary>Every line like this one fails.</summary>
    internal static FailingKernel At(ILabKernel kernel, string line) => new(kernel, l => l == line);

    /// <summary>The n-th line of all fails, counted from 0 in the order of the requests.</summary>
    internal static FailingKernel At(ILabKernel kernel, int number)
    {
        var seen = 0;
        return new FailingKernel(kernel, _ => seen++ == number);
    }

    public KernelCheck Check(LabPlan plan) => kernel.Check(plan);

    public KernelCheck CheckChange(LabJournal journal, LabPlan plan) => kernel.CheckChange(journal, plan);

    public LabJournal Announce(LabJournal journal, LabPlan plan, LabOptions options) => kernel.Announce(journal, plan, options);

    public ILabEnvironment Prepare(LabFolder folder, LabJournal journal, LabPlan plan, LabOptions options, CancellationToken cancellation) =>
        new Environment(kernel.Prepare(folder, journal, plan, options, cancellation), fails);

    public ILabEnvironment Attach(LabFolder folder, LabJournal journal) => new Environment(kernel.Attach(folder, journal), fails);

    private sealed class Environment(ILabEnvironment inner, Func<string, bool> fails) : ILabEnvironment
    {
        public IConversation Connect(CancellationToken cancellation) => new Conversation(inner.Connect(cancellation), fails);

        public bool IsAlive() => inner.IsAlive();

        public IReadOnlyList<string> LogTail() => inner.LogTail();

        public LabJournal Identify(LabJournal journal) => inner.Identify(journal);

        public void Remove() => inner.Remove();
    }

    private sealed class Conversation(IConversation inner, Func<string, bool> fails) : IConversation
    {
        public void Send(AgentMessage message, CancellationToken cancellation) =>
            inner.Send(message is Apply apply ? new Apply([.. apply.Lanes.Select(l => l.Select(Spoil).ToList())]) : message, cancellation);

        public AgentMessage? Receive(CancellationToken cancellation) => inner.Receive(cancellation);

        public void Dispose() => inner.Dispose();

        private Batch Spoil(Batch batch) => batch with { Lines = [.. batch.Lines.Select(l => fails(l) ? Impossible(batch) : l)] };

        private static string Impossible(Batch batch) => batch.Program.Count == 0 ? "net/no/such=1" : "link set dev no-such-device up";
    }
}
