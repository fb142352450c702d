using System.Diagnostics;
using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Running.Doctor;

/// <summary>
/// Tries User-Mode Linux by booting it, as a lab without nodes: remembered like any other, so that whatever happens meanwhile
/// nothing is left that <c>down</c> does not find.
/// </summary>
/// <param name="labs">Where the lab is remembered.</param>
/// <param name="agent">See <see cref="LabOptions.Agent"/>.</param>
internal sealed class GuestTrial(LabManager labs, AgentProgram agent)
{
    // It takes two seconds; a machine on which it takes so long is not one to run labs on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Prefix = "doctor-";

    private readonly LabPlan _plan = new(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}"), "doctor")
    {
        Nodes = [],
        Policy = new LabPolicy([], [], [], []),
        Steps = [],
    };

    /// <summary>Boots a guest, tries every feature in it, and ends it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is left.</exception>
    internal GroundReport Run(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            RemoveForgotten();
            return Try(limit.Token);
        }
        catch (LabException failure)
        {
            return new GroundReport([], $"{failure.Problem.Message} (dot2lab run --kernel uml shows its log)");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new GroundReport([], $"it did not boot in {Patience.TotalSeconds} s");
        }
    }

    // A doctor that was killed leaves its guest to the next one.
    private void RemoveForgotten()
    {
        foreach (var lab in labs.List().Where(l => l.SourcePath == _plan.Source && !Directory.Exists($"/proc/{l.Lab[Prefix.Length..]}")))
        {
            labs.Remove(lab.Lab);
        }
    }

    private GroundReport Try(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var guest = labs.Start(_plan, _plan.Source, new LabOptions { Kernel = LabKernelKind.Uml, Agent = agent }, new NoProgress(), cancellation);
            var booted = Stopwatch.GetElapsedTime(start);
            return new GroundReport(guest.MissingFeatures(cancellation), null)
            {
                Detail = string.Create(CultureInfo.InvariantCulture, $"booted in {booted.TotalSeconds:0.0} s"),
            };
        }
        finally
        {
            labs.Remove(_plan.Lab);
        }
    }
}
