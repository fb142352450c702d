using Dot2Lab.Compiler;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Compiler;

/// <summary>Each mistake gives its diagnostic, once, at its very place: the text between the marks « and ».</summary>
public sealed class DiagnosticTests
{
    private const string Good = "p [role=p] pe1, pe2 [role=pe] pe1 -- p -- pe2 node [vrf=red] ce1, ce2 [role=ce] h1, h2 [role=host] ";
    private const string Links = "h1 -- ce1 -- pe1 h2 -- ce2 -- pe2 ";

    [Theory]
    [InlineData("D2L0201", $"{Good}{Links} «x»")]
    [InlineData("D2L0202", $"{Good}{Links} x [role=«hst»]")]
    [InlineData("D2L0202", $"{Good}{Links} family=«\"v4\"»")]
    [InlineData("D2L0203", $"{Good}{Links} pe1 [labels=\"«rde»=100\"]")]
    [InlineData("D2L0203", $"{Good}{Links} lsp=\"per-vrf\" p [labels=\"«rde»@pe2=100\"]")]
    [InlineData("D2L0204", $"{Good}{Links} h1 [«gatway»=\"10.0.1.1\"]")]
    [InlineData("D2L0205", $"{Good}{Links} p [«vrf»=red]")]
    [InlineData("D2L0206", $"{Good}{Links} pe1 -- p [cost=«0»]")]
    [InlineData("D2L0207", $"{Good}{Links} «ce9» [role=ce]")]
    [InlineData("D2L0208", $"{Good}{Links} h9 [role=host] «p» -- h9")]
    [InlineData("D2L0209", $"{Good}{Links} ce9 [role=ce, vrf=\"\"] «pe1» -- ce9")]
    [InlineData("D2L0211", $"{Good}{Links} pe1:eth1 -- p  pe1:«eth1» -- p")]
    [InlineData("D2L0213", $"{Good}{Links} pe1 [labels=\"«red»\"]")]
    [InlineData("D2L0214", $"{Good}{Links} lsp=\"per-vrf\" p [labels=\"red@«pe7»=100\"]")]
    [InlineData("D2L0215", $"{Good}{Links} p -- pe1 [«ip»=\"10.9.0.1/30\"]")]
    [InlineData("D2L0216", $"{Good}{Links} «p -- p»")]
    [InlineData("D2L0218", $"{Good}{Links} h1 [sysctl=\"«kernel.core_pattern=|/bin/sh»\"]")]
    [InlineData("D2L0218", $"{Good}{Links} h1 [sysctl=\"«net/../kernel/core_pattern=x»\"]")]
    [InlineData("D2L0301", $"{Good}{Links} h1 [ip=\"«10.0.1.1»\"]")]
    [InlineData("D2L0302", $"{Good}{Links} core_pool=\"«10.0.0.1/8»\"")]
    [InlineData("D2L0303", $"{Good}h1 [ip=\"10.7.1.1/24\"] h1 -- ce1 [head_ip=\"«10.7.1.1/24»\"] ce1 -- pe1 h2 -- ce2 -- pe2")]
    [InlineData("D2L0304", $"{Good}h1 [ip=\"10.7.1.1/24\"] h2 [ip=\"«10.7.1.2/25»\"] {Links}")]
    [InlineData("D2L0305", $"{Good}h1 [ip=\"«10.7.1.255/24»\"] {Links}")]
    [InlineData("D2L0306", $"{Good}h1 [ip=\"10.7.1.1/24\"] h1 -- ce1 [net=\"«10.8.1.0/24»\"] ce1 -- pe1 h2 -- ce2 -- pe2")]
    [InlineData("D2L0308", $"{Good}{Links} h1 [ip=\"«2001:db8::1/64»\"]")]
    [InlineData("D2L0401", $"{Good}{Links} pe1 [labels=\"red=«15»\"]")]
    [InlineData("D2L0401", $"{Good}{Links} pe1 [labels=\"red=«1048575»\"]")]
    [InlineData("D2L0402", $"{Good}{Links} p [labels=\"pe1=100 pe2=«100»\"]")]
    [InlineData("D2L0403", $"{Good}{Links} p [labels=\"pe1=100 pe1=«101»\"]")]
    [InlineData("D2L0404", $"{Good}{Links} pe1 [labels=\"«pe1»=100\"]")]
    [InlineData("D2L0405", $"{Good}{Links} red [role=vrf, table=«254»]")]
    [InlineData("D2L0406", $"{Good}{Links} red [role=vrf, table=«10»] blue [role=vrf, table=10] ce9 [role=ce, vrf=blue] ce9 -- pe1")]
    [InlineData("D2L0407", $"{Good}{Links} ce1 -- «pe2» [vrf=blue]")]
    [InlineData("D2L0408", $"{Good}{Links} «p9» [role=p]")]
    [InlineData("D2L0409", $"{Good}{Links} lsp=\"per-vrf\" php=«none»")]
    [InlineData("D2L0412", $"{Good}{Links} vpn_labels=\"«15-100»\"")]
    [InlineData("D2L0413", $"{Good}{Links} core_mtu=«1500»")]
    [InlineData("D2L0501", $"{Good}{Links} pe1:«a123456789012345» -- p")]
    public void Mistake_is_reported_where_it_is(string code, string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = $"graph lab {{ {marked.Replace("«", string.Empty, StringComparison.Ordinal).Replace("»", string.Empty, StringComparison.Ordinal)} }}";
        var offset = "graph lab { ".Length;

        var found = LabCompiler.Compile(new SourceText("lab.dot", text)).Diagnostics.Where(d => d.Code == code).ToList();

        var diagnostic = Assert.Single(found);
        Assert.Equal(marked[(start + 1)..(end + 1)], text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
        Assert.Equal(offset + start, diagnostic.Span.Start);
    }

    [Fact]
    public void All_errors_of_a_file_come_in_one_go()
    {
        const string Text = """
            graph bad {
              pe1 [role=pe, labels="rde=15 red=1048575"]
              p1 [role=p]
              x
              ce1, ce2 [role=ce, vrf=red]
              h1 [role=host, ip="10.0.0.1/24"]
              pe1:verylongportname -- p1
              ce1 -- pe1
              h1 -- ce1 [head_ip="10.0.0.1/24"]
            }
            """;

        var result = LabCompiler.Compile(new SourceText("bad.dot", Text));

        Assert.Null(result.Plan);
        Assert.Equal(
            ["D2L0203", "D2L0401", "D2L0401", "D2L0201", "D2L0207", "D2L0501", "D2L0303"],
            result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("graph a { h [role=host] } graph b { h [role=host] }")]
    [InlineData("graph a { h [role=none] }")]
    public void A_file_that_is_no_lab_says_so(string text) =>
        Assert.Contains(LabCompiler.Compile(new SourceText("lab.dot", text)).Diagnostics, d => d.Severity == Severity.Error);
}
