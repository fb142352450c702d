using System.Collections.Concurrent;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>A guest for each processor, and work that they share.</summary>
internal static class GuestFarm
{
    /// <summary>Gives each seed to some guest. One that a plan has killed makes way for another.</summary>
    /// <param name="seeds">What to do.</param>
    /// <param name="work">Does one; null if all is as it must be.</param>
    /// <returns>What is not.</returns>
    internal static IReadOnlyCollection<Disagreement> Run(IEnumerable<int> seeds, Func<PlanGuest, int, Disagreement?> work)
    {
        var queue = new ConcurrentQueue<int>(seeds);
        var found = new ConcurrentBag<Disagreement>();
        var threads = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, queue.Count))
            .Select(_ => new Thread(() => Work(queue, work, found)))
            .ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return found;
    }

    private static void Work(ConcurrentQueue<int> seeds, Func<PlanGuest, int, Disagreement?> work, ConcurrentBag<Disagreement> found)
    {
        while (!seeds.IsEmpty)
        {
            using var guest = new PlanGuest();
            while (seeds.TryDequeue(out var seed))
            {
                try
                {
                    if (work(guest, seed) is { } disagreement)
                    {
                        found.Add(disagreement);
                    }
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    found.Add(new Disagreement($"seed {seed}", [exception.ToString()]));
                    break;
                }
            }
        }
    }
}
