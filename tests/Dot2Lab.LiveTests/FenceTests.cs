namespace Dot2Lab.LiveTests;

/// <summary>Root inside the guest cannot change the host's files, however hard it tries.</summary>
public sealed class FenceTests(ReferenceGuest guest) : IClassFixture<ReferenceGuest>, IDisposable
{
    private readonly string _victim = Directory.CreateTempSubdirectory("dot2lab-victim-").FullName;

    [UmlTheory]
    [InlineData("echo x > \"$0/new\"")]
    [InlineData("mount -o remount,rw /run/host; echo x > \"$0/new\"")]
    [InlineData("mount -o remount,rw /run/host; echo x >> \"$0/file\"")]
    [InlineData("mount -o remount,rw /run/host; rm \"$0/file\"")]
    [InlineData("mount -o remount,rw /run/host; mkdir \"$0/folder\"")]
    [InlineData("mount -o remount,rw /run/host; chmod 777 \"$0/file\"")]
    [InlineData("mount -o remount,rw /run/host; touch -d 2001-01-01 \"$0/file\"")]
    [InlineData("mount -o remount,rw /run/host; ln -s x \"$0/link\"")]
    [InlineData("mkdir /run/again; mount -t hostfs -o / none /run/again; echo x > \"/run/again${0#/run/host}/new\"")]
    public void Nothing_on_the_host_changes(string attack)
    {
        var file = Path.Combine(_victim, "file");
        File.WriteAllText(file, "precious");
        var before = (File.GetUnixFileMode(file), File.GetLastWriteTimeUtc(file));

        guest.Lab.Execute("p", "sh", "-c", attack, "/run/host" + _victim);

        Assert.Equal([file], Directory.GetFileSystemEntries(_victim));
        Assert.Equal("precious", File.ReadAllText(file));
        Assert.Equal(before, (File.GetUnixFileMode(file), File.GetLastWriteTimeUtc(file)));
    }

    /// <summary>The guest's own folder it can change: no client may be led by it to write elsewhere.</summary>
    [UmlFact]
    public void A_line_that_leads_elsewhere_is_not_written_to()
    {
        var file = Path.Combine(_victim, "file");
        File.WriteAllText(file, "precious");
        guest.Lab.Execute("p", "sh", "-c", "mount -o remount,rw /run/host; cd \"$0\" && mv 0.in away && ln -s \"$1\" 0.in && mv log kept && mkfifo log", "/run/host" + guest.GuestPath, file);
        Assert.NotNull(new FileInfo(Path.Combine(guest.GuestPath, "0.in")).LinkTarget);

        Assert.Equal("hi\n", guest.Lab.Execute("p", "echo", "hi").Output);
        Assert.Empty(Assert.Single(guest.Bench.Manager.List()).LogTail);
        Assert.Equal("precious", File.ReadAllText(file));
        guest.Lab.Execute("p", "sh", "-c", "cd \"$0\" && mv away 0.in && mv kept log", "/run/host" + guest.GuestPath);
    }

    public void Dispose() => Directory.Delete(_victim, recursive: true);
}
