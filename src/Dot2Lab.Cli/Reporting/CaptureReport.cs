using System.Globalization;
using Dot2Lab.Cli.Files;
using Dot2Lab.Running.Capturing;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Tells a person when a capture begins and how much came of it.</summary>
/// <param name="output">Where the packets go.</param>
/// <param name="reporter">Hears of it.</param>
internal sealed class CaptureReport(IPacketOutput output, Reporter reporter) : IPacketOutput
{
    private int? _packets;

    /// <summary>How many packets came too fast to be among them.</summary>
    internal long Lost { get; set; }

    public void Begin(IReadOnlyList<string> interfaces)
    {
        _packets = 0;
        reporter.Info($"Listening on {string.Join(", ", interfaces)}; Ctrl-C ends it.");
        Write(() => output.Begin(interfaces));
    }

    public bool Take(IReadOnlyList<CapturedPacket> packets)
    {
        _packets += packets.Count;
        return Write(() => output.Take(packets));
    }

    public void Dispose()
    {
        Write(output.Dispose);
        if (_packets is { } number)
        {
            var lost = Lost == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {Lost} lost: they came faster than they could be taken");
            reporter.Info(string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "packet" : "packets")}{lost}"));
        }
    }

    private static bool Write(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (IOException failure) when (CaptureFile.IsClosedByReader(failure))
        {
            return false;
        }
        catch (IOException failure)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot write the packets: {failure.Message}");
        }
    }
}
