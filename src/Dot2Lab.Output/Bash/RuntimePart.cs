using System.Reflection;

namespace Dot2Lab.Output.Bash;

/// <summary>The functions that every script has; they live as bash files of their own, so that shellcheck reads them too.</summary>
internal static class RuntimePart
{
    private const string Directive = "# shellcheck shell=bash\n";

    // In the order in which they are best read; main comes last, as it starts everything.
    private static readonly string[] Files = ["commands", "preflight", "build", "state", "test", "basics", "main"];

    public static void Write(ScriptWriter script)
    {
        foreach (var file in Files)
        {
            script.Line();
            script.Lines(Read(file).TrimEnd('\n').Split('\n'));
        }
    }

    // The directive tells shellcheck what the file is when it stands alone; in the script, the first line does.
    private static string Read(string file)
    {
        var name = $"Dot2Lab.Output.Bash.Runtime.{file}.sh";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"resource {name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace(Directive, "", StringComparison.Ordinal);
    }
}
