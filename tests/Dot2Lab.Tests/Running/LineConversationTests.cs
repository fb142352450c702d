using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Running;

public sealed class LineConversationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LineConversationTests()
    {
        foreach (var name in new[] { "in", "out" })
        {
            Assert.Equal(0, LibC.MakeFifo(PathOf(name), 0x180));
        }
    }

    [Fact]
    public async Task A_new_client_throws_away_what_came_before_its_own_answer()
    {
        using var agent = Agent();
        using var client = Client();
        agent.Send(new Ready(string.Empty), CancellationToken.None);
        agent.Send(new Exited(3), CancellationToken.None);
        var answering = Task.Run(() =>
        {
            var hello = Assert.IsType<Hello>(agent.Receive(CancellationToken.None));
            agent.Send(new Ready("another client's"), CancellationToken.None);
            agent.Send(new Ready(hello.Nonce), CancellationToken.None);
            agent.Send(new Exited(4), CancellationToken.None);
        });

        client.Greet(CancellationToken.None);

        Assert.Equal(new Exited(4), client.Receive(CancellationToken.None));
        await answering;
    }

    [Fact]
    public async Task A_greeting_ends_the_half_line_of_a_client_that_was_killed()
    {
        using var agent = Agent();
        using (var killed = RawFile.Open(PathOf("in"), OpenMode.Write | OpenMode.NonBlocking))
        {
            killed.Write("""{"is":"execute","comm"""u8, CancellationToken.None);
        }

        using var client = Client();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var greeting = Task.Run(() => client.Greet(patience.Token));

        var hello = Assert.IsType<Hello>(agent.Receive(patience.Token));
        agent.Send(new Ready(hello.Nonce), patience.Token);
        await greeting;
    }

    [Fact]
    public void A_long_message_goes_through_a_file_and_the_line_stays_short()
    {
        using var agent = Agent();
        using var client = Client(new LongMessages(_folder.Path));
        var message = new Failed(new string('x', 100_000));

        client.Send(message, CancellationToken.None);

        Assert.Equal(message, agent.Receive(CancellationToken.None));
    }

    [Fact]
    public void A_long_message_that_was_taken_back_before_it_was_read_does_not_end_the_conversation()
    {
        using var agent = Agent();
        using (var hasty = Client(new LongMessages(_folder.Path)))
        {
            hasty.Send(new Failed(new string('x', 100_000)), CancellationToken.None);
        }

        using var client = Client();
        client.Send(new Cancel(), CancellationToken.None);

        Assert.Equal(new Cancel(), agent.Receive(CancellationToken.None));
    }

    /// <summary>However long the folder's path is: with a full window of them, more than 4 KB would wait, and the line stand still.</summary>
    [Fact]
    public void What_stands_for_a_long_message_is_short() =>
        Assert.True(new LongMessages(_folder.Path).Put("x"u8).Name.Length < LongMessages.LongestLine / 2);

    [Fact]
    public void A_file_of_the_receivers_that_the_other_end_names_is_not_read()
    {
        using var agent = Agent();
        using var client = Client();
        _folder.Write("message", """{"is":"failed","message":"from a file"}""" + "\n");

        agent.Send(new Elsewhere(PathOf("message")), CancellationToken.None);
        agent.Send(new Cancel(), CancellationToken.None);

        Assert.Equal(new Cancel(), client.Receive(CancellationToken.None));
    }

    [Fact]
    public void The_files_of_long_messages_do_not_pile_up()
    {
        var messages = new LongMessages(_folder.Path);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(File.Exists(PathOf(messages.Put("x"u8).Name)));
        }

        Assert.InRange(Directory.GetFiles(_folder.Path).Length, Execute.InputWindow, 40);
        messages.Dispose();
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void An_agent_that_is_gone_ends_the_conversation()
    {
        var agent = Agent();
        using var client = Client();
        agent.Dispose();

        Assert.Null(client.Receive(CancellationToken.None));
        Assert.ThrowsAny<IOException>(() => client.Send(new Cancel(), CancellationToken.None));
    }

    [Fact]
    public void Waiting_can_be_cancelled()
    {
        using var agent = Agent();
        using var client = Client();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.ThrowsAny<OperationCanceledException>(() => client.Receive(cancellation.Token));
    }

    [Fact]
    public void A_cancelled_client_is_told_so_however_many_messages_are_there()
    {
        using var agent = Agent();
        using var client = Client();
        agent.Send(new Exited(3), CancellationToken.None);

        Assert.ThrowsAny<OperationCanceledException>(() => client.Receive(new CancellationToken(canceled: true)));
        Assert.Equal(new Exited(3), client.Receive(CancellationToken.None));
    }

    [Fact]
    public void Only_one_client_at_a_time_has_the_lock()
    {
        using var agent = Agent();
        var first = RawFile.Open(PathOf("in"), OpenMode.Write | OpenMode.NonBlocking);
        using var second = RawFile.Open(PathOf("in"), OpenMode.Write | OpenMode.NonBlocking);

        Assert.True(first.TryLock());
        Assert.False(second.TryLock());
        first.Dispose();
        Assert.True(second.TryLock());
    }

    public void Dispose() => _folder.Dispose();

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    // As a guest's kernel has them open: both ways, so that no client that leaves is taken for the end.
    private LineConversation Agent() =>
        new(RawFile.Open(PathOf("in"), OpenMode.ReadWrite), RawFile.Open(PathOf("out"), OpenMode.ReadWrite), inbox: _folder.Path);

    private LineConversation Client(LongMessages? longMessages = null) => new(
        RawFile.Open(PathOf("out"), OpenMode.Read | OpenMode.NonBlocking),
        RawFile.Open(PathOf("in"), OpenMode.Write | OpenMode.NonBlocking),
        longMessages);
}
