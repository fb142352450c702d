using System.Text.Json;

namespace Dot2Lab.Running.Messages;

/// <summary>
/// Cuts a stream of bytes into messages, one a line. What is no message (an earlier client's half line, a kernel message on
/// the console) is skipped: the conversation finds its feet again at the next line end.
/// </summary>
internal sealed class LineReader
{
    /// <summary>Longest line taken, in bytes; a longer one is noise and not kept.</summary>
    internal const int LongestLine = 64 * 1024 * 1024;

    private readonly Queue<AgentMessage> _messages = new();
    private byte[] _line = new byte[4096];
    private int _length;
    private bool _overlong;

    /// <summary>Adds bytes as they came in.</summary>
    internal void Add(ReadOnlySpan<byte> bytes)
    {
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            Append(bytes[..end]);
            EndLine();
            bytes = bytes[(end + 1)..];
        }

        Append(bytes);
    }

    /// <summary>Takes the next whole message, if there is one.</summary>
    internal bool TryTake(out AgentMessage? message) => _messages.TryDequeue(out message);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _overlong |= _length + bytes.Length > LongestLine;
        if (_overlong)
        {
            return;
        }

        if (_length + bytes.Length > _line.Length)
        {
            Array.Resize(ref _line, Math.Max(_line.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_line.AsSpan(_length));
        _length += bytes.Length;
    }

    private void EndLine()
    {
        if (!_overlong && Parse(_line.AsSpan(0, _length)) is { } message)
        {
            _messages.Enqueue(message);
        }

        _length = 0;
        _overlong = false;
    }

    /// <summary>Reads one message; null if it is none.</summary>
    internal static AgentMessage? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return line.IsEmpty ? null : JsonSerializer.Deserialize(line, AgentJson.Default.AgentMessage);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
