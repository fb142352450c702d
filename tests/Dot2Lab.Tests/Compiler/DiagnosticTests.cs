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
    [InlineData("D2L0220", $"{Good}{Links} pe1 -- p [delay=«\"300s\"»]")]
    [InlineData("D2L0220", $"{Good}{Links} pe1 -- p [jitter=«\"2ms\"»]")]
    [InlineData("D2L0220", $"{Good}{Links} pe1 -- p [head_loss=«\"101%\"»]")]
    [InlineData("D2L0220", $"{Good}{Links} pe1 -- p [rate=«\"1bit\"»]")]
    [InlineData("D2L0215", $"{Good}{Links} p -- pe1 [«mac»=\"02:00:00:00:00:01\"]")]
    [InlineData("D2L0219", $"{Good}{Links} p -- pe1 [head_mac=«\"01:00:5e:00:00:01\"»]")]
    [InlineData("D2L0219", $"{Good}{Links} p -- pe1 [head_mac=«\"00:00:00:00:00:00\"»]")]
    [InlineData("D2L0219", $"{Good}{Links} p -- pe1 [head_mac=«\"ff:ff:ff:ff:ff:ff\"»]")]
    [InlineData("D2L0219", $"{Good}{Links} p -- pe1 [head_mac=«\"02:00:00:00:01\"»]")]
    [InlineData("D2L0230", $"{Good}{Links} red [role=vrf] «<red>» [role=vrf]")]
    [InlineData("D2L0231", $"{Good}{Links} pe1 -- p [«vrf»=red]")]
    [InlineData("D2L0231", $"{Good}{Links} sw [role=switch] sw -- ce1 [«tail_ip»=\"10.7.0.1/24\"]")]
    [InlineData("D2L0231", $"{Good}{Links} h9 [role=host] p -- pe1 [labels=\"pe2=100\"] ce1 -- h9 [«left_labels»=\"red=100\"]")]
    [InlineData("D2L0232", $"{Good}{Links} pe1 -- p [head_mtu=9000, «right_mtu»=8000]")]
    [InlineData("D2L0235", $"{Good}{Links} red [role=vrf, import=\"red «bleu»\"]")]
    [InlineData("D2L0236", $"{Good}{Links} ce9 [role=ce, vrf=«Red»] ce9 -- pe1")]
    [InlineData("D2L0237", $"{Good}{Links} h9 [role=host, vrf=«blue»] h9 -- ce1")]
    [InlineData("D2L0237", $"{Good}{Links} sw [role=switch, vrf=«blue»] sw -- ce1")]
    [InlineData("D2L0238", $"{Good}{Links} p -- pe1 [left_mac=\"02:00:00:00:00:01\", head_mac=«\"02:00:00:00:00:01\"»]")]
    [InlineData("D2L0502", $"{Good}{Links} h9 [role=host] h9 -- ce1 [head_mtu=«9000»]")]
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
    [InlineData("D2L0320", $"{Good}{Links} core_pool=\"«0.0.0.0/0»\"")]
    [InlineData("D2L0320", $"{Good}{Links} pe1 -- p [net=\"«127.1.0.0/24»\"]")]
    [InlineData("D2L0321", $"{Good}{Links} h1 [ip=\"10.60.0.1/24\"] ce2 [prefixes=\"«10.60.0.0/16»\"]")]
    [InlineData("D2L0413", $"{Good}{Links} pe1 -- p [head_mtu=«1500»]")]
    [InlineData("D2L0420", $"{Good}{Links} «blue» [role=vrf]")]
    [InlineData("D2L0422", $"{Good}{Links} red [role=vrf, import=\"red «blue»\"] ce9 [role=ce, vrf=blue] ce9 -- pe1")]
    [InlineData("D2L0423", $"{Good}{Links} red [role=vrf, rd=«\"1:1\"»] blue [role=vrf, rd=\"1:1\"] ce9, ce8 [role=ce, vrf=blue] ce9 -- pe1 ce8 -- pe2")]
    [InlineData("D2L0424", $"{Good}{Links} ce9 [role=ce] ce9 -- pe1 [rd=«10»]")]
    [InlineData("D2L0427", $"{Good}{Links} p9 [role=p, labels=\"«pe2»=100\"] p9 -- p")]
    [InlineData("D2L0427", $"{Good}{Links} ce9 [role=ce, vrf=blue] ce9 -- pe1 [vpn_label=«100»]")]
    [InlineData("D2L0428", $"{Good}h1 -- ce1 [mtu=«65535»] ce1 -- pe1 h2 -- ce2 -- pe2")]
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

    [Fact]
    public void A_syntax_error_does_not_hide_wrong_values_elsewhere()
    {
        const string Text = """
            graph bad {
              node [role=hosst] h1 [role=host, ip="1.2.3"]
              h1 -- { h2 [role=host, ip="10.0.0.2/24"] = }
              h2 -- h3 [loss="200%"]
              h3 [gateway="x", =]
            } graph { h9 [role=hst] }
            """;

        Assert.Equal(["D2L0202:2", "D2L0301:2", "D2L0101:3", "D2L0220:4", "D2L0101:5"], Errors(Text));
    }

    [Fact]
    public void Nothing_is_said_of_what_a_syntax_error_may_have_taken_away() =>
        Assert.Equal(["D2L0101:2"], Errors("graph lab { ce1 [role=ce] pe1 [role=pe] h1 [role=host, ip=\"10.0.0.1/24\"]\nh1 -- = ce1 -- pe1 x -- h1\n }"));

    [Fact]
    public void A_link_of_a_node_without_a_role_is_judged_and_counts_as_a_link() =>
        Assert.Equal(
            ["D2L0202:1", "D2L0220:1"],
            Errors("graph lab { h1 [role=host, ip=\"10.0.0.1/24\"] ce1 [role=ce] pe1 [role=pee] p1 [role=p] pe2 [role=pe] p1 -- pe2 ce1 -- pe1 h1 -- ce1 [loss=x] }"));

    private static IEnumerable<string> Errors(string text)
    {
        var source = new SourceText("bad.dot", text);
        return LabCompiler.Compile(source).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code}:{source.Locate(d.Span).Line}");
    }

    [Theory]
    [InlineData("delay", "10ms 10msec 250us 1.5s 10 0ms 274s 10MS")]
    [InlineData("loss", "1 1% 0.5% 100% 100.0% 0%")]
    [InlineData("rate", "1000 8bit 0.5mbit 1kibit 1tibit 1mbps 1KBit 1kibps")]
    public void What_tc_takes_is_taken(string attribute, string values)
    {
        foreach (var value in values.Split(' '))
        {
            Assert.Empty(LabCompiler.Compile(new SourceText("lab.dot", $"graph {{ node [role=host] a -- b [{attribute}=\"{value}\"] }}")).Diagnostics);
        }
    }

    [Theory]
    [InlineData("delay", "x -1ms 10m 275s 10ns 1,5ms")]
    [InlineData("loss", "101% .5% -1% 1%% half")]
    [InlineData("rate", "0bit 1bit 1mb 1m ibit 999999999tbit")]
    public void What_tc_refuses_or_takes_for_nothing_is_refused(string attribute, string values)
    {
        foreach (var value in values.Split(' '))
        {
            var found = LabCompiler.Compile(new SourceText("lab.dot", $"graph {{ node [role=host] a -- b [{attribute}=\"{value}\"] }}")).Diagnostics;
            Assert.Equal("D2L0220", Assert.Single(found).Code);
        }
    }

    [Theory]
    [InlineData("graph { node [role=host, vrf=c1] c1 [role=vrf] a -- b c [vrf=c2] d -- c }")]
    [InlineData("graph { edge [vrf=red, left_mtu=9000] node [role=host] a -- b [tail_mtu=1500] }")]
    public void What_may_be_meant_is_left_alone(string text) =>
        Assert.DoesNotContain(LabCompiler.Compile(new SourceText("lab.dot", text)).Diagnostics, d => d.Code is "D2L0231" or "D2L0232" or "D2L0236");

    [Theory]
    [InlineData("")]
    [InlineData("graph a { h [role=host] } graph b { h [role=host] }")]
    [InlineData("graph a { h [role=none] }")]
    public void A_file_that_is_no_lab_says_so(string text) =>
        Assert.Contains(LabCompiler.Compile(new SourceText("lab.dot", text)).Diagnostics, d => d.Severity == Severity.Error);
}
