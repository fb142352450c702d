using System.Globalization;

namespace Dot2Lab.Tests.Infrastructure;

/// <summary>
/// How long random tests run. <c>make test</c> runs a slice with a fixed seed, <c>make soak</c> sets DOT2LAB_SOAK and runs that many
/// times as much, from a seed of its own. Such tests carry <c>[Trait("Category", "Campaign")]</c>.
/// </summary>
internal static class Campaign
{
    private const int FixedSeed = 20_240_817;

    private static readonly int? Soak = Environment.GetEnvironmentVariable("DOT2LAB_SOAK") is { Length: > 0 } factor
        ? int.Parse(factor, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The number of rounds to run where a slice is <paramref name="slice"/> of them.</summary>
    internal static int Rounds(int slice) => slice * (Soak ?? 1);

    /// <summary>The seed to begin with; a failing test must print it.</summary>
    internal static int Seed => Soak is null ? FixedSeed : Environment.TickCount;
}
