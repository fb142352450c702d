using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.BringUp;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running;

/// <summary>Brings one lab up in a folder that is locked and empty. Taking back a half made one is its caller's.</summary>
internal sealed class LabStarter(StateDirectory state, IReadOnlyList<ILabKernel> kernels, LabOptions options, ILabProgress progress)
{
    /// <summary>Chooses a kernel, writes the journal, and carries out the plan.</summary>
    /// <exception cref="LabException">It could not be brought up.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal RunningLab Start(LabFolder folder, LabPlan plan, string sourcePath, CancellationToken cancellation)
    {
        var (kernel, refused) = ChooseKernel(plan);
        var journal = new LabJournal(plan.Lab, sourcePath, kernel.Kind, LabJournal.CurrentBootId(), DateTime.UtcNow);
        journal = kernel.Announce(journal with { Refused = refused }, plan, options);

        // Names of this kernel are looked at and taken by one lab at a time.
        var names = journal.Namespaces.Count > 0 ? state.Lock() : null;
        var kept = Task.CompletedTask;
        try
        {
            RefuseTakenNamespaces(journal, plan);
            journal = journal.After(state.Journals());
            folder.WriteJournal(journal);

            // Nobody reads the plan before the lab is up, and that of a large lab takes its time. It is never there before the
            // journal: where it is found alone, the journal is lost.
            kept = Task.Run(() => folder.WritePlan(plan), CancellationToken.None);

            progress.Report(LabPhase.Boot, 0, 1);
            var environment = kernel.Prepare(folder, journal, plan, options, cancellation);
            progress.Report(LabPhase.Boot, 1, 1);

            journal = CarryOut(plan, environment, folder, journal, names, cancellation);
            kept.GetAwaiter().GetResult();
            journal = journal with { UpUtc = DateTime.UtcNow };
            folder.WriteJournal(journal);
            return new RunningLab(journal, plan, environment);
        }
        finally
        {
            // Whatever came of the lab: its folder may be removed next.
            Task.WaitAny([kept], CancellationToken.None);
            names?.Dispose();
        }
    }

    private (ILabKernel Kernel, IReadOnlyList<KernelCheck> Refused) ChooseKernel(LabPlan plan)
    {
        var candidates = kernels.Where(k => options.Kernel is null || k.Kind == options.Kernel).ToList();
        var refused = new List<KernelCheck>();
        foreach (var kernel in candidates)
        {
            progress.Report(LabPhase.Check, refused.Count, candidates.Count);
            var check = kernel.Check(plan);
            if (check.IsUsable)
            {
                return (kernel, refused);
            }

            refused.Add(check);
        }

        throw new LabException(MachineProblems.NoKernel(refused));
    }

    // Before the journal says that they are ours.
    private static void RefuseTakenNamespaces(LabJournal journal, LabPlan plan)
    {
        var taken = journal.Namespaces.FirstOrDefault(n => NetworkNamespace.InodeOf(n) is not null);
        if (taken is not null)
        {
            throw new LabException(MachineProblems.NamespaceTaken(plan.Steps.OfType<AddNamespace>().First(s => s.Namespace == taken)));
        }
    }

    private LabJournal CarryOut(
        LabPlan plan, ILabEnvironment environment, LabFolder folder, LabJournal journal, RawFile? names, CancellationToken cancellation)
    {
        try
        {
            using var conversation = environment.Connect(cancellation);
            var runner = new StageRunner(conversation, progress);
            foreach (var stage in Ahead.Of(BringUpStage.Of(plan.Steps)))
            {
                runner.Run(stage, cancellation);
                if (stage.Phase == LabPhase.Namespaces)
                {
                    journal = environment.Identify(journal);
                    folder.WriteJournal(journal);
                    names?.Dispose();
                }
            }
        }
        catch (IOException exception)
        {
            throw new LabException(MachineProblems.KernelFailed(journal.Kernel, exception.Message, environment.LogTail()));
        }

        return journal;
    }
}
