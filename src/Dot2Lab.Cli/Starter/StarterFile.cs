using System.Globalization;
using System.Text;

namespace Dot2Lab.Cli.Starter;

/// <summary>A DOT file to begin with: it says what it does and what can be changed.</summary>
/// <param name="sites">How many sites each customer has, one at each PE.</param>
/// <param name="vrfs">How many customers there are.</param>
internal sealed class StarterFile(int sites, int vrfs)
{
    private static readonly string[] Colours = ["red", "blue", "green", "orange", "purple", "brown", "teal", "magenta"];

    public override string ToString()
    {
        var text = new StringBuilder($$"""
            // {{Count(vrfs, "customer")}}, each with {{Count(sites, "site")}}, across one provider: an MPLS L3VPN (RFC 4364).
            // Only who is there and who is linked to whom is said here; dot2lab decides addresses, tables, labels and routes.
            //
            //   dot2lab run FILE            bring it up and test who reaches whom
            //   dot2lab show FILE           see what was decided
            //   dot -Tsvg FILE              draw it
            //
            // Change it while it runs, and "dot2lab run FILE" again applies the change.

            graph starter {
              rankdir=LR
              // family=dual             IPv4 and IPv6
              // lsp="per-vrf"           one label per VRF, swapped hop by hop, instead of two stacked ones
              // php=none                the egress PE pops the transport label itself

              // The provider: P routers know labels only, PE routers keep each customer in a VRF of its own.
              node [shape=box]
              p1 [role=p]
              {{Names("pe")}} [role=pe]
              p1 -- { {{Names("pe").Replace(",", "", StringComparison.Ordinal)}} }

            """.ReplaceLineEndings("\n"));
        for (var vrf = 0; vrf < vrfs; vrf++)
        {
            text.Append('\n').Append(Customer(vrf));
        }

        return text.Append("}\n").ToString();
    }

    private string Customer(int vrf)
    {
        var name = vrf < Colours.Length ? Colours[vrf] : string.Create(CultureInfo.InvariantCulture, $"vrf{vrf + 1}");
        var colour = Colours[vrf % Colours.Length];
        var text = new StringBuilder($$"""
              // Customer {{name}}: all CE routers of VRF {{name}} reach each other, and nobody else.
              subgraph cluster_{{name}} {
                label="{{name}}"
                node [vrf={{name}}, color={{colour}}, shape=ellipse]
                edge [color={{colour}}]
                {{Names($"{name}_ce")}} [role=ce]
                {{Names($"{name}_h")}} [role=host]

            """.ReplaceLineEndings("\n"));
        for (var site = 1; site <= sites; site++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {name}_h{site} -- {name}_ce{site} -- pe{site}{(vrf == 0 && site == 1 ? Hint : string.Empty)}\n");
        }

        return text.Append("  }\n").ToString();
    }

    private const string Hint = "   // [delay=\"10ms\", loss=\"1%\", mtu=1400] would impair these two links";

    private string Names(string prefix) => string.Join(", ", Enumerable.Range(1, sites).Select(n => string.Create(CultureInfo.InvariantCulture, $"{prefix}{n}")));

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
