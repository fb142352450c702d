using System.Net.Sockets;
using System.Text.Json;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Messages;

/// <summary>
/// A conversation over two files, a line of JSON for each message: FIFOs on the host, a serial line in the guest.
/// </summary>
/// <param name="input">What the other end writes.</param>
/// <param name="output">What it reads.</param>
/// <param name="longMessages">The way for long messages; null where the line takes any length.</param>
/// <param name="inbox">The folder in which the other end leaves its long messages; null where it sends none.</param>
internal sealed class LineConversation(RawFile input, RawFile output, LongMessages? longMessages = null, string? inbox = null) : IConversation
{
    private readonly LineReader _reader = new();
    private readonly byte[] _buffer = new byte[65536];
    private readonly Lock _sending = new();

    /// <summary>A conversation over a connected socket, which takes lines of any length.</summary>
    internal LineConversation(Socket socket)
        : this(RawFile.Of(socket), RawFile.Of(socket))
    {
    }

    /// <summary>
    /// Begins a client's conversation on a line that others had before: ends the line that one of them may have left
    /// unfinished, greets the agent and throws away all that comes before the answer.
    /// </summary>
    /// <exception cref="IOException">The other end has gone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    internal void Greet(CancellationToken cancellation)
    {
        var nonce = Guid.NewGuid().ToString("N");
        output.Write("\n"u8, cancellation);
        Send(new Hello(nonce, Environment.ProcessId), cancellation);
        while (Receive(cancellation) is var message && !(message is Ready ready && ready.Nonce == nonce))
        {
            if (message is null)
            {
                throw new IOException("the agent has died");
            }
        }
    }

    public void Send(AgentMessage message, CancellationToken cancellation)
    {
        lock (_sending)
        {
            var bytes = Serialize(message);
            if (longMessages is not null && bytes.Length > LongMessages.LongestLine)
            {
                bytes = Serialize(longMessages.Put(bytes));
            }

            output.Write([.. bytes, (byte)'\n'], cancellation);
        }
    }

    public AgentMessage? Receive(CancellationToken cancellation)
    {
        while (true)
        {
            // However much keeps coming: a command that writes without end is to be ended too.
            cancellation.ThrowIfCancellationRequested();
            while (_reader.TryTake(out var message))
            {
                if ((message is Elsewhere file ? Fetch(file) : message) is { } whole)
                {
                    return whole;
                }
            }

            var count = input.Read(_buffer, cancellation);
            if (count == 0)
            {
                return null;
            }

            _reader.Add(_buffer.AsSpan(0, count));
        }
    }

    public void Dispose()
    {
        input.Dispose();
        output.Dispose();
        longMessages?.Dispose();
    }

    private AgentMessage? Fetch(Elsewhere file) => inbox is null ? null : LongMessages.Read(file, inbox);

    private static byte[] Serialize(AgentMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, AgentJson.Default.AgentMessage);
}
