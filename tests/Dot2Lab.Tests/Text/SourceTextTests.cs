using Dot2Lab.Text;

namespace Dot2Lab.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void Columns_count_characters() => Assert.Equal("f:2:3", new SourceText("f", "a\n😀é!").Locate(5).ToString());

    [Fact]
    public void A_place_behind_the_end_is_the_end() => Assert.Equal("f:2:1", new SourceText("f", "a\n").Locate(99).ToString());

    [Fact]
    public void Directives_hold_from_their_line_to_the_next()
    {
        var text = new SourceText("f", "1\n2\n3\n4\n5\n");
        text.AddLineDirective(4, 100, "g");
        text.AddLineDirective(8, 7, null);
        text.AddLineDirective(2, 55, "late");

        Assert.Equal(["f:1:1", "f:2:1", "g:100:1", "g:101:1", "g:7:1"], Enumerable.Range(0, 5).Select(line => text.Locate(line * 2).ToString()));
    }

    [Fact]
    public void Bytes_become_characters_and_bytes_again()
    {
        // Not as theories: the compiler cannot keep lone surrogates in attributes.
        (byte[] Bytes, string Text)[] pairs =
        [
            ([0xC3, 0xA9, 0xE9, 0x80, 0xFF], "é\udce9\udc80\udcff"),
            ([0xED, 0xB2, 0x80], "\udced\udcb2\udc80"),
            ([0xF0, 0x9F, 0x98, 0x80, 0xF0, 0x9F], "😀\udcf0\udc9f"),
        ];

        Assert.All(pairs, pair => Assert.Equal(pair.Text, ByteString.Decode(pair.Bytes)));
        Assert.All(pairs, pair => Assert.Equal(pair.Bytes, ByteString.Encode(pair.Text)));
    }
}
