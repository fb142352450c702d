using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Capturing;

/// <summary>Where captured packets go.</summary>
public interface IPacketOutput : IDisposable
{
    /// <summary>The capture has begun.</summary>
    /// <param name="interfaces">The names of the interfaces, by which packets are numbered.</param>
    void Begin(IReadOnlyList<string> interfaces);

    /// <summary>Takes packets, in the order in which they were seen.</summary>
    /// <returns>Whether more are wanted.</returns>
    bool Take(IReadOnlyList<CapturedPacket> packets);
}
