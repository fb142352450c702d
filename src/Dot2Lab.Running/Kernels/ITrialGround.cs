using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Kernels;

/// <summary>Where features of a kernel are tried: a new network namespace each time, which goes with the trial.</summary>
internal interface ITrialGround
{
    /// <summary>Whether modules that the kernel does not ask for by itself may be loaded.</summary>
    bool MayLoadModules => Environment.IsPrivilegedProcess;

    /// <summary>Does something there.</summary>
    /// <returns>Why it failed, or null.</returns>
    /// <exception cref="IOException">There is no such ground: no namespace can be made.</exception>
    string? Try(Batch batch);
}
