using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>Carries out a <see cref="Capture"/>, until it is cancelled.</summary>
internal sealed class CaptureTask(Capture request) : AgentTask
{
    // How often it looks whether it is to end, and how much goes into one message.
    private const int SliceMilliseconds = 100;
    private const int MostPackets = 64;

    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        var sockets = new List<PacketSocket>();
        try
        {
            NetworkNamespace.Run(request.Namespace, () => sockets.AddRange(request.Interfaces.Select(PacketSocket.Open)));
            send(new Captured([]));
            Listen(sockets, send, cancellation);
            send(new Captured([], sockets.Sum(s => s.TakeLost())));
        }
        finally
        {
            sockets.ForEach(s => s.Dispose());
        }

        send(new Exited(0));
    }

    private static void Listen(List<PacketSocket> sockets, Action<AgentMessage> send, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            Wait(sockets);
            Send(sockets.SelectMany((socket, number) => Take(socket, number).Take(MostPackets)), send);
        }

        // What was there when the end was asked for is part of it, and nothing that came since.
        var end = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        Send(sockets.SelectMany((socket, number) => Take(socket, number).TakeWhile(packet => packet.Microseconds <= end)), send);
    }

    private static void Wait(List<PacketSocket> sockets)
    {
        Span<PollEntry> entries = sockets.Select(s => new PollEntry { Descriptor = s.Descriptor, Events = PollEntry.Readable }).ToArray();
        LibC.Poll(entries, (ulong)entries.Length, SliceMilliseconds);
    }

    private static void Send(IEnumerable<CapturedPacket> packets, Action<AgentMessage> send)
    {
        foreach (var chunk in packets.OrderBy(packet => packet.Microseconds).Chunk(MostPackets))
        {
            send(new Captured(chunk));
        }
    }

    private static IEnumerable<CapturedPacket> Take(PacketSocket socket, int number)
    {
        while (socket.TryReceive(out var time, out var outgoing) is { } bytes)
        {
            yield return new CapturedPacket(number, time, outgoing, bytes);
        }
    }
}
