using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.State;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>A kernel whose user may be killed between any two steps; all else is the real one's.</summary>
internal sealed class KillingKernel(ILabKernel kernel, FaultPoint point) : ILabKernel
{
    public LabKernelKind Kind => kernel.Kind;

    // Nothing is made by a check, and it takes longer than all the rest.
    public KernelCheck Check(LabPlan plan) => new(Kind, null);

    public LabJournal Announce(LabJournal journal, LabPlan plan, LabOptions options)
    {
        point.Pass();
        return kernel.Announce(journal, plan, options);
    }

    public ILabEnvironment Prepare(LabFolder folder, LabJournal journal, LabPlan plan, LabOptions options, CancellationToken cancellation)
    {
        point.Pass();
        var environment = kernel.Prepare(folder, journal, plan, options, cancellation);
        point.Pass();
        return new Place(environment, point);
    }

    public ILabEnvironment Attach(LabFolder folder, LabJournal journal) => new Place(
        kernel is HostKernel ? new HostEnvironment(journal, () => new StepwiseConversation(new LocalConversation(), point.Pass)) : kernel.Attach(folder, journal),
        point);

    private sealed class Place(ILabEnvironment inner, FaultPoint point) : ILabEnvironment
    {
        public IConversation Connect(CancellationToken cancellation)
        {
            point.Pass();
            return new StepwiseConversation(inner.Connect(cancellation), point.Pass);
        }

        public bool IsAlive() => inner.IsAlive();

        public IReadOnlyList<string> LogTail() => inner.LogTail();

        public LabJournal Identify(LabJournal journal)
        {
            point.Pass();
            return inner.Identify(journal);
        }

        public void Remove()
        {
            point.Pass();
            inner.Remove();
            point.Pass();
        }
    }
}
