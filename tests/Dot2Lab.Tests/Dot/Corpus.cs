namespace Dot2Lab.Tests.Dot;

/// <summary>
/// DOT files to be read that are no part of this repository, in the folder that the environment variable CORPUS names: a
/// <c>manifest.tsv</c> with its files, or a folder <c>corpus</c> that has them, and a folder <c>cases</c>.
/// </summary>
internal static class Corpus
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CORPUS") is { Length: > 0 } folder ? folder : null;

    /// <summary>The folder of the manifest and its files; null without one.</summary>
    internal static string? Files { get; } = new[] { Folder, Below("corpus") }.FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "manifest.tsv")));

    /// <summary>The folder of the cases; null without one.</summary>
    internal static string? Cases { get; } = Below("cases") is { } cases && Directory.Exists(cases) ? cases : null;

    private static string? Below(string name) => Folder is null ? null : Path.Combine(Folder, name);
}
