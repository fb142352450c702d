using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Launcher;

public sealed class LauncherTests : IDisposable
{
    private readonly FakeCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public void The_first_start_builds_and_the_second_does_not()
    {
        var first = _checkout.Launch("a b", "", "--x=$y");
        var second = _checkout.Launch();

        Assert.Equal(new ProgramRun(0, "one\n<a b><><--x=$y>", first.Error), first);
        Assert.Contains("building", first.Error);
        Assert.Equal(new ProgramRun(0, "one\n<>", ""), second);
        Assert.Equal(1, _checkout.Builds);
    }

    [Fact]
    public void A_changed_an_added_and_a_removed_source_are_built()
    {
        _checkout.Launch();
        _checkout.Write("src/program", "two\n");
        Assert.StartsWith("two", _checkout.Launch().Output);
        _checkout.Write("src/more", "");
        _checkout.Launch();
        Assert.Equal(3, _checkout.Builds);

        File.Delete(Path.Combine(_checkout.Folder, "src/more"));
        _checkout.Launch();

        Assert.Equal(4, _checkout.Builds);
        Assert.Single(_checkout.KeptBuilds);
    }

    [Fact]
    public void What_compilers_leave_and_new_times_alone_are_not_built()
    {
        _checkout.Launch();
        _checkout.Write("src/obj/x.cs", "");
        _checkout.Write("src/program", "one\n");

        _checkout.Launch();

        Assert.Equal(1, _checkout.Builds);
    }

    [Fact]
    public void An_old_file_put_over_a_new_one_is_noticed()
    {
        var old = Path.Combine(_checkout.Folder, "old");
        _checkout.Write("old", "old\n");
        File.SetLastWriteTimeUtc(old, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _checkout.Launch();

        _checkout.Run("cp", "--preserve=timestamps", old, Path.Combine(_checkout.Folder, "src/program"));

        Assert.StartsWith("old", _checkout.Launch().Output);
    }

    [Fact]
    public void A_copied_checkout_runs_unbuilt()
    {
        _checkout.Launch();
        var copy = _checkout.Folder + " copied";
        Assert.Equal(0, ProgramRun.Of("cp", "-r", _checkout.Folder, copy).ExitCode);

        Assert.Equal("one\n<>", _checkout.Run(Path.Combine(copy, "dot2lab")).Output);

        Assert.Equal(1, _checkout.Builds);
    }

    [Fact]
    public void Somebody_elses_checkout_runs_as_its_owner_built_it()
    {
        _checkout.Launch();

        Assert.Equal(new ProgramRun(0, "one\n<>", ""), _checkout.LaunchAsStranger());

        Assert.Equal(1, _checkout.Builds);
    }

    [Fact]
    public void Somebody_elses_unbuilt_checkout_is_built_in_ones_own_cache()
    {
        var first = _checkout.LaunchAsStranger();
        var second = _checkout.LaunchAsStranger();

        Assert.Equal("one\n<>", first.Output);
        Assert.Equal(new ProgramRun(0, "one\n<>", ""), second);
        Assert.Equal(1, _checkout.Builds);
        Assert.False(Directory.Exists(Path.Combine(_checkout.Folder, ".build")));
    }

    [Fact]
    public void A_build_that_somebody_runs_from_is_kept_until_they_end()
    {
        _checkout.Launch();
        var old = _checkout.KeptBuilds.Single();
        using (var waiting = _checkout.StartWaiting())
        {
            waiting.StandardOutput.ReadLine();
            _checkout.Write("src/program", "two\n");
            Assert.StartsWith("two", _checkout.Launch().Output);
            Assert.Contains(old, _checkout.KeptBuilds);
            waiting.StandardInput.Close();
            waiting.WaitForExit();
        }

        _checkout.Write("src/program", "three\n");
        _checkout.Launch();

        Assert.DoesNotContain(old, _checkout.KeptBuilds);
    }

    [Fact]
    public void Starts_at_the_same_time_build_once()
    {
        Parallel.For(0, 4, _ => Assert.Equal("one\n<>", _checkout.Launch().Output));

        Assert.Equal(1, _checkout.Builds);
    }

    [Fact]
    public void It_starts_through_a_symbolic_link()
    {
        var link = Path.Combine(_checkout.Folder, "link");
        File.CreateSymbolicLink(link, "dot2lab");

        Assert.Equal("one\n<>", _checkout.Run(link).Output);
    }

    [Fact]
    public void Machine_code_is_started_by_itself()
    {
        _checkout.WithMachineCode();

        Assert.Equal("<native><a b>", _checkout.Launch("a b").Output);

        Assert.Equal(1, _checkout.Builds);
        Assert.Equal("<native>", _checkout.LaunchWithoutSdk().Output);
    }

    [Fact]
    public void Without_the_package_for_ahead_of_time_compilation_it_is_built_without()
    {
        _checkout.WithoutReadyToRun();

        Assert.Equal(0, _checkout.Launch().ExitCode);

        Assert.DoesNotContain("PublishReadyToRun", _checkout.LastPublish);
    }

    [Fact]
    public void A_failed_build_shows_why_and_is_tried_again()
    {
        _checkout.Break(true);
        var failed = _checkout.Launch();
        _checkout.Break(false);

        Assert.Equal(3, failed.ExitCode);
        Assert.Contains("CS0000", failed.Error);
        Assert.Equal("", failed.Output);
        Assert.Equal(0, _checkout.Launch().ExitCode);
    }

    [Theory]
    [InlineData("<&-", 0)]
    [InlineData(">&-", 1)]
    [InlineData("2>&-", 2)]
    [InlineData("<&- >&- 2>&-", 0, 1, 2)]
    public void Closed_streams_are_opened_for_the_program(string closed, params int[] streams)
    {
        _checkout.WithMachineCode();
        _checkout.Launch();

        var found = _checkout.StreamsWith(closed).Split('\n');

        Assert.All(streams, stream => Assert.Contains($"{stream} /dev/null", found));
    }

    [Fact]
    public void An_interrupted_build_is_not_tried_in_another_way()
    {
        _checkout.WithMachineCode();

        Assert.Equal(130, _checkout.LaunchInterrupted().ExitCode);

        Assert.Equal(1, _checkout.Builds);
        Assert.Equal("<native>", _checkout.Launch().Output);
    }

    [Fact]
    public void Without_dotnet_one_line_says_what_to_install()
    {
        var run = _checkout.LaunchWithoutSdk();

        Assert.Equal(3, run.ExitCode);
        Assert.Matches("^dot2lab: .*dotnet-sdk-10.0.*\n$", run.Error);
    }
}
