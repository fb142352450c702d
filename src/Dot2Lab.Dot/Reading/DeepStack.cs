namespace Dot2Lab.Dot.Reading;

/// <summary>Runs something that recurses deeply on a thread whose stack is large enough for it.</summary>
internal static class DeepStack
{
    // Measured: one level of nesting takes about 1 KiB of stack in a release build, twice that in a debug build.
    private const int BytesPerLevel = 4096;
    private const int BaseBytes = 1 << 20;

    /// <summary>Runs a function, on this thread where the depth is harmless; what it throws comes out here.</summary>
    public static T Run<T>(int levels, Func<T> function)
    {
        if (levels <= NestDepth.Harmless)
        {
            return function();
        }

        var task = new Task<T>(function);
        var thread = new Thread(task.RunSynchronously, BaseBytes + (levels * BytesPerLevel));
        thread.Start();
        thread.Join();
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Runs an action in the same way.</summary>
    public static void Run(int levels, Action action) => Run(levels, () =>
    {
        action();
        return true;
    });
}
