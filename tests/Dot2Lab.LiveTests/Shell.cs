using System.Text;
using Dot2Lab.Running;
using Dot2Lab.Running.Commands;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests;

/// <summary>Runs commands in a lab's nodes with files for input and output.</summary>
internal static class Shell
{
    internal static CommandOutcome Execute(this RunningLab lab, string node, params string[] command) =>
        lab.ExecuteWith(node, [], command);

    internal static CommandOutcome ExecuteWith(this RunningLab lab, string node, byte[] input, params string[] command)
    {
        var folder = Directory.CreateTempSubdirectory("dot2lab-streams-").FullName;
        try
        {
            string File(string name) => Path.Combine(folder, name);
            System.IO.File.WriteAllBytes(File("in"), input);
            using var source = RawFile.Open(File("in"), OpenMode.Read);
            using var output = RawFile.Open(File("out"), OpenMode.Log);
            using var error = RawFile.Open(File("err"), OpenMode.Log);
            var code = lab.Execute(node, null, command, new CommandStreams(source, output, error), CancellationToken.None);
            return new CommandOutcome(code, System.IO.File.ReadAllBytes(File("out")), System.IO.File.ReadAllText(File("err"), Encoding.UTF8));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
