using System.CommandLine;
using System.Globalization;

namespace Dot2Lab.Cli.Parsing;

/// <summary>Options that take a whole number.</summary>
internal static class Number
{
    /// <summary>Makes such an option.</summary>
    internal static Option<int> Between(string name, string description, int @default, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => @default };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most))
            {
                result.AddError($"{name} takes a number from {least} to {most}, not \"{token.Value}\"");
            }
        });
        return option;
    }
}
