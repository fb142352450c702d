using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.Userns;

namespace Dot2Lab.Running.Kernels;

/// <summary>This kernel, tried as root of a user namespace.</summary>
internal sealed class UsernsGround : ITrialGround
{
    // The arguments of the sysctl's name and value are never part of the script.
    private static readonly string[] WriteSysctl = ["/bin/sh", "-c", """printf %s "$2" > "/proc/sys/$1" """, "sysctl"];

    /// <summary>Why there is no such ground, or null.</summary>
    internal static string? Objection() =>
        ChildProgram.Run(UserNamespace.Name, UserNamespace.Around(["/bin/true"])) is { Succeeded: false } failed
            ? $"no user namespace can be made: {failed.Errors.Trim()}"
            : null;

    /// <inheritdoc/>
    public string? Try(Batch batch)
    {
        if (batch.Program.Count > 0)
        {
            var command = UserNamespace.Around(batch.Program);
            return BatchRunner.Run(batch with { Program = [UserNamespace.Name, .. command] })?.Message;
        }

        var writes = batch.Lines.Select(line => ChildProgram.Run(UserNamespace.Name, UserNamespace.Around([.. WriteSysctl, .. line.Split('=', 2)])));
        return writes.FirstOrDefault(w => !w.Succeeded)?.Errors.Trim();
    }
}
