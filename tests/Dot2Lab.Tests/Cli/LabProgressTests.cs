using Dot2Lab.Cli;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Running;

namespace Dot2Lab.Tests.Cli;

public class LabProgressTests
{
    /// <summary>As where the terminal is closed; the bars are drawn by a thread whose failure would end the whole program.</summary>
    [Fact]
    public void Work_goes_on_where_its_progress_cannot_be_shown()
    {
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var terminal = new Terminal { Input = Stream.Null, Output = Stream.Null, Error = full, ErrorIsTerminal = true };

        var done = LabProgress.Around(new Reporter(terminal, Verbosity.Normal, colors: false), progress =>
        {
            progress.Report(LabPhase.Boot, 0, 1);
            Thread.Sleep(300);
            progress.Report(LabPhase.Nodes, 1, 1);
            return true;
        });

        Assert.True(done);
    }
}
