using System.Text;
using Dot2Lab.Cli;

namespace Dot2Lab.Tests.Cli;

/// <summary>What one command line of dot2lab gave, run inside the test's own process.</summary>
internal sealed record CliRun(int ExitCode, byte[] OutputBytes, string Error)
{
    internal string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>Runs dot2lab.</summary>
    /// <param name="folder">The folder that file names are relative to.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">The words behind <c>dot2lab</c>.</param>
    internal static CliRun In(string folder, string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var terminal = new Terminal
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            Folder = folder,
        };
        var code = new Application(terminal).Run(arguments);
        return new CliRun(code, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }
}
