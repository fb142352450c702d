namespace Dot2Lab.LiveTests;

/// <summary>Labs that teach nobody anything, but put together what is hard to get right together.</summary>
internal static class LabsOfTests
{
    internal static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("ipv6core", Ipv6Core),
        ("noph", NoPenultimateHop),
        ("hubs", HubsOfAllKinds),
        ("nested", Nested),
    ];

    /// <summary>A core without any IPv4, jumbo customers, parallel links, and a hop where pop and swap share the load.</summary>
    private const string Ipv6Core = """
        graph ipv6core {
          family=ipv6 mtu=9000 ttl=uniform
          pe1, pe2 [role=pe] p1, p2 [role=p]
          pe1 -- p1 -- p2
          p1 -- pe2 [cost=20]
          p2 -- pe2
          p2 -- pe2
          node [vrf=red] ce1, ce2 [role=ce] h1, h2, h3, h4 [role=host]
          h1 -- ce1 -- pe1
          h2, h3, h4 -- ce2 -- pe2
        }
        """;

    /// <summary>The egress pops a label of its own; PEs beside each other and one in the way of two others; IPv4 and IPv6.</summary>
    private const string NoPenultimateHop = """
        graph noph {
          family=dual php=none
          pe1, pe2, pe3 [role=pe, labels="pe2=2002"]
          pe1, pe3 [labels=""]
          pe1 -- pe2 -- pe3
          node [vrf=red] ce1, ce3, ce4 [role=ce] h1, h2, h3, h4 [role=host]
          h1 -- ce1 -- pe1
          h2 -- pe2
          h3 -- ce3 -- pe3
          h4 -- ce4 -- pe3
        }
        """;

    /// <summary>A default route at a hub, spokes on its PE and elsewhere, one of them at two PEs.</summary>
    private const string HubsOfAllKinds = """
        graph hubs {
          family=dual
          pe1, pe2, pe3 [role=pe] p [role=p]
          pe1, pe2, pe3 -- p
          hub [role=vrf, import=spoke, export=hub]
          spoke [role=vrf, import=hub, export=spoke]
          node [role=ce, vrf=hub] office [prefixes="0.0.0.0/0 ::/0"]
          node [vrf=spoke] c1, c2, c3, both
          node [role=host] server [vrf=hub] h1, h2, h3, hb
          server -- office -- pe1
          h1 -- c1 -- pe1
          h2 -- c2 -- pe2
          h3 -- c3 -- pe3
          hb -- both
          both -- pe1
          both -- pe2
        }
        """;

    /// <summary>A whole company's network behind one CE, and sites inside it; a site of two routers, and both at PEs.</summary>
    private const string Nested = """
        graph nested {
          pe1, pe2, pe3 [role=pe]
          pe1 -- pe2 -- pe3 -- pe1
          node [role=ce, vrf=red]
          wide [prefixes="10.0.0.0/8 203.0.113.0/24"] two1, two2 single
          node [role=host] hw, h1, h2, hs
          hw -- wide -- pe1
          h1 -- two1 -- pe2
          h2 -- two2 -- pe3
          two1 -- two2
          hs -- single -- pe3
          single -- pe3
        }
        """;
}
