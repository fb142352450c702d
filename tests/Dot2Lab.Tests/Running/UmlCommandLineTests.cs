using Dot2Lab.Running.Uml;

namespace Dot2Lab.Tests.Running;

public class UmlCommandLineTests
{
    [Fact]
    public void The_command_line_says_what_it_must()
    {
        var arguments = UmlCommandLine.Build("/run/a b/init", 256, 2);

        Assert.Contains("ro", arguments);
        Assert.Contains("mem=256M", arguments);
        Assert.Contains("init=\"/run/a b/init\"", arguments);
        Assert.Contains("ssl0=fd:21,fd:22", arguments);
        Assert.Contains("ssl1=fd:23,fd:24", arguments);
    }

    [Theory]
    [InlineData("/plain", true)]
    [InlineData("/with space/and 'quote'/$x", true)]
    [InlineData("/with \"quotes\"", false)]
    [InlineData("/with\nline end", false)]
    public void A_path_that_the_kernel_would_misread_is_refused(string path, bool can) => Assert.Equal(can, UmlCommandLine.CanQuote(path));

    [Fact]
    public void It_fits_the_kernels_buffer() =>
        Assert.InRange(UmlCommandLine.Build(new string('x', 1000), 65536, GuestFolder.Lines).Sum(a => a.Length + 1), 1, 2048);
}
