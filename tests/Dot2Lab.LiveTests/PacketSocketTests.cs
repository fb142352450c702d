using System.Net;
using System.Net.Sockets;
using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests;

/// <summary>What a capture cannot keep, it counts.</summary>
public class PacketSocketTests
{
    private const int Sent = 10_000;

    [RootFact]
    public void A_flood_that_nobody_takes_is_kept_as_far_as_there_is_room_and_the_rest_is_counted() => NetworkNamespace.RunInNew(() =>
    {
        Assert.Null(BatchRunner.Run(new Batch(0, null, ["ip"], ["link set dev lo up"])));
        using var capture = PacketSocket.Open("lo");
        Flood();

        var kept = 0;
        while (capture.TryReceive(out _, out _) is not null)
        {
            kept++;
        }

        // Each packet on the loopback device is seen as it goes out and as it comes in.
        Assert.InRange(kept, 2_000, (2 * Sent) - 1);
        Assert.Equal((2 * Sent) - kept, (int)capture.TakeLost());
        Assert.Equal(0u, capture.TakeLost());
    });

    private static void Flood()
    {
        using var receiver = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        receiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        sender.Connect(receiver.LocalEndPoint!);
        for (var i = 0; i < Sent; i++)
        {
            sender.Send(new byte[1400]);
        }
    }
}
