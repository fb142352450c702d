using Dot2Lab.Running.Testing;

namespace Dot2Lab.LiveTests;

/// <summary>The live test finds what is wrong, in a lab that is put wrong on purpose and then put right again.</summary>
public class LiveTestTests(ReferenceGuest guest) : IClassFixture<ReferenceGuest>
{
    [UmlFact]
    public void Nothing_differs_in_a_lab_as_it_should_be() => Assert.Empty(Differences());

    [UmlFact]
    public void Customers_with_the_same_addresses_are_told_apart_by_who_received_the_packet()
    {
        var results = Run();

        Assert.Equal(["c1e2h1"], Seen(results, "c1e1h1", "c1e2h1"));
        Assert.Equal(["c2e2h1"], Seen(results, "c2e1h1", "c2e2h1"));
        Assert.Equal(["c1e2h1"], Seen(results, "c1e1h1", "c2e2h1"));
    }

    [UmlFact]
    public void What_must_pass_passes_at_full_size() =>
        Assert.Equal([84, 1500], Run().Where(r => r.Probe is { From: "c1e1h1", To: "c1e2h1" }).Select(r => r.PacketSize));

    [UmlFact]
    public void A_customer_that_reaches_the_core_is_found()
    {
        guest.Lab.Execute("pe1", "ip", "rule", "add", "pref", "0", "table", "local");

        var differences = Differences();

        guest.Lab.Execute("pe1", "ip", "rule", "del", "pref", "0");
        Assert.Contains("c1e1h1 to pe1: must not arrive, but pe1 received it", differences);
    }

    [UmlFact]
    public void A_missing_way_back_is_told_from_a_missing_way_there()
    {
        guest.Lab.Execute("pe2", "ip", "route", "del", "table", "10", "88.1.0.0/16");

        var differences = Differences();

        guest.Lab.Execute("pe2", "ip", "route", "add", "table", "10", "88.1.0.0/16", "encap", "mpls", "102", "via", "2.1.1.5", "dev", "to-p");
        Assert.Contains("c1e1h1 to c1e2h1: arrived at c1e2h1, but no reply came back", differences);
        Assert.Contains(differences, d => d.StartsWith("c1e2h1 to c1e1h1: never arrived", StringComparison.Ordinal));
    }

    [UmlFact]
    public void A_core_link_too_small_for_the_labels_is_found_by_the_large_packet()
    {
        guest.Lab.Execute("pe1", "ip", "link", "set", "dev", "to-p", "mtu", "1500");

        var failed = Run().Where(r => r.Probe is { From: "c1e1h1", To: "c1e2h1" } && !r.Passed).ToList();

        guest.Lab.Execute("pe1", "ip", "link", "set", "dev", "to-p", "mtu", "1508");
        guest.Lab.Execute("c1e1h1", "ip", "route", "flush", "cache");
        var only = Assert.Single(failed);
        Assert.Equal(1500, only.PacketSize);
        Assert.Contains("fragmentation needed at MTU 1496, says 1.1.1.2", only.Difference, StringComparison.Ordinal);
    }

    [UmlFact]
    public void A_packet_is_followed_from_interface_to_interface()
    {
        var result = Run().First(r => r.Probe is { From: "c1e1h1", To: "c1e2h1" });

        var left = guest.Lab.Follow(result, CancellationToken.None).Where(s => s.Leaves && s.Interface.StartsWith("to-", StringComparison.Ordinal));

        Assert.Equal(
            [
                "c1e1 to-pe1  63", "c1e1h1 to-c1e1  64", "c1e2 to-c1e2h1  59", "p to-pe2 111 61", "pe1 to-p 101 62", "pe2 to-c1e2  60",
            ],
            left.Where(s => !s.IsReply).Select(s => $"{s.Namespace} {s.Interface} {string.Join('/', s.Labels)} {s.Ttl}").Order(StringComparer.Ordinal));
    }

    [UmlFact]
    public void Ping_agrees() => Assert.Equal(0, guest.Lab.Execute("c1e1h1", "ping", "-c", "1", "-W", "2", "88.2.1.1").ExitCode);

    private IReadOnlyList<LiveResult> Run() =>
        guest.Lab.Test([.. guest.Lab.Plan.Policy.Probes()], new QuietProgress(), CancellationToken.None);

    private List<string> Differences() => [.. Run().Where(r => !r.Passed).Select(r => $"{r.Probe.From} to {r.Probe.To}: {r.Difference}")];

    private static IReadOnlyList<string> Seen(IReadOnlyList<LiveResult> results, string from, string to) =>
        results.First(r => r.Probe.From == from && r.Probe.To == to).Seen.ReceivedBy;
}
