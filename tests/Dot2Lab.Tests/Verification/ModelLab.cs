using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Verification;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Tests.Verification;

/// <summary>A compiled lab whose steps a test changes before the model sees them.</summary>
internal sealed class ModelLab
{
    private readonly LabPlan _plan;
    private List<PlanStep> _steps;

    private ModelLab(LabPlan plan) => (_plan, _steps) = (plan, [.. plan.Steps]);

    /// <summary>The reference lab of samples/netdev11.dot.</summary>
    internal static ModelLab Reference() => Of(File.ReadAllText(Repository.PathOf("samples", "netdev11.dot")));

    internal static ModelLab Of(string dot) => new(CompileHelper.Plan(dot));

    internal LabPlan Plan => _plan with { Steps = _steps };

    /// <summary>Puts other steps in the place of each that fits; at least one must.</summary>
    internal ModelLab Replace<T>(Func<T, bool> which, Func<T, IEnumerable<PlanStep>> by)
        where T : PlanStep
    {
        Assert.Contains(_steps, step => step is T found && which(found));
        _steps = [.. _steps.SelectMany(step => step is T found && which(found) ? by(found) : [step])];
        return this;
    }

    internal ModelLab Drop<T>(Func<T, bool> which)
        where T : PlanStep => Replace(which, _ => []);

    /// <summary>Sets a kernel parameter of a node, behind all else.</summary>
    internal ModelLab Sysctl(string node, string path, string value) => Append(new SetSysctl(node, Plan.Nodes[0].Source, path, value));

    internal ModelLab Append(PlanStep step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>What becomes of a packet.</summary>
    internal Dot2Lab.Verification.Prediction Probe(string from, string to, int size = 84)
    {
        var built = LabModel.Build(Plan);
        Assert.Null(built.Failure);
        return built.Model!.Predict(new ProbePacket(from, Ip(to)) { Size = size });
    }

    /// <summary>What a check says of every probe of the policy.</summary>
    internal IReadOnlyList<CheckedProbe> Check() => [.. new LabCheck(LabModel.Build(Plan).Model!, new ProbeSizes(Plan)).Run(Plan.Policy.Probes())];

    /// <summary>The first step that is refused, its error before it.</summary>
    internal string Refused()
    {
        var failure = LabModel.Build(Plan).Failure!;
        return $"{failure.Errno} {failure.Step.GetType().Name} in {failure.Step.Namespace}: {failure.Message}";
    }

    internal static IpAddress Ip(string text) => IpAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
