using Dot2Lab.Cli.Commands;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Running;

namespace Dot2Lab.Cli.Completion;

/// <summary>What may stand for an argument, by the name that help texts give it.</summary>
internal static class CandidateWords
{
    /// <summary>The candidates for an argument.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="before">The arguments before it; the first names a lab or a file.</param>
    /// <param name="begun">What of the word is there.</param>
    /// <param name="terminal">Whose folder file names are relative to.</param>
    internal static IEnumerable<string> Of(string argument, IReadOnlyList<string> before, string begun, Terminal terminal) => argument switch
    {
        LabReference.HelpName => Labs().Concat(Files(begun, terminal)),
        "TOPO.dot" or "OLD.dot" or "NEW.dot" or "FILE" => Files(begun, terminal),
        "NODE" or "FROM" or "TO" => Nodes(before, terminal).Select(n => n.Name),
        "FROM:TO" => Pairs(Nodes(before, terminal), begun),
        "PE:PE" => Pairs(Nodes(before, terminal).Where(n => n.Role == NodeRole.Pe), begun),
        "IFACE" => Nodes(before, terminal).Where(n => before.Contains(n.Name, StringComparer.Ordinal)).SelectMany(n => n.Interfaces, (_, i) => i.Name),
        "CODE" => ExplainCommand.Codes(),
        _ => [],
    };

    /// <summary>DOT files, and folders that may hold some.</summary>
    internal static IEnumerable<string> Files(string begun, Terminal terminal)
    {
        var folder = begun[..(begun.LastIndexOf('/') + 1)];
        var hidden = begun.Length > folder.Length && begun[folder.Length] == '.';
        var path = new DirectoryInfo(Path.Combine(Path.GetFullPath(terminal.PathOf(".")), folder));
        return Quietly(() => path.EnumerateFileSystemInfos())
            .Where(entry => hidden || !entry.Name.StartsWith('.'))
            .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name)
            .Where(name => name.EndsWith('/') || SourceFile.IsFileName(name))
            .Select(name => folder + name);
    }

    private static IEnumerable<string> Pairs(IEnumerable<PlanNode> nodes, string begun)
    {
        var names = nodes.Select(n => n.Name).ToList();
        var first = names.Find(name => begun.StartsWith($"{name}:", StringComparison.Ordinal));
        return names.Select(name => first is null ? $"{name}:" : $"{first}:{name}");
    }

    private static IEnumerable<string> Labs() => Quietly(() => LabReference.Manager().List().Select(status => status.Lab));

    private static IEnumerable<PlanNode> Nodes(IReadOnlyList<string> before, Terminal terminal) =>
        before is [var first, ..] ? Quietly(() => (SourceFile.IsFileName(first) ? Compile(first, terminal) : LabReference.Manager().Open(first).Plan)?.Nodes ?? []) : [];

    private static LabPlan? Compile(string file, Terminal terminal) =>
        file == SourceFile.StandardInput ? null : LabCompiler.Compile(SourceFile.Read(file, terminal)).Plan;

    // Who presses the tab key wants words or nothing.
    private static IReadOnlyList<T> Quietly<T>(Func<IEnumerable<T>> find)
    {
        try
        {
            return [.. find()];
        }
        catch (Exception exception) when (exception is LabException or CommandFailure || FileFailure.IsForeseen(exception))
        {
            return [];
        }
    }
}
