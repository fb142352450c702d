using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private static readonly string Hello = File.ReadAllText(Repository.PathOf("samples", "hello.dot"));

    private readonly TemporaryFolder _folder = new();

    public UsageTests()
    {
        foreach (var name in (string[])["t.dot", "plain", "@x.dot", "wan.dot"])
        {
            _folder.Write(name, Hello);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "a command or a DOT file is missing", "")]
    [InlineData("--quiet", "a command or a DOT file is missing", "")]
    [InlineData("complie t.dot", "\"complie\" is neither a command nor a file; did you mean \"compile\"?", "")]
    [InlineData("--quiet explian D2L0101", "\"explian\" is neither a command nor a file; did you mean \"explain\"?", "")]
    [InlineData("wan", "\"wan\" is neither a command nor a file; did you mean wan.dot?", "")]
    [InlineData("xyzzy", "\"xyzzy\" is neither a command nor a file", "")]
    [InlineData("t.dot t.dot", "\"t.dot\" is a word too many", "compile ")]
    [InlineData("t.dot --fromat json", "there is no option \"--fromat\"; did you mean \"--format\"?", "compile ")]
    [InlineData("--fromat=json t.dot", "there is no option \"--fromat\"; did you mean \"--format\"?", "compile ")]
    [InlineData("t.dot --qiuet", "there is no option \"--qiuet\"; did you mean \"--quiet\"?", "compile ")]
    [InlineData("--format xml t.dot", "--format takes bash or json, not \"xml\"", "compile ")]
    [InlineData("-W all t.dot", "-W takes error, not \"all\"", "compile ")]
    [InlineData("t.dot -o", "-o needs a value", "compile ")]
    [InlineData("compile", "TOPO.dot is missing", "compile ")]
    [InlineData("exec lab", "NODE is missing", "exec ")]
    [InlineData("exec lab h1", "CMD is missing", "exec ")]
    [InlineData("exec lab h1 -c ping", "there is no option \"-c\"", "exec ")]
    [InlineData("run t.dot --kernel vax", "--kernel takes auto, host, userns or uml, not \"vax\"", "run ")]
    [InlineData("run t.dot --memory 1", "--memory takes a number from 128 to 1048576, not \"1\"", "run ")]
    [InlineData("run t.dot --memory -1", "--memory takes a number from 128 to 1048576, not \"-1\"", "run ")]
    [InlineData("trace t.dot h1 h2 --size big", "--size takes a number from 28 to 65535, not \"big\"", "trace ")]
    [InlineData("trace t.dot h1 h2 --size 0", "--size takes a number from 28 to 65535, not \"0\"", "trace ")]
    [InlineData("trace t.dot h1 h2 --size -84", "--size takes a number from 28 to 65535, not \"-84\"", "trace ")]
    public void A_wrong_command_line_is_named(string words, string message, string command)
    {
        var run = Run(words);

        Assert.Equal($"dot2lab: {message}\nTry: dot2lab {command}--help\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("no.dot", "cannot read no.dot: no such file")]
    [InlineData("lan.dot", "cannot read lan.dot: no such file; did you mean wan.dot?")]
    [InlineData("run ./wn.gv", "cannot read ./wn.gv: no such file; did you mean ./wan.dot?")]
    [InlineData("check wan", "cannot read wan: no such file; did you mean wan.dot?")]
    [InlineData("no/such.dot", "cannot read no/such.dot: no such folder")]
    [InlineData("./", "cannot read ./: it is a folder")]
    [InlineData("diff - -", "only one of the two files can be standard input")]
    [InlineData("trace t.dot h1 10.0.2.2 --family ipv6", "10.0.2.2 is no IPv6 address")]
    [InlineData("t.dot -o no/such.sh", "cannot write no/such.sh: no such folder")]
    [InlineData("t.dot -o .", "cannot write .: it is a folder")]
    [InlineData("t.dot -o t.dot", "t.dot is the input: writing the result there would lose it")]
    [InlineData("run t.dot --dry-run --name ../x",
        "\"../x\" cannot be the name of a lab\nUse letters, digits, '_', '.' and '-', beginning with a letter, a digit or '_', at most 64")]
    [InlineData("explain nonsense", "there is no diagnostic NONSENSE\nTo list all of them: dot2lab explain")]
    public void What_cannot_be_done_is_said_in_one_line(string words, string message)
    {
        var run = Run(words);

        Assert.Equal($"dot2lab: {message}\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("t.dot")]
    [InlineData("compile t.dot")]
    [InlineData("plain")]
    [InlineData("@x.dot")]
    [InlineData("-")]
    [InlineData("--quiet t.dot")]
    [InlineData("--format bash t.dot")]
    [InlineData("-W error t.dot")]
    [InlineData("-- t.dot")]
    [InlineData("--quiet compile -- @x.dot")]
    public void Compile_may_be_left_out(string words)
    {
        var run = Run(words);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    /// <summary>What is asked for is understood, for then the lab is missed.</summary>
    [Theory]
    [InlineData("exec no-such-lab h1 ping -c 1 h2")]
    [InlineData("exec no-such-lab h1 -- ping -c 1 h2")]
    [InlineData("exec no-such-lab h1 ls --help")]
    [InlineData("exec no-such-lab h1 sh -c true -- --vrf")]
    [InlineData("exec no-such-lab --vrf red pe1 ip -br addr")]
    [InlineData("--quiet exec no-such-lab pe1 --vrf red ip -br addr --quiet")]
    [InlineData("exec no-such-lab -- -x ping -c 1")]
    public void All_behind_the_node_is_the_command_to_run(string words)
    {
        var run = Run(words);

        Assert.StartsWith("dot2lab: lab no-such-lab is not running", run.Error);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void The_version_is_printed() => Assert.Matches(@"^dot2lab \d+\.\d+\.\d+\n$", Run("--version").Output);

    private CliRun Run(string words) =>
        CliRun.In(_folder.Path, Hello, words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
