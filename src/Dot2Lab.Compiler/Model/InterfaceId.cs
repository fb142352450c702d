namespace Dot2Lab.Compiler.Model;

/// <summary>The key of an interface: which end of which link.</summary>
/// <param name="Link">The link's index in the topology.</param>
/// <param name="IsHead">Whether it is the second node's end.</param>
public sealed record InterfaceId(int Link, bool IsHead)
{
    /// <summary>The other end.</summary>
    public InterfaceId Peer => this with { IsHead = !IsHead };
}
