namespace Dot2Lab.Running.Messages;

/// <summary>
/// The way round a serial line for what is long. User-Mode Linux reads a line byte by byte, and once more than 4 KB wait to
/// be read it stops listening to that line for ever (its <c>line_unthrottle</c> does not turn the interrupt on again). So
/// a long message goes into a file that the guest sees, and only the file's name goes through the line: its path may be long.
/// </summary>
/// <param name="folder">Where the files are made.</param>
internal sealed class LongMessages(string folder) : IDisposable
{
    /// <summary>The longest line that goes as it is: with a full <see cref="Execute.InputWindow"/> of them, 2 KB wait.</summary>
    internal const int LongestLine = 256;

    // More than can be under way, so that the oldest has been read when it is deleted.
    private const int Kept = 2 * Execute.InputWindow;

    private readonly Queue<string> _files = new();

    /// <summary>Puts a message into a file of its own; a name is never used twice, for the guest keeps what it has read.</summary>
    /// <returns>What to send in its place.</returns>
    internal Elsewhere Put(ReadOnlySpan<byte> message)
    {
        var name = Guid.NewGuid().ToString("N");
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, message);
        _files.Enqueue(path);
        if (_files.Count > Kept)
        {
            File.Delete(_files.Dequeue());
        }

        return new Elsewhere(name);
    }

    /// <summary>Reads the message that is elsewhere; null if it is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">Where the receiver sees the folder.</param>
    internal static AgentMessage? Read(Elsewhere file, string folder)
    {
        try
        {
            return LineReader.Parse(File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(file.Name))));
        }
        catch (FileNotFoundException)
        {
            // Whoever sent it has given up, and nobody waits for an answer.
            return null;
        }
    }

    /// <summary>Deletes the files.</summary>
    public void Dispose()
    {
        while (_files.TryDequeue(out var path))
        {
            File.Delete(path);
        }
    }
}
