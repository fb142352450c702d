using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

public sealed class DiffTests : IDisposable
{
    private const string Before = "graph lab { a, b, c [role=host]  sw [role=switch]  a -- sw  b -- sw  c -- sw [delay=\"5ms\"] }";
    private const string After = "graph lab { a, b, d [role=host]  sw [role=switch]  a -- sw  b -- sw [tail_rate=\"1mbit\"]  d -- sw }";

    private const string Validate = """
        import json, sys, jsonschema
        jsonschema.validate(json.load(open(sys.argv[2], encoding="utf-8")), json.load(open(sys.argv[1], encoding="utf-8")))
        """;

    private readonly TemporaryFolder _folder = new();

    public DiffTests()
    {
        _folder.Write("old.dot", Before);
        _folder.Write("new.dot", After);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_prints_what_is_undone_and_done_in_words_and_as_commands()
    {
        var run = Diff("old.dot", "new.dot");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# delete a link\nip netns exec c ip link del dev to-sw\n# delete a namespace\nip netns del c\n# make a namespace\nip netns add d\n", run.Output);
        Assert.Contains("# b: impair an interface\nip netns exec b tc qdisc add dev to-sw root netem rate 1mbit\n", run.Output);
        Assert.EndsWith("# left alone: a\n", run.Output);
    }

    [Fact]
    public void The_same_lab_in_another_order_is_no_difference()
    {
        _folder.Write("moved.dot", "graph lab {\n\n sw [role=switch] c -- sw [delay=\"5ms\"] b -- sw a -- sw c, b, a [role=host] }");

        Assert.Equal("# nothing changes\n", Diff("old.dot", "moved.dot").Output);
    }

    [Fact]
    public void Its_json_is_as_the_schema_says()
    {
        _folder.Write("diff.json", Diff("old.dot", "new.dot", "--format", "json").Output);

        var validated = ProgramRun.Of(
            _folder.Path, new Dictionary<string, string?>(), "python3", "-c", Validate, Repository.PathOf("docs", "diff.schema.json"), "diff.json");

        Assert.True(validated.ExitCode == 0, validated.Error);
    }

    [Fact]
    public void Mistakes_in_either_file_are_shown()
    {
        _folder.Write("wrong.dot", "graph lab { a [role=hots] }");

        Assert.Equal((1, ""), (Diff("old.dot", "wrong.dot").ExitCode, Diff("wrong.dot", "old.dot").Output));
        Assert.Contains("wrong.dot:1:", Diff("wrong.dot", "new.dot").Error);
    }

    [Fact]
    public void A_dry_run_of_a_lab_that_is_not_up_shows_all_steps()
    {
        var run = CliRun.In(_folder.Path, "", "run", "old.dot", "--dry-run", "--name", "dot2lab-never-up");

        Assert.StartsWith("# make 4 namespaces\nip netns add a\nip netns add b\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    private CliRun Diff(params string[] words) => CliRun.In(_folder.Path, "", ["diff", .. words]);
}
