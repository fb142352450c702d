using System.Buffers.Binary;
using System.Text;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Netlink;

/// <summary>A socket of rtnetlink(7) in the network namespace that the thread was in when it was opened.</summary>
internal sealed class RouteSocket : IDisposable
{
    private const int Family = 16; // AF_NETLINK
    private const int RawCloseOnExec = 3 | 0x80000;
    private const int NetlinkLevel = 270; // SOL_NETLINK
    private const int ShortReplies = 10; // NETLINK_CAP_ACK
    private const int WordyReplies = 11; // NETLINK_EXT_ACK
    private const int MessageHeaderSize = 16;
    private const int ErrorType = 2; // NLMSG_ERROR
    private const int WordsFlag = 0x200; // NLM_F_ACK_TLVS
    private const int WordsAttribute = 1; // NLMSGERR_ATTR_MSG

    private readonly RawFile _socket;
    private readonly byte[] _buffer = new byte[32768];

    private RouteSocket(RawFile socket) => _socket = socket;

    /// <summary>Opens it.</summary>
    /// <exception cref="SystemCallException">The kernel has none to give.</exception>
    internal static RouteSocket Open()
    {
        var descriptor = SystemCallException.Check(LibC.OpenSocket(Family, RawCloseOnExec, 0), "socket", "rtnetlink");
        var socket = RawFile.FromDescriptor((int)descriptor, "rtnetlink");
        foreach (var option in (int[])[ShortReplies, WordyReplies])
        {
            SystemCallException.Check(LibC.SetSocketOption(socket.Handle, NetlinkLevel, option, 1, sizeof(int)), "setsockopt", "rtnetlink");
        }

        return new RouteSocket(socket);
    }

    /// <summary>Sends messages, the last of which must ask for a reply, and waits for that. The kernel goes on after a refusal.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="last">The last one's number.</param>
    /// <returns>The first refusal, or null.</returns>
    /// <exception cref="SystemCallException">The socket failed.</exception>
    internal NetlinkRefusal? Send(ReadOnlySpan<byte> messages, int last)
    {
        _socket.Write(messages, CancellationToken.None);
        NetlinkRefusal? first = null;
        while (true)
        {
            var replies = _buffer.AsSpan(0, _socket.Read(_buffer, CancellationToken.None));
            for (; replies.Length >= MessageHeaderSize; replies = replies[Math.Min(Aligned(Length(replies)), replies.Length)..])
            {
                var reply = ReadReply(replies[..Length(replies)]);
                first ??= reply is { Error: > 0 } ? reply : null;
                if (reply?.Sequence == last)
                {
                    return first;
                }
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static int Length(ReadOnlySpan<byte> message) => BinaryPrimitives.ReadInt32LittleEndian(message);

    // Null for what is no reply at all.
    private static NetlinkRefusal? ReadReply(ReadOnlySpan<byte> message)
    {
        if (BinaryPrimitives.ReadUInt16LittleEndian(message[4..]) != ErrorType)
        {
            return null;
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(message[6..]);
        var sequence = BinaryPrimitives.ReadInt32LittleEndian(message[8..]);
        var error = -BinaryPrimitives.ReadInt32LittleEndian(message[MessageHeaderSize..]);

        // Behind the error stands the header of the message that it is about.
        var words = (flags & WordsFlag) == 0 ? null : ReadWords(message[(MessageHeaderSize + sizeof(int) + MessageHeaderSize)..]);
        return new NetlinkRefusal(sequence, error, words);
    }

    private static string? ReadWords(ReadOnlySpan<byte> attributes)
    {
        while (attributes.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(attributes);
            if (BinaryPrimitives.ReadUInt16LittleEndian(attributes[2..]) == WordsAttribute)
            {
                return Encoding.UTF8.GetString(attributes[4..length]).TrimEnd('\0');
            }

            attributes = attributes[Math.Min(Aligned(length), attributes.Length)..];
        }

        return null;
    }

    private static int Aligned(int length) => (length + 3) & ~3;
}
