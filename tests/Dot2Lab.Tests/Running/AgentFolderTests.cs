using Dot2Lab.Running.State;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Running;

public sealed class AgentFolderTests : IDisposable
{
    private const string Boot = "mmapper_init - find_iomem failed\nFailed to initialize ubd device 0\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_every_boot_says_is_not_what_matters_later() =>
        Assert.Equal(["Out of memory"], Tail(Boot + "the agent starts\nOut of memory\n"));

    [Fact]
    public void Where_the_boot_failed_all_of_it_matters() => Assert.Equal(2, Tail(Boot).Count);

    [Fact]
    public void The_sentence_before_a_dump_matters_and_not_the_dump() =>
        Assert.Equal(["Kernel panic - not syncing", "Call Trace:"], Tail("Kernel panic - not syncing\n 606944ba 607e7fcd\nCall Trace:\n [<606944ba>] ? _printk\n"));

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Tail(string log)
    {
        _folder.Write("log", log);
        return new AgentFolder(_folder.Path).LogTail(10);
    }
}
