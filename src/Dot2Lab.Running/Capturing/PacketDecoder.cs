using System.Diagnostics;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Capturing;

/// <summary>Packets as lines to read, made by a tcpdump(1) for each interface.</summary>
public sealed class PacketDecoder : IPacketOutput
{
    private readonly string _program = ProgramPath.Find("tcpdump") ?? throw new LabException(MachineProblems.NoDecoder());
    private readonly Action<string> _show;
    private readonly List<(Process Process, PacketFile Input)> _decoders = [];

    /// <summary>Makes a decoder.</summary>
    /// <param name="show">Gets each line; called by one thread at a time.</param>
    /// <exception cref="LabException">tcpdump is not installed.</exception>
    public PacketDecoder(Action<string> show) => _show = show;

    /// <inheritdoc/>
    public void Begin(IReadOnlyList<string> interfaces)
    {
        var width = interfaces.Max(name => name.Length);
        foreach (var name in interfaces)
        {
            _decoders.Add(Start(interfaces.Count == 1 ? string.Empty : name.PadRight(width) + "  "));
        }
    }

    /// <inheritdoc/>
    public bool Take(IReadOnlyList<CapturedPacket> packets)
    {
        foreach (var packet in packets)
        {
            _decoders[packet.Interface].Input.Take([packet with { Interface = 0 }]);
        }

        return true;
    }

    /// <summary>Waits until every packet is shown.</summary>
    public void Dispose()
    {
        _decoders.ForEach(d => d.Process.StandardInput.Close());
        foreach (var (process, _) in _decoders)
        {
            process.WaitForExit();
            process.Dispose();
        }
    }

    // In a session of its own, so that Ctrl-C does not end it before the last packets.
    private (Process, PacketFile) Start(string prefix)
    {
        var process = Process.Start(new ProcessStartInfo("setsid", ["--", _program, "-n", "-l", "-r", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, line) => Show(prefix, line.Data);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var input = new PacketFile(process.StandardInput.BaseStream);
        input.Begin(["-"]);
        return (process, input);
    }

    private void Show(string prefix, string? line)
    {
        if (line is not null)
        {
            lock (_decoders)
            {
                _show(prefix + line);
            }
        }
    }
}
