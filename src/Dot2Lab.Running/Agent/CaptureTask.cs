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
        }
        finally
        {
            sockets.ForEach(s => s.Dispose());
        }

        send(new Exited(0));
    }

    // Once more after the end was asked for: what was there by then is part of it.
    private static void Listen(List<PacketSocket> sockets, Action<AgentMessage> send, CancellationToken cancellation)
    {
        bool last;
        do
        {
            last = cancellation.IsCancellationRequested;
            Wait(sockets);
            foreach (var chunk in Take(sockets).Chunk(MostPackets))
            {
                send(new Captured(chunk));
            }
        }
        while (!last);
    }

    private static void Wait(List<PacketSocket> sockets)
    {
        Span<PollEntry> entries = sockets.Select(s => new PollEntry { Descriptor = s.Descriptor, Events = PollEntry.Readable }).ToArray();
        LibC.Poll(entries, (ulong)entries.Length, SliceMilliseconds);
    }

    private static IOrderedEnumerable<CapturedPacket> Take(List<PacketSocket> sockets) =>
        sockets.SelectMany(Take).OrderBy(packet => packet.Microseconds);

    private static IEnumerable<CapturedPacket> Take(PacketSocket socket, int number)
    {
        for (var taken = 0; taken < MostPackets && socket.TryReceive(out var time, out var outgoing) is { } bytes; taken++)
        {
            yield return new CapturedPacket(number, time, outgoing, bytes);
        }
    }
}
