using System.CommandLine;
using System.Globalization;

namespace Dot2Lab.Cli.Parsing;

/// <summary>Options that take a whole number between two bounds, both included.</summary>
internal static class Number
{
    /// <summary>Makes such an option, with the number that holds if it is not given.</summary>
    internal static Option<int> Of(string name, string unit, string description, int @default, int least, int most) =>
        Checked(new Option<int>(name) { Description = description, HelpName = unit, DefaultValueFactory = _ => @default }, least, most);

    /// <summary>Makes such an option that has no value if it is not given.</summary>
    internal static Option<int?> Optional(string name, string unit, string description, int least, int most) =>
        Checked(new Option<int?>(name) { Description = description, HelpName = unit }, least, most);

    private static T Checked<T>(T option, int least, int most)
        where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most))
            {
                result.AddError($"{option.Name} takes a number from {least} to {most}, not \"{token.Value}\"");
            }
        });
        return option;
    }
}
