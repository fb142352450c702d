using Dot2Lab.Running.Native;
using Dot2Lab.Running.Packages;

namespace Dot2Lab.Running.Drawing;

/// <summary>Graphviz's programs, with a folder of their own for what they read and write.</summary>
public sealed class Graphviz : IDisposable
{
    private const string Package = "graphviz";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dot2lab-");

    /// <summary>The folder; it goes with this object.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Puts a file into the folder, for a graph to name.</summary>
    public void Add(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Folder, name), content);

    /// <summary>Runs a layout program on a graph.</summary>
    /// <param name="program">Its name: <c>dot</c>, <c>neato</c> and so on.</param>
    /// <param name="arguments">Options that say what to do.</param>
    /// <param name="graph">The graph as DOT.</param>
    /// <returns>What it made.</returns>
    /// <exception cref="LabException">It is not installed, or it failed.</exception>
    public byte[] Run(string program, IReadOnlyList<string> arguments, byte[] graph)
    {
        Require(program);
        var (input, output) = (Path.Combine(Folder, "graph.dot"), Path.Combine(Folder, "output"));
        File.WriteAllBytes(input, graph);
        var run = ChildProgram.Run(program, [.. arguments, "-o", output, input]);
        return run.Succeeded && File.Exists(output)
            ? File.ReadAllBytes(output)
            : throw new LabException(MachineProblems.GraphvizFailed(program, run.Errors));
    }

    /// <summary>Fails if a program is not here.</summary>
    /// <exception cref="LabException">It is not.</exception>
    public static void Require(string program)
    {
        if (ProgramPath.Find(program) is null)
        {
            throw new LabException(MachineProblems.NoGraphviz(program, PackageInstaller.CommandFor([Package]), Package));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
