using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.BringUp;

/// <summary>Has the agent carry out stages, and brings an error back to the step that it belongs to.</summary>
internal sealed class StageRunner(IConversation conversation, ILabProgress progress)
{
    private static readonly TimeSpan SignalLag = TimeSpan.FromMilliseconds(300);

    /// <summary>Carries out one stage.</summary>
    /// <exception cref="LabException">A step failed; those before it, and perhaps some of other lanes, were carried out.</exception>
    /// <exception cref="IOException">The agent has gone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    internal void Run(BringUpStage stage, CancellationToken cancellation)
    {
        progress.Report(stage.Phase, 0, stage.Groups.Count);
        conversation.Send(stage.ToRequest(), cancellation);
        for (var done = 0; ;)
        {
            // Whoever receives looks at the token only while there is nothing to receive.
            cancellation.ThrowIfCancellationRequested();
            switch (conversation.Receive(cancellation))
            {
                case Applied:
                    return;
                case BatchDone batch:
                    progress.Did(stage.Groups[batch.Number]);
                    progress.Report(stage.Phase, ++done, stage.Groups.Count);
                    break;
                case BatchFailed { Message: BatchFailed.WithoutAWord } when cancellation.WaitHandle.WaitOne(SignalLag):
                    // Ctrl-C reaches the programs that were started as it reaches us, and may end them first.
                    throw new OperationCanceledException(cancellation);
                case BatchFailed failure:
                    throw new LabException(Explain(stage.Groups[failure.Number], failure));
                case Failed failed:
                    throw new LabException(MachineProblems.AgentFailed(failed.Message));
                case null:
                    throw new IOException("the lab has died");
            }
        }
    }

    /// <summary>The problem that a failed batch stands for; where the program named no line, its first step is taken.</summary>
    internal static LabProblem Explain(CommandGroup group, BatchFailed failure)
    {
        var (step, command) = group.Steps[Math.Clamp(failure.Line - 1, 0, group.Steps.Count - 1)];
        return step is AddNamespace added && failure.Message.EndsWith("File exists", StringComparison.Ordinal)
            ? MachineProblems.NamespaceTaken(added)
            : MachineProblems.StepFailed(step, CommandText.Of(command), failure.Message);
    }
}
