namespace Dot2Lab.Running.Userns;

/// <summary>The way into new namespaces of an ordinary user: unshare(1), for only a program with one thread may make a user namespace.</summary>
internal static class UserNamespace
{
    /// <summary>The Debian package that brings the program.</summary>
    internal const string Package = "util-linux";

    /// <summary>The program.</summary>
    internal const string Name = "unshare";

    /// <summary>Arguments that start a command as root of new user, mount, PID and network namespaces.</summary>
    internal static IReadOnlyList<string> Around(IEnumerable<string> command) =>
        ["--user", "--map-root-user", "--mount", "--net", "--pid", "--fork", "--", .. command];
}
