using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.State;
using Dot2Lab.Text;

namespace Dot2Lab.LiveTests;

/// <summary>A state directory of a test's own, with all that is needed to start labs in it; what is left at the end is ended.</summary>
internal sealed class LabBench : IDisposable
{
    /// <summary>Makes the bench, its folder's name with what a careless program would trip over.</summary>
    internal LabBench()
    {
        Folder = Directory.CreateTempSubdirectory("dot2lab live 'test' ").FullName;
        State = StateDirectory.Open(Path.Combine(Folder, "state"));
        Manager = new LabManager(State);
    }

    internal string Folder { get; }

    internal StateDirectory State { get; }

    internal LabManager Manager { get; }

    /// <summary>
    /// Options for a lab in a guest. Its agent is the program that the environment names, such as the one that the launcher built,
    /// which is what users have; else this very assembly, which is never older than the tests.
    /// </summary>
    internal static LabOptions InGuest { get; } = new()
    {
        Agent = File.Exists(BuiltAgent) ? new AgentProgram(BuiltAgent, null) : Agent(typeof(LabBench).Assembly.Location),
        Kernel = LabKernelKind.Uml,
    };

    /// <summary>Options for a lab on this machine's kernel.</summary>
    internal static LabOptions OnHost { get; } = InGuest with { Kernel = LabKernelKind.Host };

    /// <summary>Options for a lab in a user namespace.</summary>
    internal static LabOptions InUserNamespace { get; } = InGuest with { Kernel = LabKernelKind.Userns };

    private static string? BuiltAgent => Environment.GetEnvironmentVariable("DOT2LAB_AGENT");

    /// <summary>An agent that the runtime of these tests executes.</summary>
    internal static AgentProgram Agent(string assembly) => new(assembly, Environment.ProcessPath);

    /// <summary>The plan of one of the samples.</summary>
    internal static LabPlan Sample(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", name);
        return LabCompiler.Compile(SourceText.FromBytes(name, File.ReadAllBytes(path))).Plan!;
    }

    /// <summary>A manager of the same state with one kernel, for a test that puts a decorator around it.</summary>
    internal LabManager With(ILabKernel kernel) => new(State, [kernel]);

    internal RunningLab Start(LabPlan plan, LabOptions options) =>
        Manager.Start(plan, SourceOf(plan.Lab), options, new QuietProgress(), CancellationToken.None);

    internal string SourceOf(string lab) => Path.Combine(Folder, lab + ".dot");

    public void Dispose()
    {
        foreach (var lab in Manager.List())
        {
            Manager.Remove(lab.Lab);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
