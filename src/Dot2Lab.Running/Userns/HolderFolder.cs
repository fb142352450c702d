using Dot2Lab.Running.State;

namespace Dot2Lab.Running.Userns;

/// <summary>The folder of the processes that hold an ordinary user's lab, with the socket of its agent (unix(7)).</summary>
internal sealed class HolderFolder(string path) : AgentFolder(path)
{
    /// <summary>The name of the agent's socket.</summary>
    internal const string Socket = "agent";

    /// <summary>Makes the folder and what the holder needs in it.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal void Create(LabOptions options) => Make("holder-init", options.Agent.Words);
}
