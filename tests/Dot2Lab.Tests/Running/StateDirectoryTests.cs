using Dot2Lab.Running;
using Dot2Lab.Running.State;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Running;

public sealed class StateDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0, "/run/user/0", "/run/dot2lab")]
    [InlineData(1000, "/run/user/1000", "/run/user/1000/dot2lab")]
    [InlineData(1000, null, "/tmp/dot2lab-1000")]
    [InlineData(1000, "", "/tmp/dot2lab-1000")]
    [InlineData(1000, "relative", "/tmp/dot2lab-1000")]
    public void Each_user_has_a_place(uint user, string? runtimeFolder, string path) =>
        Assert.Equal(path, StateDirectory.DefaultPath(user, runtimeFolder, "/tmp/"));

    [Fact]
    public void It_is_made_for_the_owner_only()
    {
        var state = Made("a", "b");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(state.FullPath));
    }

    [Fact]
    public void It_is_there_only_while_labs_are()
    {
        var state = StateDirectory.Open(Path.Combine(_folder.Path, "state"));
        Assert.Empty(state.Folders());
        Assert.False(Directory.Exists(state.FullPath));

        state.Make();
        state.FolderOf("lab").TryLock()!.Dispose();
        state.RemoveIfEmpty();
        Assert.Single(state.Folders());

        state.FolderOf("lab").Delete();
        state.RemoveIfEmpty();
        Assert.False(Directory.Exists(state.FullPath));
        state.RemoveIfEmpty();
    }

    [Fact]
    public void One_that_others_can_write_is_not_trusted()
    {
        var path = Path.Combine(_folder.Path, "open");
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);

        Assert.Contains("others may", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_not_trusted()
    {
        var path = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(path, Made("real").FullPath);

        Assert.Contains("not a folder", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_its_place_is_a_problem_and_no_crash() =>
        Assert.Contains("not a folder", Refusal(_folder.Write("file", "x")), StringComparison.Ordinal);

    [Fact]
    public void A_lock_is_held_by_one_and_survives_the_deletion_of_its_folder()
    {
        var folder = Made("state").FolderOf("lab");
        var first = folder.TryLock();
        Assert.NotNull(first);
        Assert.Null(folder.TryLock());
        Assert.True(folder.IsLocked());

        // The holder deletes the folder; another program must not find itself with a lock on a file that is gone.
        folder.Delete();
        using var second = folder.TryLock();
        Assert.NotNull(second);
        Assert.Null(folder.TryLock());
        first.Dispose();
        Assert.Null(folder.TryLock());
    }

    [Fact]
    public void A_journal_comes_back_as_it_was_written()
    {
        var folder = Made("state").FolderOf("lab");
        using var held = folder.TryLock();
        var journal = new LabJournal("lab", "/a/lab.dot", LabKernelKind.Host, "boot", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc))
        {
            Namespaces = ["a", "b"],
            NamespaceInodes = [1, ulong.MaxValue],
            Folders = ["/dev/shm/x"],
            Refused = [new KernelCheck(LabKernelKind.Host, "needs root")],
        };
        folder.WriteJournal(journal);

        var read = folder.ReadJournal()!;

        Assert.Equivalent(journal, read, strict: true);
        Assert.False(read.IsUp);
        Assert.True((read with { UpUtc = DateTime.UnixEpoch }).IsUp);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\0\0\0\0")]
    public void A_journal_that_was_damaged_is_read_from_its_copy_and_without_that_is_none(string damaged)
    {
        var folder = Made("state").FolderOf("lab");
        using var held = folder.TryLock();
        folder.WriteJournal(new LabJournal("lab", "/a/lab.dot", LabKernelKind.Host, "boot", DateTime.UnixEpoch));

        File.WriteAllText(Path.Combine(folder.FullPath, "journal.json"), damaged);
        Assert.Equal("/a/lab.dot", folder.ReadJournal()?.SourcePath);

        File.WriteAllText(Path.Combine(folder.FullPath, "journal.copy.json"), damaged);
        Assert.Null(folder.ReadJournal());
    }

    [Fact]
    public void What_cannot_be_written_is_a_problem_and_leaves_what_was_there()
    {
        var folder = Made("state").FolderOf("lab");
        using var held = folder.TryLock();
        var journal = new LabJournal("lab", "/a/lab.dot", LabKernelKind.Host, "boot", DateTime.UnixEpoch);
        folder.WriteJournal(journal);
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "journal.copy.json.new"));

        Assert.Equal("D2L0906", Assert.Throws<LabException>(() => folder.WriteJournal(journal with { SourcePath = "/b/lab.dot" })).Problem.Code);
        Assert.Equal("/a/lab.dot", folder.ReadJournal()?.SourcePath);
    }

    [Fact]
    public void A_lock_that_cannot_be_made_is_not_waited_for()
    {
        var folder = Made("state").FolderOf("lab");
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "lock"));

        Assert.ThrowsAny<IOException>(folder.TryLock);
    }

    public void Dispose() => _folder.Dispose();

    private StateDirectory Made(params string[] parts)
    {
        var state = StateDirectory.Open(Path.Combine([_folder.Path, .. parts]));
        state.Make();
        return state;
    }

    private static string Refusal(string path) => Assert.Throws<LabException>(() => StateDirectory.Open(path)).Problem.Message;
}
