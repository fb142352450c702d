namespace Dot2Lab.Tests.Compiler;

public sealed class PolicyTests
{
    private const string Labs = """
        graph g {
          pe1 [role=pe]
          red [role=vrf, import="65000:1 65000:2", export="65000:1"]
          blue [role=vrf, import="65000:2", export="65000:2"]
          h1 [role=host, vrf=red]
          h2 [role=host, vrf=blue]
          h1 -- pe1 -- h2
        }
        """;

    [Theory]
    [InlineData("h1", "h2", true, "red imports blue, but not the other way round")]
    [InlineData("h2", "h1", false, "blue and red do not import each other")]
    public void Routes_imported_one_way_let_requests_pass_and_no_replies(string from, string to, bool mayArrive, string reason)
    {
        var verdict = CompileHelper.Plan(Labs).Policy.Probes().Single(p => p.IsHostPair && p.From == from && p.To == to).Verdict;

        Assert.Equal((false, mayArrive, reason), (verdict.Reach, verdict.MayArrive, verdict.Reason));
    }
}
