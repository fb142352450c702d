using Dot2Lab.Text;

namespace Dot2Lab.Cli.Files;

/// <summary>The file that was probably meant by a name that no file has.</summary>
internal static class FileSuggestion
{
    // Folders can be endless, and nobody waits for a suggestion.
    private const int MostFiles = 10000;

    /// <summary>
    /// The end of a sentence that names the closest file of the same folder, or nothing: one that ends as the word does or as DOT
    /// files do. The ending itself does not count, for it would make short names alike.
    /// </summary>
    /// <param name="name">The file as the user named it.</param>
    /// <param name="path">Where that would be.</param>
    internal static string DidYouMean(string name, string path)
    {
        var word = Path.GetFileName(name);
        var files = FilesBeside(path).Where(file => SourceFile.IsFileName(file) || Path.GetExtension(file) == Path.GetExtension(word)).ToList();
        return Suggestion.Closest(Stem(word), files.Select(Stem).Distinct(StringComparer.Ordinal)) is { } closest
            ? $"; did you mean {name[..^word.Length]}{BestOf(files.Where(file => Stem(file) == closest), Path.GetExtension(word))}?"
            : "";
    }

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);

    private static string BestOf(IEnumerable<string> files, string ending) =>
        files.OrderByDescending(file => Path.GetExtension(file) == ending).ThenBy(file => file, StringComparer.Ordinal).First();

    private static IReadOnlyList<string> FilesBeside(string path)
    {
        try
        {
            return [.. Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!).Take(MostFiles).Select(file => Path.GetFileName(file))];
        }
        catch (Exception exception) when (FileFailure.IsForeseen(exception))
        {
            return [];
        }
    }
}
