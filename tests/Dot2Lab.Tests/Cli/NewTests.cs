using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    [InlineData(5, 11)]
    [InlineData(100, 1)]
    [InlineData(1, 50)]
    public void What_it_prints_compiles_without_a_word(int sites, int vrfs)
    {
        _folder.Write("t.dot", New("--sites", $"{sites}", "--vrfs", $"{vrfs}").Output);

        var run = CliRun.In(_folder.Path, "", "show", "t.dot", "-W", "error");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(sites * vrfs, run.Output.Split('\n').Count(line => line.Contains(": host,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--sites", "0", "--sites takes a number from 1 to 100, not \"0\"")]
    [InlineData("--sites", "two", "--sites takes a number from 1 to 100, not \"two\"")]
    [InlineData("--vrfs", "51", "--vrfs takes a number from 1 to 50, not \"51\"")]
    public void A_number_that_cannot_be_is_named(string option, string number, string message)
    {
        var run = New(option, number);

        Assert.Equal((2, $"dot2lab: {message}\nTry: dot2lab new --help\n"), (run.ExitCode, run.Error));
    }

    private CliRun New(params string[] words) => CliRun.In(_folder.Path, "", ["new", .. words]);
}
