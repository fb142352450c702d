using Xunit.Sdk;

namespace Dot2Lab.Tests.Infrastructure;

public sealed class SnapshotFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_output_passes()
    {
        _folder.Write("plan.verified.json", "{}\n");

        Run(SnapshotMode.Compare, ("plan.json", "{}\n"));

        Assert.False(_folder.Has("plan.received.json"));
    }

    [Fact]
    public void Another_output_fails_with_the_difference_and_the_command_that_accepts_it()
    {
        var verified = _folder.Write("setup.verified.sh", "one\ntwo\nthree\n");

        var failure = Assert.Throws<XunitException>(() => Run(SnapshotMode.Compare, ("setup.sh", "one\n2\nthree\n")));

        Assert.Contains("- two\n+ 2\n", failure.Message);
        Assert.Contains($"mv '{verified.Replace("verified", "received")}' '{verified}'", failure.Message);
        Assert.Equal("one\n2\nthree\n", _folder.Read("setup.received.sh"));
    }

    [Fact]
    public void A_missing_file_fails() =>
        Assert.Contains("is missing", Assert.Throws<XunitException>(() => Run(SnapshotMode.Compare, ("a.txt", ""))).Message);

    [Fact]
    public void An_orphaned_file_fails()
    {
        _folder.Write("old.verified.txt", "");

        Assert.Contains("old.verified.txt", Assert.Throws<XunitException>(() => Run(SnapshotMode.Compare)).Message);
    }

    [Fact]
    public void An_update_writes_what_differs_and_removes_orphans()
    {
        _folder.Write("old.verified.txt", "");
        _folder.Write("a.verified.txt", "1");
        _folder.Write("a.received.txt", "3");

        Run(SnapshotMode.Update, ("a.txt", "2"));

        Assert.Equal("2", _folder.Read("a.verified.txt"));
        Assert.False(_folder.Has("old.verified.txt"));
        Assert.False(_folder.Has("a.received.txt"));
    }

    [Fact]
    public void The_first_output_of_a_case_makes_its_folder()
    {
        var snapshots = new SnapshotFolder(Path.Combine(_folder.Path, "new"), SnapshotMode.Update);

        snapshots.Check("a.txt", "1");

        Assert.True(_folder.Has("new/a.verified.txt"));
    }

    [Fact]
    public void Updating_is_refused_under_CI()
    {
        Assert.Equal(SnapshotMode.Compare, SnapshotFolder.ModeFrom(null, "true"));
        Assert.Equal(SnapshotMode.Update, SnapshotFolder.ModeFrom("1", null));
        Assert.Throws<InvalidOperationException>(() => SnapshotFolder.ModeFrom("1", "true"));
    }

    private void Run(SnapshotMode mode, params (string Name, string Output)[] outputs)
    {
        var snapshots = new SnapshotFolder(_folder.Path, mode);
        foreach (var (name, output) in outputs)
        {
            snapshots.Check(name, output);
        }

        snapshots.Finish();
    }
}
