using System.Diagnostics;
using System.Net.WebSockets;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Browser;

/// <summary>
/// A browser without a window, driven by the DevTools protocol (chromedevtools.github.io/devtools-protocol): one for all tests of a run.
/// </summary>
public sealed class Chromium : IDisposable
{
    private const string Announcement = "DevTools listening on ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _profile = new();
    private readonly Lazy<Process> _process;
    private readonly Lazy<Conversation> _conversation;

    public Chromium()
    {
        _process = new Lazy<Process>(Start);
        _conversation = new Lazy<Conversation>(() => new Conversation(Connect()));
    }

    /// <summary>Where it is installed; null if it is not.</summary>
    internal static string? Program { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(':').Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);

    /// <summary>Opens a page in a tab of its own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="width">Of the tab, in pixels.</param>
    /// <param name="height">Of the tab, in pixels.</param>
    internal Tab Open(string path, int width = 1280, int height = 800) => new(_conversation.Value, new Uri(path), width, height);

    public void Dispose()
    {
        if (_conversation.IsValueCreated)
        {
            _conversation.Value.Dispose();
        }

        if (_process.IsValueCreated)
        {
            _process.Value.Kill(entireProcessTree: true);
            _process.Value.WaitForExit();
            _process.Value.Dispose();
        }

        _profile.Dispose();
    }

    // Root has no sandbox, and what these tests open is ours. Nothing is looked up, updated or reported.
    private Process Start() => Process.Start(new ProcessStartInfo(Program!,
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        $"--user-data-dir={_profile.Path}", "--remote-debugging-port=0", "about:blank",
    ])
    { RedirectStandardError = true, RedirectStandardOutput = true })!;

    private ClientWebSocket Connect()
    {
        using var patience = new CancellationTokenSource(Patience);
        string? line;
        do
        {
            line = _process.Value.StandardError.ReadLineAsync(patience.Token).AsTask().GetAwaiter().GetResult()
                ?? throw new InvalidOperationException("the browser ended before it listened");
        }
        while (!line.StartsWith(Announcement, StringComparison.Ordinal));

        // Whatever else it says must not fill the pipe.
        _process.Value.BeginOutputReadLine();
        _ = _process.Value.StandardError.ReadToEndAsync(CancellationToken.None);
        var socket = new ClientWebSocket();
        socket.ConnectAsync(new Uri(line[Announcement.Length..]), patience.Token).GetAwaiter().GetResult();
        return socket;
    }
}
