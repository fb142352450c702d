using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

public sealed class OutputFileTests : IDisposable
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    public OutputFileTests() => File.Copy(Repository.PathOf("samples", "hello.dot"), PathOf("t.dot"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_script_is_made_executable_and_a_plan_is_not()
    {
        Assert.Equal(0, Compile("-o", "setup.sh"));
        Assert.Equal(0, Compile("-o", "plan.json", "--format", "json"));

        Assert.True(File.GetUnixFileMode(PathOf("setup.sh")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(PathOf("plan.json")) & AnyExecute);
        Assert.Equal(CliRun.In(_folder.Path, "", "t.dot").Output, _folder.Read("setup.sh"));
    }

    [Fact]
    public void An_old_file_is_replaced_and_nothing_else_is_left()
    {
        _folder.Write("setup.sh", "old");

        Assert.Equal(0, Compile("-o", "setup.sh"));

        Assert.StartsWith("#!", _folder.Read("setup.sh"));
        Assert.Equal(2, Directory.EnumerateFiles(_folder.Path).Count());
    }

    [Fact]
    public void A_link_stays_and_what_it_leads_to_is_replaced()
    {
        _folder.Write("real.sh", "old");
        File.CreateSymbolicLink(PathOf("link.sh"), "real.sh");

        Assert.Equal(0, Compile("-o", "link.sh"));

        Assert.Equal("real.sh", new FileInfo(PathOf("link.sh")).LinkTarget);
        Assert.StartsWith("#!", _folder.Read("real.sh"));
    }

    [Theory]
    [InlineData("ln", "--symbolic")]
    [InlineData("ln", "--logical")]
    public void The_input_is_never_the_output_whatever_its_name(params string[] makeLink)
    {
        ProgramRun.Of(_folder.Path, new Dictionary<string, string?>(), [.. makeLink, "t.dot", "other.sh"]);

        Assert.Equal(2, Compile("-o", "other.sh"));

        Assert.Equal(File.ReadAllText(Repository.PathOf("samples", "hello.dot")), _folder.Read("t.dot"));
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Assert.Equal(0, Compile("-o", "/dev/null"));

        Assert.Equal("character special file\n", ProgramRun.Of("stat", "--format=%F", "/dev/null").Output);
    }

    [Fact]
    public void A_file_with_errors_leaves_the_old_output()
    {
        _folder.Write("setup.sh", "old");
        _folder.Write("t.dot", "graph {");

        Assert.Equal(1, Compile("-o", "setup.sh"));

        Assert.Equal("old", _folder.Read("setup.sh"));
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private int Compile(params string[] options) => CliRun.In(_folder.Path, "", ["t.dot", .. options]).ExitCode;
}
