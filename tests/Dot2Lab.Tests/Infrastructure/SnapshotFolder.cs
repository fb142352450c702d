using System.Text;
using Xunit.Sdk;

namespace Dot2Lab.Tests.Infrastructure;

/// <summary>
/// A folder of outputs as they shall be, one file each, in Verify's names: <c>plan.json</c> is held against
/// <c>plan.verified.json</c>, and what came instead is left beside it as <c>plan.received.json</c>. A missing file fails as a
/// differing one does, and so does an orphan that no output belongs to.
/// </summary>
internal sealed class SnapshotFolder(string folder, SnapshotMode mode)
{
    private readonly HashSet<string> _verified = new(StringComparer.Ordinal);
    private readonly StringBuilder _failures = new();

    internal SnapshotFolder(string folder)
        : this(folder, ModeFrom(Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS"), Environment.GetEnvironmentVariable("CI")))
    {
    }

    /// <summary>Updating is asked for by UPDATE_SNAPSHOTS=1, and refused where nobody looks at the difference.</summary>
    internal static SnapshotMode ModeFrom(string? updateSnapshots, string? ci) => (updateSnapshots, ci) switch
    {
        (null or "" or "0", _) => SnapshotMode.Compare,
        (_, null or "" or "0" or "false") => SnapshotMode.Update,
        _ => throw new InvalidOperationException("UPDATE_SNAPSHOTS is set under CI, where snapshots are only compared"),
    };

    /// <summary>Holds one output against its file; what differs is reported by <see cref="Finish"/>.</summary>
    /// <param name="name">The output's name with its extension, such as <c>plan.json</c>.</param>
    /// <param name="actual">What was printed.</param>
    internal void Check(string name, byte[] actual)
    {
        var verified = PathOf(name, "verified");
        var received = PathOf(name, "received");
        _verified.Add(verified);
        Directory.CreateDirectory(folder);
        File.Delete(received);
        var expected = File.Exists(verified) ? File.ReadAllBytes(verified) : null;
        if (expected is not null && actual.AsSpan().SequenceEqual(expected))
        {
            return;
        }

        File.WriteAllBytes(mode == SnapshotMode.Update ? verified : received, actual);
        if (mode == SnapshotMode.Compare)
        {
            ReportDifference(verified, received, expected, actual);
        }
    }

    /// <inheritdoc cref="Check(string, byte[])"/>
    internal void Check(string name, string actual) => Check(name, Encoding.UTF8.GetBytes(actual));

    /// <summary>Fails if an output differed, or if a verified file is left to which no output came.</summary>
    internal void Finish()
    {
        foreach (var orphan in Orphans())
        {
            if (mode == SnapshotMode.Update)
            {
                File.Delete(orphan);
            }
            else
            {
                _failures.AppendLine($"{orphan}: nothing is held against this file any more. Remove it with:  rm '{orphan}'");
            }
        }

        if (_failures.Length > 0)
        {
            throw new XunitException($"{_failures}Accept all at once with:  make snapshots");
        }
    }

    private List<string> Orphans() => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.verified.*").Where(path => !_verified.Contains(path)).Order(StringComparer.Ordinal)];

    private void ReportDifference(string verified, string received, byte[]? expected, byte[] actual)
    {
        _failures.AppendLine($"{verified} {(expected is null ? "is missing" : "differs")}:");
        _failures.Append(TextDiff.Between(Encoding.UTF8.GetString(expected ?? []), Encoding.UTF8.GetString(actual)));
        _failures.AppendLine($"Accept with:  mv '{received}' '{verified}'").AppendLine();
    }

    private string PathOf(string name, string kind) =>
        Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.{kind}{Path.GetExtension(name)}");
}
