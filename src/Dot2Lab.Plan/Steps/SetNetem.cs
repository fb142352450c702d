using System.Text.Json.Serialization;
using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Impairs what leaves an interface (tc-netem(8)); each value in tc's own units, null where not asked for.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Delay">Added delay, such as <c>10ms</c>.</param>
/// <param name="Jitter">Variation of the delay; only with a delay.</param>
/// <param name="Loss">Share of packets lost, such as <c>1%</c>.</param>
/// <param name="Rate">Bandwidth, such as <c>10mbit</c>.</param>
public sealed record SetNetem(
    string Namespace,
    SourceLocation Source,
    string Interface,
    string? Delay,
    string? Jitter,
    string? Loss,
    string? Rate)
    : PlanStep(Namespace, Source)
{
    /// <summary>What is asked for, under the names of the attributes.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, string Value)> Settings =>
        from setting in new[] { ("delay", Delay), ("jitter", Jitter), ("loss", Loss), ("rate", Rate) }
        where setting.Item2 is not null
        select (setting.Item1, setting.Item2);
}
