using System.Globalization;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.State;

namespace Dot2Lab.Running.Uml;

/// <summary>The folder of one guest, with the FIFOs of its serial lines; the only place where the guest's processes may write.</summary>
internal sealed class GuestFolder(string path) : AgentFolder(path)
{
    /// <summary>How many clients can speak with the guest at a time.</summary>
    internal const int Lines = 12;

    private const uint OwnerOnly = 0x180; // 0600

    /// <summary>The script that starts the guest's kernel and clears up behind it.</summary>
    internal string Keeper => this["keeper"];

    /// <summary>The name of the FIFO towards the guest.</summary>
    internal static string Inward(int line) => string.Create(CultureInfo.InvariantCulture, $"{line}.in");

    /// <summary>The name of the FIFO from the guest.</summary>
    internal static string Outward(int line) => string.Create(CultureInfo.InvariantCulture, $"{line}.out");

    /// <summary>Makes the folder and what the guest needs in it.</summary>
    /// <exception cref="IOException">It cannot be made, or lies where a guest cannot be told of it.</exception>
    internal void Create(UmlInstallation installation, LabOptions options)
    {
        if (!UmlCommandLine.CanQuote(Init))
        {
            throw new IOException($"a path holds a quotation mark or a line end: {Init}");
        }

        Make("guest-init", [.. options.Agent.Words, installation.Modules, Lines.ToString(CultureInfo.InvariantCulture)]);
        ExecutableScript.Write("guest-keeper", Keeper);
        foreach (var name in Enumerable.Range(0, Lines).SelectMany(l => new[] { Inward(l), Outward(l) }))
        {
            SystemCallException.Check(LibC.MakeFifo(this[name], OwnerOnly), "mkfifo", this[name]);
        }
    }
}
