using Dot2Lab.Cli.Labs;
using Dot2Lab.Plan;
using Dot2Lab.Running.Messages;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Cli;

public sealed class PartingTests
{
    private static readonly LabPlan Plan = CompileHelper.Plan("""
        graph hello {
          p [role=p]
          pe1, pe2 [role=pe]
          pe1 -- p -- pe2
          node [vrf=red] ce1, ce2 [role=ce] h1, h2 [role=host]
          h1 -- ce1 -- pe1
          h2 -- ce2 -- pe2
        }
        """);

    private static readonly global::Dot2Lab.Verification.Prediction Predicted =
        LabModel.Build(Plan).Model!.Predict(new ProbePacket("h1", Plan.Policy.Hosts.Single(h => h.Name == "h2").Addresses[0].Address));

    [Fact]
    public void A_packet_that_goes_as_predicted_parts_nowhere() => Assert.Null(From(_ => true));

    [Fact]
    public void What_a_node_keeps_is_told_with_where_it_came_in() => Assert.Equal(
        "p was to send it out by to-pe2, as lab.dot:2:3 says, but it went no further than to-pe1, where it came in",
        WithoutLabel(From(s => s.Namespace is "h1" or "ce1" or "pe1" || (s.Namespace == "p" && !s.Leaves && !s.IsReply))));

    [Fact]
    public void What_is_lost_on_a_link_never_came_in() => Assert.Equal(
        "p was to send it out by to-pe2, as lab.dot:2:3 says, but it never came in on to-pe1",
        WithoutLabel(From(s => s.Namespace is "h1" or "ce1" or "pe1")));

    [Fact]
    public void A_reply_is_followed_too() => Assert.StartsWith("ce2 was to send its reply out by to-pe2", From(s => !s.IsReply || s.Namespace == "h2"));

    [Fact]
    public void A_wrong_label_is_told() => Assert.Contains(
        "but it left by to-p with label 7",
        From(_ => true, s => s.Namespace == "pe1" && s.Leaves ? s with { Labels = [7] } : s));

    private static string? From(Func<Sighting, bool> seen, Func<Sighting, Sighting>? change = null) =>
        new Parting(Plan, [.. Sightings().Where(seen).Select(change ?? (s => s))]).From(Predicted);

    private static IEnumerable<Sighting> Sightings() =>
        Of(Predicted.Requests[0], isReply: false).Concat(Of(Predicted.RepliesTo(0)[0], isReply: true));

    private static IEnumerable<Sighting> Of(Journey way, bool isReply) => way.Hops.SelectMany(hop => new[]
    {
        hop.In is null ? null : new Sighting(hop.Namespace, hop.In, Leaves: false, isReply, hop.LabelsIn, hop.Ttl),
        hop.Out is null ? null : new Sighting(hop.Namespace, hop.Out, Leaves: true, isReply, hop.LabelsOut, hop.Ttl),
    }).OfType<Sighting>();

    // Which labels were allocated is not what these tests are about.
    private static string? WithoutLabel(string? text) =>
        text is null ? null : System.Text.RegularExpressions.Regex.Replace(text, " with labels? [0-9/]+", string.Empty);
}
