using System.CommandLine;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Parsing;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Makes such an option; the first word is what holds if the option is not given.</summary>
    internal static Option<string> Of(string name, string description, params string[] words)
    {
        var option = Optional(name, description, words);
        option.DefaultValueFactory = _ => words[0];
        return option;
    }

    /// <summary>Makes such an option that has no value if it is not given.</summary>
    internal static Option<string> Optional(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words) };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value))
            {
                result.AddError($"{name} takes {WordList.AnyOf(words)}, not \"{token.Value}\"");
            }
        });
        return option;
    }
}
