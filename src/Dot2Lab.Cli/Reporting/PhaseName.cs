using Dot2Lab.Running;

namespace Dot2Lab.Cli.Reporting;

/// <summary>What a person calls the phases.</summary>
internal static class PhaseName
{
    internal static string Of(LabPhase phase) => phase switch
    {
        LabPhase.Check => "find a kernel",
        LabPhase.Boot => "boot it",
        LabPhase.Undo => "take away what went",
        LabPhase.Namespaces => "make the nodes",
        LabPhase.Links => "wire them",
        LabPhase.Nodes => "configure them",
        LabPhase.Test => "test who reaches whom",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };
}
