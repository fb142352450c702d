using Dot2Lab.Plan;
using Dot2Lab.Verification.Kernel;
using Dot2Lab.Verification.Steps;
using Dot2Lab.Verification.Walking;

namespace Dot2Lab.Verification;

/// <summary>
/// A lab as Linux would have it after all of a plan's steps, and what it would do with a packet. It interprets the steps and
/// nothing else: neither the policy nor what the plan tells people of its nodes. Safe for use by several threads.
/// </summary>
public sealed class LabModel
{
    private readonly LabKernel _kernel;

    private LabModel(LabKernel kernel)
    {
        _kernel = kernel;
        Forwarding = new Forwarding(kernel);
    }

    /// <summary>What single nodes do with packets.</summary>
    internal Forwarding Forwarding { get; }

    /// <summary>Carries out a plan's steps, in their order, up to the first that the kernel or iproute2 would refuse.</summary>
    public static ModelResult Build(LabPlan plan)
    {
        var kernel = new LabKernel();
        for (var index = 0; index < plan.Steps.Count; index++)
        {
            if (StepInterpreter.Apply(kernel, plan.Steps[index]) is { } refusal)
            {
                return new ModelResult(null, new StepFailure(index, plan.Steps[index], refusal.Errno, refusal.Message));
            }
        }

        return new ModelResult(new LabModel(kernel), null);
    }

    /// <summary>What becomes of an echo request, and of its reply.</summary>
    /// <exception cref="ArgumentException">The plan has no such namespace.</exception>
    public Prediction Predict(ProbePacket probe) => new Walker(Forwarding).Walk(Find(probe.From), probe);

    /// <summary>Each way of an echo request by itself, from end to end, and each way of the reply.</summary>
    /// <exception cref="ArgumentException">The plan has no such namespace.</exception>
    public Trace Trace(ProbePacket probe)
    {
        var (walker, answers) = (new Walker(Forwarding), new Answers(Forwarding));
        var requests = walker.Request(Find(probe.From), probe, merge: false);
        var replies = requests.DistinctBy(trail => trail.Move.Delivery).SelectMany(trail => walker.Reply(trail, merge: false));
        return new Trace([.. requests.Select(trail => trail.ToJourney(answers))], [.. replies.Take(Walker.MostWays).Select(trail => trail.ToJourney(answers))])
        {
            Source = requests[0].Sent.Source,
        };
    }

    /// <summary>A namespace.</summary>
    /// <exception cref="ArgumentException">The plan has no such namespace.</exception>
    internal NetworkNamespace Find(string name) => _kernel.Find(name) ?? throw new ArgumentException($"no namespace {name}", nameof(name));
}
