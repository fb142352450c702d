namespace Dot2Lab.Tests.Infrastructure;

/// <summary>An empty folder that ends with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dot2lab-test-");

    internal string Path => _folder.FullName;

    /// <summary>Writes a file and tells its path.</summary>
    internal string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    internal string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    internal bool Has(string name) => File.Exists(System.IO.Path.Combine(Path, name));

    public void Dispose() => _folder.Delete(recursive: true);
}
