using Dot2Lab.Running.Kernels;

namespace Dot2Lab.LiveTests;

/// <summary>A test that makes user namespaces. Where the machine refuses them it is skipped for all to see, and in CI it runs and fails.</summary>
internal sealed class UsernsFactAttribute : FactAttribute
{
    public UsernsFactAttribute()
    {
        if (UsernsGround.Objection() is { } reason && Environment.GetEnvironmentVariable("CI") is null)
        {
            Skip = reason;
        }
    }
}
