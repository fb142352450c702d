using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Snapshots;

/// <summary>A lab with every stage's output pinned: each sample, and each folder here that has a <c>lab.dot</c> of its own.</summary>
/// <param name="Name">The name of the folder with the outputs.</param>
/// <param name="SourceFolder">Where the DOT file is.</param>
/// <param name="FileName">Its name there.</param>
internal sealed record SnapshotCase(string Name, string SourceFolder, string FileName)
{
    internal static string Root { get; } = Repository.PathOf("tests", "Dot2Lab.Tests", "Snapshots");

    /// <summary>The folder with the outputs.</summary>
    internal string Folder => Path.Combine(Root, Name);

    internal static IReadOnlyList<SnapshotCase> All() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.dot")
            .Select(path => new SnapshotCase(Path.GetFileNameWithoutExtension(path), Path.GetDirectoryName(path)!, Path.GetFileName(path))),
        .. Directory.EnumerateDirectories(Root)
            .Where(folder => File.Exists(Path.Combine(folder, "lab.dot")))
            .Select(folder => new SnapshotCase(Path.GetFileName(folder), folder, "lab.dot")),
    ];
}
