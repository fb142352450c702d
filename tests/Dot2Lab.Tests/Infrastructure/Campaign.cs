using System.Globalization;

namespace Dot2Lab.Tests.Infrastructure;

/// <summary>
/// How long random tests run. <c>make test</c> runs a slice with a fixed seed, <c>make soak</c> sets DOT2LAB_SOAK and runs that many
/// times as much, from a seed of its own. Such tests carry <c>[Trait("Category", "Campaign")]</c>.
/// </summary>
internal static class Campaign
{
    private const int FixedSeed = 20_240_817;

    private static readonly int? Soak = Number("DOT2LAB_SOAK");

    /// <summary>The number of rounds to run where a slice is <paramref name="slice"/> of them.</summary>
    internal static int Rounds(int slice) => slice * (Soak ?? 1);

    /// <summary>The seed to begin with; a failing test must print it, and DOT2LAB_SEED begins with it again.</summary>
    internal static int Seed { get; } = Number("DOT2LAB_SEED") ?? (Soak is null ? FixedSeed : Environment.TickCount);

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } number
        ? int.Parse(number, CultureInfo.InvariantCulture)
        : null;
}
