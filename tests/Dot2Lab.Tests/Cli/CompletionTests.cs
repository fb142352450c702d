using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompletionTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "labs"));
        _folder.Write("labs/a.dot", """graph t { pe1, pe2 [role=pe] "h 1" [role=host, vrf=red] pe1 -- pe2 "h 1" -- pe1 }""");
        _folder.Write("other.txt", "");
        _folder.Write(".hidden.dot", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ca", "capture")]
    [InlineData("c", "capture check compile completion")]
    [InlineData("run l", "labs/")]
    [InlineData("l", "labs/")]
    [InlineData("run .", ".hidden.dot")]
    [InlineData("show labs/", "labs/a.dot")]
    [InlineData("show labs/a.dot p", "pe1 pe2")]
    [InlineData("show labs/a.dot pe1 p", "")]
    [InlineData("show --format json labs/a.dot pe2", "pe2")]
    [InlineData("trace labs/a.dot pe1 pe", "pe1 pe2")]
    [InlineData("show labs/a.dot --f", "--format")]
    [InlineData("render labs/a.dot --lsp ", "pe1: pe2:")]
    [InlineData("render labs/a.dot --trace pe1:p", "pe1:pe1 pe1:pe2")]
    [InlineData("render labs/a.dot -o l", "labs/")]
    [InlineData("show --format ", "json text")]
    [InlineData("completion ", "bash fish zsh")]
    [InlineData("explain D2L097", "D2L0970 D2L0971 D2L0972 D2L0973 D2L0974 D2L0975")]
    [InlineData("show no/such/folder/", "")]
    [InlineData("--qu", "--quiet")]
    [InlineData("exec labs/a.dot pe1 --v", "--verbose --vrf")]
    [InlineData("exec labs/a.dot pe1 ping --v", "")]
    public void A_word_becomes_what_may_stand_there(string words, string candidates) => Assert.Equal(
        candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries), Complete(words.Split(' ')));

    [Fact]
    public void A_name_with_a_space_is_one_candidate() => Assert.Equal(["h 1"], Complete("show", "labs/a.dot", "h"));

    [Fact]
    public void The_words_of_scripts_are_not_offered() => Assert.DoesNotContain("complete", Complete(""));

    [Fact]
    public void In_bash_the_script_asks_the_program_and_quotes_what_it_hears()
    {
        _folder.Write("dot2lab", "#!/bin/sh\nprintf '%s|' \"$@\" > asked\nprintf 'one\\nlabs/\\nh 1\\n'\n");
        var script = CliRun.In(_folder.Path, "", "completion", "bash").Output;
        _folder.Write("t.sh", $"{script}\ncompopt() {{ echo \"$*\"; }}\nCOMP_WORDS=(./dot2lab exec lab '') COMP_CWORD=3\n_dot2lab\nprintf '%s,' \"${{COMPREPLY[@]}}\"; cat asked\n");

        var run = ProgramRun.Of(_folder.Path, new Dictionary<string, string?>(), "bash", "-c", "chmod +x dot2lab && . ./t.sh");

        Assert.Equal("-o nospace\n-o filenames\none,labs/,h 1,complete|--|exec|lab||", run.Output);
    }

    [Theory]
    [InlineData("tcsh")]
    public void Another_shell_is_a_wrong_word(string shell)
    {
        var run = CliRun.In(_folder.Path, "", "completion", shell);

        Assert.Equal((2, $"dot2lab: there is no completion for \"{shell}\", only for bash, zsh and fish\nTry: dot2lab completion --help\n"), (run.ExitCode, run.Error));
    }

    private string[] Complete(params string[] words) =>
        CliRun.In(_folder.Path, "", ["complete", "--", .. words]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
