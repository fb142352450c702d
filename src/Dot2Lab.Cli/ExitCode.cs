namespace Dot2Lab.Cli;

/// <summary>What the program tells its caller in one number; the README's table of exit codes.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The DOT file has errors (or, with <c>-W error</c>, warnings).</summary>
    internal const int FileHasErrors = 1;

    /// <summary>Wrong usage, or a file that cannot be read or written.</summary>
    internal const int Usage = 2;

    /// <summary>The machine cannot do it; what was begun has been rolled back.</summary>
    internal const int Machine = 3;

    /// <summary>A check or a live test differs from what it must be.</summary>
    internal const int Differs = 4;

    /// <summary>A bug in dot2lab.</summary>
    internal const int Bug = 70;

    /// <summary>Ended by a signal, as a shell reports it: 128 plus its number.</summary>
    internal const int SignalBase = 128;
}
