namespace Dot2Lab.Running.BringUp;

/// <summary>Work that is prepared while the work before it is done.</summary>
internal static class Ahead
{
    /// <summary>The same items, each made, on another thread, while the one before it is in use.</summary>
    internal static IEnumerable<T> Of<T>(IEnumerable<T> items)
        where T : class
    {
        using var source = items.GetEnumerator();
        var next = Task.FromResult(Next());
        try
        {
            while (next.GetAwaiter().GetResult() is { } item)
            {
                next = Task.Run(Next);
                yield return item;
            }
        }
        finally
        {
            // Nobody may dispose of the source while it is at work.
            Task.WaitAny(next);
        }

        T? Next() => source.MoveNext() ? source.Current : null;
    }
}
