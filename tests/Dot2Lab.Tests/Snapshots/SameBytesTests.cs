using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Snapshots;

/// <summary>The same file gives the same bytes, whatever the folder and the locale.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bash", "setup.verified.sh")]
    [InlineData("json", "plan.verified.json")]
    public void Neither_the_folder_nor_a_Turkish_locale_changes_a_byte(string format, string snapshot)
    {
        File.Copy(Repository.PathOf("samples", "netdev11.dot"), Path.Combine(_folder.Path, "netdev11.dot"));
        var turkish = new Dictionary<string, string?> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" };

        var there = ProgramRun.Of(
            _folder.Path, turkish, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "dot2lab.dll"), "netdev11.dot", "--format", format);

        Assert.Equal(0, there.ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(SnapshotCase.Root, "netdev11", snapshot)), there.Output);
    }
}
