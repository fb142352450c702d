using System.CommandLine;

namespace Dot2Lab.Cli.Parsing;

/// <summary>The words of a command line that are neither options nor values of options.</summary>
internal static class PlainWords
{
    /// <summary>Their positions, up to the word <c>--</c>.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="options">All options that may stand in it; one that is not known is taken to have no value.</param>
    internal static IEnumerable<int> Of(IReadOnlyList<string> arguments, IReadOnlyList<Option> options)
    {
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i] == "-" || !arguments[i].StartsWith('-'))
            {
                yield return i;
            }
            else if (Taking(arguments[i], options) is not null)
            {
                i++;
            }
        }
    }

    /// <summary>The option that takes the word after this one for its value, or null.</summary>
    internal static Option? Taking(string word, IReadOnlyList<Option> options) => options.FirstOrDefault(option =>
        option.Arity.MinimumNumberOfValues > 0 && (option.Name == word || option.Aliases.Contains(word)));
}
