using System.CommandLine;
using Dot2Lab.Cli.Diagrams;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Output.Diagrams;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab run TOPO.dot</c>: brings a lab up, tests it, and leaves it running.</summary>
internal static class RunCommand
{
    // With less, the guest's kernel and the agent in it do not start.
    private const int LeastMemory = 128;
    private const int MostMemory = 1 << 20;

    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("TOPO.dot") { Description = "The DOT file; - is standard input" };
        var kernel = Choice.Of("--kernel", "Run on the first kernel that can; on this one as root or in a user namespace; on User-Mode Linux", KernelChoice.Words);
        var once = new Option<bool>("--once") { Description = "Take the lab down after the test" };
        var noTest = new Option<bool>("--no-test") { Description = "Do not test the lab" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would be done, and do nothing" };
        var name = new Option<string>("--name") { Description = "Give the lab another name", HelpName = "LAB" };
        var memory = Number.Optional("--memory", "MB", "Memory of a User-Mode Linux guest (default: what the lab needs)", LeastMemory, MostMemory);
        var render = new Option<string>("--render") { Description = "Draw the lab, and what the test found, into this file", HelpName = "FILE" };
        var source = new SourceOptions();
        var command = new Command("run", "Bring a lab up, or apply what changed in its file; test it, and leave it running") { file, kernel, once, noTest, dryRun, name, memory, render };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var input = line.GetRequiredValue(file);
            var text = SourceFile.Read(input, context.Terminal);
            var drawing = line.GetValue(render) is { } picture ? new TestDrawing(picture, input, reporter) : null;
            if (LabCompilation.WithGraph(text, source.ReporterFor(line, text, reporter)) is not var (plan, graph))
            {
                return ExitCode.FileHasErrors;
            }

            var named = line.GetValue(name) is { } lab ? plan with { Lab = LegalName(lab) } : plan;
            var run = new LabRun(named, LabReference.SourcePath(input, context.Terminal), reporter)
            {
                Kernel = KernelChoice.Parse(line.GetRequiredValue(kernel)),
                Memory = line.GetValue(memory),
                Once = line.GetValue(once),
                Test = !line.GetValue(noTest),
                Tested = tested => drawing?.Draw(new DrawnLab(text, graph, named), tested),
            };
            if (line.GetValue(dryRun))
            {
                reporter.Result(run.WhatItWouldDo());
                return ExitCode.Done;
            }

            return CancelSignals.Around(run.Do);
        });
    }

    private static string LegalName(string name) => Compiler.Binding.LegalName.IsLab(name)
        ? name
        : throw new CommandFailure(
            ExitCode.Usage, $"\"{name}\" cannot be the name of a lab", $"Use letters, digits, '_', '.' and '-', beginning with a letter, a digit or '_', at most {Compiler.Binding.LegalName.LongestLab}");
}
