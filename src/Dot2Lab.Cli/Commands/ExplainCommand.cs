using System.CommandLine;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab explain CODE</c>: what a diagnostic means, from the pages of docs/diagnostics, which the program carries.</summary>
internal static class ExplainCommand
{
    internal static Command Create(CommandContext context)
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "The code, such as D2L0203; without it, all codes are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", "Tell what an error or a warning means, with an example") { code };
        return context.Bind(command, (line, reporter) =>
        {
            reporter.Result(line.GetValue(code) is { } word ? Page(word.ToUpperInvariant()) : Contents());
            return ExitCode.Done;
        });
    }

    private static string Page(string code) => TryRead(code) ?? throw new CommandFailure(
        ExitCode.Usage,
        $"there is no diagnostic {code}" + (Suggestion.Closest(code, Codes()) is { } closest ? $"; did you mean {closest}?" : ""),
        "To list all of them: dot2lab explain");

    // The first line of a page is its title: "# D2L0203: an unknown VRF".
    private static string Contents() => string.Concat(Codes().Select(code => TryRead(code)!.Split('\n')[0].TrimStart('#', ' ') + "\n"));

    /// <summary>Every code that has a page.</summary>
    internal static IEnumerable<string> Codes() => typeof(ExplainCommand).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("D2L", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string? TryRead(string code)
    {
        using var stream = typeof(ExplainCommand).Assembly.GetManifestResourceStream(code);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
