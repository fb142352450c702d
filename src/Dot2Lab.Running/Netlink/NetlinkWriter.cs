using System.Buffers.Binary;
using System.Text;

namespace Dot2Lab.Running.Netlink;

/// <summary>Writes messages of netlink(7) one after the other, as one write(2) can send them. Numbers are in the machine's order.</summary>
internal sealed class NetlinkWriter
{
    private const int HeaderSize = 16; // struct nlmsghdr
    private const int AttributeHeaderSize = 4; // struct nlattr
    private const ushort Request = 1; // NLM_F_REQUEST
    private const byte Acknowledge = 4; // NLM_F_ACK
    private const int FlagsAt = 6;

    private byte[] _bytes = new byte[16384];
    private int _length;
    private int _message;
    private int _lastWhole;

    /// <summary>What was written so far.</summary>
    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins a message; its attributes follow, then <see cref="End"/>.</summary>
    /// <param name="type">What it asks for, rtnetlink(7).</param>
    /// <param name="flags">NLM_F_CREATE and its like; that it is a request goes without saying.</param>
    /// <param name="sequence">By which the reply names it.</param>
    /// <param name="header">The family's own header.</param>
    internal void Begin(ushort type, ushort flags, int sequence, ReadOnlySpan<byte> header)
    {
        _message = _length;
        var bytes = Take(HeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], type);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[FlagsAt..], (ushort)(flags | Request));
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], sequence);
        Bytes(header);
    }

    /// <summary>Ends the message.</summary>
    internal void End()
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_message), _length - _message);
        _lastWhole = _message;
    }

    /// <summary>Has the kernel reply to the last whole message even if it does what is asked.</summary>
    internal void AskForReply() => _bytes[_lastWhole + FlagsAt] |= Acknowledge;

    /// <summary>Forgets what stands behind a length: a message that was begun in vain, or all.</summary>
    internal void Truncate(int length) => _length = length;

    /// <summary>Bytes that belong to no attribute, padded as those are.</summary>
    internal void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>An attribute.</summary>
    internal void Attribute(ushort type, ReadOnlySpan<byte> value)
    {
        var start = BeginAttribute(type);
        Bytes(value);
        WriteLength(start, AttributeHeaderSize + value.Length);
    }

    /// <summary>An attribute that is a number of 32 bits.</summary>
    internal void Attribute(ushort type, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Attribute(type, bytes);
    }

    /// <summary>An attribute that is text, with the zero that ends it.</summary>
    internal void Attribute(ushort type, string value) => Attribute(type, Encoding.UTF8.GetBytes(value + '\0'));

    /// <summary>Begins an attribute that is made of others.</summary>
    /// <returns>Where it began, for <see cref="EndAttribute"/>.</returns>
    internal int BeginAttribute(ushort type)
    {
        var start = _length;
        BinaryPrimitives.WriteUInt16LittleEndian(Take(AttributeHeaderSize)[2..], type);
        return start;
    }

    /// <summary>Ends what began there with its length: an attribute made of others, or a next hop (struct rtnexthop).</summary>
    internal void EndAttribute(int start) => WriteLength(start, _length - start);

    private void WriteLength(int start, int length) => BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(start), (ushort)length);

    // Everything in a message begins at a multiple of four.
    private Span<byte> Take(int count)
    {
        var padded = (count + 3) & ~3;
        if (_length + padded > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * (_length + padded));
        }

        var taken = _bytes.AsSpan(_length, padded);
        taken.Clear();
        _length += padded;
        return taken;
    }
}
