using System.Runtime.ExceptionServices;

namespace Dot2Lab.Dot.Reading;

/// <summary>Runs something that recurses deeply on a thread whose stack is large enough for it.</summary>
internal static class DeepStack
{
    // Measured: one level of nesting takes about 1 KiB of stack in a release build, twice that in a debug build.
    private const int BytesPerLevel = 4096;
    private const int BaseBytes = 1 << 20;

    /// <summary>Runs an action, on this thread where the depth is harmless.</summary>
    public static void Run(int levels, Action action)
    {
        if (levels <= NestDepth.Harmless)
        {
            action();
            return;
        }

        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            BaseBytes + (levels * BytesPerLevel));
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
