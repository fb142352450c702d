using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.State;

/// <summary>
/// The folder of a lab's agent that is a program of its own, inside the lab's: its first program, its log, the way to speak
/// with it. It is the working folder of the processes that hold the lab, by which they are known.
/// </summary>
internal class AgentFolder(string path)
{
    // What the script writes before it starts the agent, where something else speaks before it.
    private const string AgentStarts = "the agent starts";

    internal string FullPath { get; } = path;

    /// <summary>The script that begins the lab's own world and then starts the agent.</summary>
    internal string Init => Path.Combine(FullPath, "init");

    /// <summary>What the agent and all before it had to say.</summary>
    internal string Log => Path.Combine(FullPath, "log");

    /// <summary>The full path of a file in the folder.</summary>
    internal string this[string name] => Path.Combine(FullPath, name);

    /// <summary>
    /// The last lines of the log, for people: of those behind the start of the agent, if it came to that, for what is said before
    /// is said by every boot, and without the dumps of stacks, which are indented. Root in a guest may have put something else in
    /// the log's place, to be waited for.
    /// </summary>
    internal IReadOnlyList<string> LogTail(int lines) => FileIdentity.Of(Log, followLink: false) is { IsRegular: true }
        ? [.. SinceStart().Where(line => line is not [' ', ..]).TakeLast(lines)]
        : [];

    private IEnumerable<string> SinceStart() => File.ReadLines(Log).Contains(AgentStarts)
        ? File.ReadLines(Log).SkipWhile(line => line != AgentStarts).Skip(1)
        : File.ReadLines(Log);

    /// <summary>Makes the folder with its script and the words that the script reads, a line each.</summary>
    /// <exception cref="IOException">It cannot be made, or a word holds a line end.</exception>
    protected void Make(string script, IReadOnlyList<string> words)
    {
        if (words.FirstOrDefault(w => w.Contains('\n', StringComparison.Ordinal)) is { } bad)
        {
            throw new IOException($"a path holds a line end: {bad}");
        }

        Directory.CreateDirectory(FullPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllLines(this["init.paths"], words);
        ExecutableScript.Write(script, Init);
    }
}
