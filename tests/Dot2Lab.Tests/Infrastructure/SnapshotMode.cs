namespace Dot2Lab.Tests.Infrastructure;

/// <summary>Whether snapshots are compared or written.</summary>
internal enum SnapshotMode
{
    /// <summary>A difference is a failure.</summary>
    Compare,

    /// <summary>What is printed now becomes what shall be printed.</summary>
    Update,
}
