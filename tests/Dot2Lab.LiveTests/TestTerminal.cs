using System.Text;
using Dot2Lab.Running.Commands;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests;

/// <summary>A person at a terminal: types, and waits for what is shown.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly RawFile _master;
    private readonly RawFile _slave;
    private readonly StringBuilder _shown = new();

    internal TestTerminal(int rows, int columns)
    {
        (_master, var device) = Terminal.CreatePair();
        _slave = RawFile.Open(device, OpenMode.ReadWrite);
        Terminal.Resize(_master, rows, columns);
        Streams = new CommandStreams(_slave, _slave, _slave);
    }

    internal CommandStreams Streams { get; }

    internal void Type(string text) => _master.Write(Encoding.UTF8.GetBytes(text), CancellationToken.None);

    internal void WaitFor(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[4096];
        while (!_shown.ToString().Contains(text, StringComparison.Ordinal))
        {
            _shown.Append(Encoding.UTF8.GetString(buffer, 0, _master.Read(buffer, patience.Token)));
        }
    }

    public void Dispose()
    {
        _slave.Dispose();
        _master.Dispose();
    }
}
