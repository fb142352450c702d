namespace Dot2Lab.Running.Native;

/// <summary>
/// Work on a thread that is used for nothing else and ends with it. Namespaces and access rights belong to a thread and pass
/// to what it starts; a thread that changed them must never be found by other work.
/// </summary>
internal static class OwnThread
{
    /// <summary>Does the work and waits for it; what it throws is thrown here.</summary>
    internal static void Run(Action work)
    {
        var task = new Task(work);
        new Thread(() => task.RunSynchronously()).Start();
        task.GetAwaiter().GetResult();
    }
}
