using System.CommandLine;
using System.CommandLine.Help;
using Dot2Lab.Cli.Commands;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Running;

namespace Dot2Lab.Cli;

/// <summary>The whole command line: finds the command, runs it, and turns every end into an exit code.</summary>
internal sealed class Application
{
    // A response file would make `@x.dot` unreadable, which is a legal name of a file.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    private readonly Terminal _terminal;
    private readonly OutputOptions _output = new();
    private readonly Command _compile;
    private readonly Command _exec;
    private readonly RootCommand _root;

    internal Application(Terminal terminal)
    {
        _terminal = terminal;
        var context = new CommandContext(terminal, _output);
        _compile = CompileCommand.Create(context);
        _exec = ExecCommand.Create(context);
        _root = RootOf(context,
        [
            _compile,
            RunCommand.Create(context),
            DownCommand.Create(context),
            StatusCommand.Create(context),
            _exec,
            ShellCommand.Create(context),
            CaptureCommand.Create(context),
            TestCommand.Create(context),
            ShowCommand.Create(context),
            CheckCommand.Create(context),
            TraceCommand.Create(context),
            DoctorCommand.Create(context),
            DiffCommand.Create(context),
            RenderCommand.Create(context),
            DotCommand.Create(context),
            ExplainCommand.Create(context),
            NewCommand.Create(context),
            CompletionCommand.Create(context),
            CompleteCommand.Create(context, () => _root!, _exec),
        ]);
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>, or the code of the program that the command ran.</returns>
    internal int Run(IReadOnlyList<string> arguments)
    {
        var reporter = new Reporter(_terminal, Verbosity.Normal, colors: false);
        try
        {
            var words = CommandWord.Complete(arguments, _root, _compile, _terminal);
            var line = _root.Parse(ForeignCommand.Separate(words, _root, _exec), Parser);
            reporter = _output.ReporterFor(line, _terminal);
            UsageErrors.ThrowIfAny(line);
            return Invoke(line, reporter);
        }
        catch (LabException failure)
        {
            ProblemReport.Write(failure.Problem, reporter);
            return failure.Problem.IsUsage ? ExitCode.Usage : ExitCode.Machine;
        }
        catch (CommandFailure failure)
        {
            reporter.Failure(failure.Message, failure.Help);
            return failure.ExitCode;
        }
#pragma warning disable CA1031 // Whatever it is, the user gets a line and not a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            reporter.Bug(bug);
            return ExitCode.Bug;
        }
    }

    private static int Invoke(ParseResult line, Reporter reporter)
    {
        using var help = new StringWriter { NewLine = "\n" };
        var code = line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help });
        if (help.GetStringBuilder().Length > 0)
        {
            reporter.Result(help.ToString());
        }

        return code;
    }

    private static RootCommand RootOf(CommandContext context, IEnumerable<Command> commands)
    {
        var root = new RootCommand("One Graphviz DOT file becomes a running provider network: hosts, VRFs and MPLS on one Linux box.")
        {
            context.Output.Quiet,
            context.Output.Verbose,
            context.Output.NoColor,
        };
        root.Directives.Clear();
        root.Options.OfType<HelpOption>().Single().Description = "Print this help";
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Print the program's version";
        version.Action = new VersionAction();
        foreach (var command in commands)
        {
            root.Add(command);
        }

        return root;
    }
}
