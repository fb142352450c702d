using Dot2Lab.Plan.Addresses;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>A host that is redirected in a real kernel goes both ways that the model says, first the one, later the other.</summary>
public sealed class RedirectTests
{
    private const int Patience = 1000;

    // The first redirect has the host ask for the new neighbour, a later one has it go there.
    private const int Packets = 6;

    private const string Segment = """
        graph segment {
          s [role=switch]  r1 [role=router, sysctl="net.ipv4.conf.to-s.send_redirects=1"]  r2 [role=router]
          h1 [role=host, ip="10.1.0.1/24", gateway="10.1.0.11", sysctl="net.ipv4.conf.to-s.accept_redirects=1"]  h2 [role=host, ip="10.2.0.1/24"]
          h1 -- s
          r1 -- s [tail_ip="10.1.0.11/24"]
          r2 -- s [tail_ip="10.1.0.12/24"]
          r2 -- h2
        }
        """;

    [UmlFact]
    public void A_redirected_host_takes_the_other_way_in_the_end()
    {
        var plan = CompileHelper.Plan(Segment);
        var packet = new ProbePacket("h1", new IpAddress(IpFamily.V4, 0x0a020001));
        var predicted = LabModel.Build(plan).Model!.Predict(packet).Requests.Select(way => string.Join(' ', way.Hops.Select(hop => hop.Namespace).Where(name => name != "s"))).ToList();
        using var guest = new PlanGuest();
        Assert.Null(guest.BringUp(plan));

        var seen = Enumerable.Range(0, Packets).Select(_ => guest.Follow(plan, packet, Patience)).Select(Routers).ToList();

        Assert.Equal(["h1 r1 r2 h2", "h1 r2 h2"], predicted);
        Assert.Contains("r1 r2", seen);
        Assert.Equal("r2", seen[^1]);
    }

    // Those that sent the request on.
    private static string Routers(IReadOnlyList<Running.Messages.Sighting> sightings) => string.Join(' ', sightings
        .Where(s => s is { Leaves: true, IsReply: false, Namespace: "r1" or "r2" })
        .Select(s => s.Namespace)
        .Distinct()
        .Order(StringComparer.Ordinal));
}
