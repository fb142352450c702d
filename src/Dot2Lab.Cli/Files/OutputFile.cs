using Dot2Lab.Running.Native;

namespace Dot2Lab.Cli.Files;

/// <summary>A file to write a result to. It has its old content or its new one, at any moment.</summary>
/// <param name="name">The file as the user named it.</param>
/// <param name="terminal">Whose folder the name is relative to.</param>
internal sealed class OutputFile(string name, Terminal terminal)
{
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string _path = FollowLink(name, terminal.PathOf(name));

    /// <summary>Fails if the file is the input too, under whatever name: it would be lost.</summary>
    /// <exception cref="CommandFailure">They are the same file.</exception>
    internal void RefuseToReplace(string input)
    {
        var source = input == SourceFile.StandardInput ? "/dev/stdin" : terminal.PathOf(input);
        if (FileIdentity.Of(_path) is { IsRegular: true } mine && mine.IsSameFile(FileIdentity.Of(source)))
        {
            throw new CommandFailure(ExitCode.Usage, $"{name} is the input: writing the result there would lose it");
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <param name="content">Its new content.</param>
    /// <param name="executable">Whether it is a program.</param>
    /// <exception cref="CommandFailure">It cannot be written; what was there is unchanged.</exception>
    internal void Write(byte[] content, bool executable)
    {
        try
        {
            if (FileIdentity.Of(_path) is { IsRegular: false })
            {
                // A pipe or a device such as /dev/null is written to; renaming over it would destroy it.
                File.WriteAllBytes(_path, content);
            }
            else
            {
                Replace(content, executable);
            }
        }
        catch (Exception exception) when (FileFailure.IsForeseen(exception))
        {
            throw FileFailure.Of("write", name, _path, exception);
        }
    }

    private void Replace(byte[] content, bool executable)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(_path) ?? "", $".{Path.GetRandomFileName()}.tmp");
        try
        {
            WriteNew(temporary, content, executable ? Executable : Readable);
            File.Move(temporary, _path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void WriteNew(string path, byte[] content, UnixFileMode mode)
    {
        using var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = mode,
        });
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    // A symbolic link stays; the file that it leads to is replaced.
    private static string FollowLink(string name, string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        }
        catch (IOException loop)
        {
            throw FileFailure.Of("write", name, path, loop);
        }
    }
}
