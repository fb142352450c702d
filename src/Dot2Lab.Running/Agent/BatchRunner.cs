using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.Netlink;

namespace Dot2Lab.Running.Agent;

/// <summary>Carries out one batch in the namespace that the calling thread is in.</summary>
internal static partial class BatchRunner
{
    /// <summary>Runs a batch to its end or its first error.</summary>
    /// <returns>The error, or null.</returns>
    internal static BatchFailed? Run(Batch batch) => batch.Program.Count == 0 ? WriteSysctls(batch) : RunCommands(batch);

    private static BatchFailed? WriteSysctls(Batch batch)
    {
        for (var i = 0; i < batch.Lines.Count; i++)
        {
            var (path, value) = Split(batch.Lines[i]);
            try
            {
                using var file = RawFile.Open("/proc/sys/" + path, OpenMode.Write);
                file.Write(Encoding.UTF8.GetBytes(value), CancellationToken.None);
            }
            catch (SystemCallException) when (batch.MayFail)
            {
                // The next one may succeed.
            }
            catch (SystemCallException exception)
            {
                return new BatchFailed(batch.Number, i + 1, exception.Message);
            }
        }

        return null;
    }

    private static (string Path, string Value) Split(string line)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        return (line[..sign], line[(sign + 1)..]);
    }

    // Most of what a node gets can be asked of the kernel without a process; a program takes over at the first line that cannot.
    private static BatchFailed? RunCommands(Batch batch)
    {
        var (done, failure) = NetlinkBatch.Run(batch);
        if (failure is not null || done == batch.Lines.Count)
        {
            return failure;
        }

        var rest = RunProgram(batch with { Lines = [.. batch.Lines.Skip(done)] });
        return rest is { Line: > 0 } ? rest with { Line = done + rest.Line } : rest;
    }

    private static BatchFailed? RunProgram(Batch batch)
    {
        var run = ChildProgram.Run(batch.Program[0], Arguments(batch), string.Join('\n', batch.Lines) + "\n");
        return run.Succeeded ? null : Explain(batch, run.Errors);
    }

    // In its own words: "Don't terminate ip on errors in batch mode" (ip(8), tc(8)).
    private static string[] Arguments(Batch batch) =>
        batch.MayFail ? [.. batch.Program.Skip(1), "-force", "-batch", "-"] : [.. batch.Program.Skip(1), "-batch", "-"];

    /// <summary>Finds the line in iproute2's words: <c>Command failed -:3</c>, the reason before it.</summary>
    internal static BatchFailed Explain(Batch batch, string errors)
    {
        var failed = CommandFailed().Match(errors);
        var reason = CommandFailed().Replace(errors, string.Empty).Trim();
        var line = failed.Success ? int.Parse(failed.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : LineWith(QuotedWord().Match(reason), batch.Lines);
        return new BatchFailed(batch.Number, line, reason.Length == 0 ? BatchFailed.WithoutAWord : reason);
    }

    // A word that iproute2 cannot take ends it on the spot, with the word but without the line.
    private static int LineWith(Match word, IReadOnlyList<string> lines) =>
        word.Success ? 1 + lines.ToList().FindIndex(l => l.Split(' ').Contains(word.Groups[1].Value)) : 0;

    [GeneratedRegex(@"^Command failed -:(\d+)$", RegexOptions.Multiline)]
    private static partial Regex CommandFailed();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex QuotedWord();
}
