namespace Dot2Lab.Cli.Files;

/// <summary>What the system says about a file, in the words of a shell.</summary>
internal static class FileFailure
{
    /// <summary>Whether an exception is the system's refusal, rather than a bug.</summary>
    internal static bool IsForeseen(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>The failure to report for a file that could not be used.</summary>
    /// <param name="action">What was tried, such as "read".</param>
    /// <param name="name">The file as the user named it.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="exception">What came of it.</param>
    internal static CommandFailure Of(string action, string name, string path, Exception exception) =>
        new(ExitCode.Usage, $"cannot {action} {name}: {Reason(name, path, exception)}");

    private static string Reason(string name, string path, Exception exception) => exception switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        FileNotFoundException => "no such file" + FileSuggestion.DidYouMean(name, path),
        DirectoryNotFoundException => "no such folder",
        UnauthorizedAccessException => "permission denied",
        _ => exception.Message,
    };
}
