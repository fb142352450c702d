using System.CommandLine;

namespace Dot2Lab.Cli.Parsing;

/// <summary>
/// The rule that what begins with the last argument of a command is another program's command line, options and all: in
/// <c>dot2lab exec lab h1 ping -c 1 h2</c> the option is ping's.
/// </summary>
internal static class ForeignCommand
{
    /// <summary>Puts <c>--</c> before the other program's name where the user did not.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="root">All commands.</param>
    /// <param name="runner">The command whose last argument it is.</param>
    internal static IReadOnlyList<string> Separate(IReadOnlyList<string> arguments, Command root, Command runner)
    {
        var plain = PlainWords.Of(arguments, [.. root.Options, .. runner.Options]).ToList();
        return plain.Count > runner.Arguments.Count && arguments[plain[0]] == runner.Name
            ? [.. arguments.Take(plain[runner.Arguments.Count]), "--", .. arguments.Skip(plain[runner.Arguments.Count])]
            : arguments;
    }
}
