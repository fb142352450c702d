using System.Text;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Tests.Snapshots;

namespace Dot2Lab.Tests.Cli;

/// <summary><c>dot2lab show</c>, beyond the tables that the snapshots pin.</summary>
public sealed class ShowTests : IDisposable
{
    private const string Validate = """
        import json, sys, jsonschema
        jsonschema.validate(json.load(open(sys.argv[2], encoding="utf-8")), json.load(open(sys.argv[1], encoding="utf-8")))
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_json_is_as_the_schema_says()
    {
        foreach (var lab in SnapshotCase.All())
        {
            _folder.Write("show.json", Encoding.UTF8.GetString(CliRun.In(lab.SourceFolder, "", "show", lab.FileName, "--format", "json").OutputBytes));

            var validated = ProgramRun.Of(
                _folder.Path, new Dictionary<string, string?>(), "python3", "-c", Validate, Repository.PathOf("docs", "show.schema.json"), "show.json");

            Assert.True(validated.ExitCode == 0, lab.Name + ": " + validated.Error);
        }
    }

    [Fact]
    public void A_node_is_found_by_its_name_and_by_its_namespace()
    {
        _folder.Write("t.dot", """graph t { "a b" [role=host, netns=x] c [role=host] "a b" -- c }""");

        Assert.Equal(Show("a b"), Show("x"));
        Assert.StartsWith("a b: host, namespace x\n", Show("a b"), StringComparison.Ordinal);
        Assert.DoesNotContain("\nc: host", Show("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_not_there_is_a_wrong_word()
    {
        _folder.Write("t.dot", "graph t { alpha, beta [role=host] alpha -- beta }");

        var run = CliRun.In(_folder.Path, "", "show", "t.dot", "alhpa");

        Assert.Equal("dot2lab: the lab has no node alhpa; did you mean alpha?\nTo see all of them: dot2lab show TOPO.dot\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    private string Show(string node) => CliRun.In(_folder.Path, "", "show", "t.dot", node).Output;
}
