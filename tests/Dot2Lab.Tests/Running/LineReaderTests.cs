using System.Text;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Tests.Running;

public class LineReaderTests
{
    private const string Hello = """{"is":"hello","nonce":"n"}""";

    [Fact]
    public void A_message_may_come_in_any_pieces()
    {
        var bytes = Encoding.UTF8.GetBytes(Hello + "\n" + Hello + "\n");
        for (var size = 1; size <= bytes.Length; size++)
        {
            Assert.Equal(2, Read(bytes.Chunk(size)).Count);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"is":"hello","no""")]
    [InlineData("""{"is":"nothing we know"}""")]
    [InlineData("""{"nonce":"n"}""")]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("[ 1.0] Out of memory")]
    [InlineData("\0\xFF\r")]
    public void What_is_no_message_is_skipped_up_to_the_line_end(string noise) =>
        Assert.Equal([new Hello("n", 0)], Read([Encoding.Latin1.GetBytes(noise + "\n" + Hello + "\n")]));

    [Fact]
    public void An_unfinished_line_is_not_a_message() => Assert.Empty(Read([Encoding.UTF8.GetBytes(Hello)]));

    [Fact]
    public void A_line_longer_than_any_message_is_dropped_and_the_next_one_read()
    {
        var chunk = new byte[1 << 20];
        Array.Fill(chunk, (byte)'x');
        var chunks = Enumerable.Repeat(chunk, (LineReader.LongestLine >> 20) + 1).Append(Encoding.UTF8.GetBytes("\n" + Hello + "\n"));

        Assert.Equal([new Hello("n", 0)], Read(chunks));
    }

    private static List<AgentMessage> Read(IEnumerable<byte[]> pieces)
    {
        var reader = new LineReader();
        var messages = new List<AgentMessage>();
        foreach (var piece in pieces)
        {
            reader.Add(piece);
            while (reader.TryTake(out var message))
            {
                messages.Add(message!);
            }
        }

        return messages;
    }
}
