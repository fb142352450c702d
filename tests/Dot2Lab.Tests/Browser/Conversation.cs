using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dot2Lab.Tests.Browser;

/// <summary>Requests to a browser and their answers; what happens meanwhile is kept for whoever asks.</summary>
internal sealed class Conversation : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _asked = new();
    private readonly ConcurrentQueue<JsonNode> _events = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _turn = new(1);
    private int _last;

    internal Conversation(ClientWebSocket socket)
    {
        _socket = socket;
        _ = Task.Run(Listen);
    }

    /// <summary>All that has happened.</summary>
    internal IEnumerable<JsonNode> Events => _events;

    /// <summary>Asks for something and waits for the answer.</summary>
    /// <param name="session">The tab; null for the browser itself.</param>
    /// <param name="method">What is asked for.</param>
    /// <param name="parameters">How.</param>
    internal JsonNode Ask(string? session, string method, JsonObject? parameters = null)
    {
        var number = Interlocked.Increment(ref _last);
        var answer = _asked[number] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
        {
            request["sessionId"] = session;
        }

        Send(JsonSerializer.SerializeToUtf8Bytes(request));
        var said = answer.Task.WaitAsync(Patience).GetAwaiter().GetResult();
        return said["error"] is { } error ? throw new InvalidOperationException($"{method}: {error["message"]}") : said["result"]!;
    }

    public void Dispose()
    {
        _ended.Cancel();
        _socket.Dispose();
        _ended.Dispose();
        _turn.Dispose();
    }

    private void Send(byte[] request)
    {
        _turn.Wait();
        try
        {
            _socket.SendAsync(request, WebSocketMessageType.Text, endOfMessage: true, _ended.Token).GetAwaiter().GetResult();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Listen()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _ended.Token).ConfigureAwait(false);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonNode.Parse(message.ToArray())!);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody asks any more.
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } number && _asked.TryRemove(number.GetValue<int>(), out var asked))
        {
            asked.SetResult(message);
        }
        else
        {
            _events.Enqueue(message);
        }
    }
}
