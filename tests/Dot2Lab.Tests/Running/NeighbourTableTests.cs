using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Running;

public sealed class NeighbourTableTests : IDisposable
{
    private readonly TemporaryFolder _proc = new();

    [Theory]
    [InlineData("graph g { node [role=router] a -- b -- c }", 4, 0)]
    [InlineData("graph g { node [role=host] s [role=switch] a, b, c, d -- s }", 12, 0)]
    [InlineData("graph g { node [role=host] s, t [role=switch] a, b -- s -- t -- c, d }", 12, 0)]
    [InlineData("graph g { family=dual node [role=router] a -- b }", 2, 2)]
    public void Every_node_of_a_segment_may_speak_with_every_other(string dot, int needed4, int needed6)
    {
        Assert.Equal(needed4, NeighbourTable.Needed(PlanOf(dot), IpFamily.V4));
        Assert.Equal(needed6, NeighbourTable.Needed(PlanOf(dot), IpFamily.V6));
    }

    [Theory]
    [InlineData("1024", "000003f8", null)]
    [InlineData("1024", "00000400", "holds 1024 and has 1024 (sysctl -w net.ipv4.neigh.default.gc_thresh3=2052)")]
    [InlineData("3", "00000000", "may fill 4 entries")]
    public void A_lab_fits_beside_what_is_there(string size, string used, string? objection)
    {
        Write("sys/net/ipv4/neigh/default/gc_thresh3", size + "\n");
        Write("net/stat/arp_cache", $"entries  allocs\n{used}  00000012\n");

        var said = new NeighbourTable(_proc.Path).Objection(PlanOf("graph g { node [role=router] a -- b -- c }"));

        Assert.Equal(objection is null, said is null);
        Assert.Contains(objection ?? "", said ?? "");
    }

    public void Dispose() => _proc.Dispose();

    private static LabPlan PlanOf(string dot) => LabCompiler.Compile(new SourceText("g.dot", dot)).Plan!;

    private void Write(string file, string text)
    {
        var path = Path.Combine(_proc.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
