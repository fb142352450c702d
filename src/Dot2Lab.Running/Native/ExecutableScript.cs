namespace Dot2Lab.Running.Native;

/// <summary>Scripts that are part of this assembly, so that they may be executed wherever dot2lab was copied to.</summary>
internal static class ExecutableScript
{
    /// <summary>Writes a script to a new file that its owner may execute.</summary>
    internal static void Write(string name, string path)
    {
        using var script = typeof(ExecutableScript).Assembly.GetManifestResourceStream(name)!;
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
        });
        script.CopyTo(file);
    }
}
