using Dot2Lab.Text;

namespace Dot2Lab.Tests.Text;

public sealed class SuggestionTests
{
    private static readonly string[] Words = ["role", "rate", "labels", "loopback", "vrf", "ip", "head_labels"];

    [Theory]
    [InlineData("rolle", "role")]
    [InlineData("rloe", "role")]
    [InlineData("Role", "role")]
    [InlineData("vfr", "vrf")]
    [InlineData("lopback", "loopback")]
    [InlineData("label", "labels")]
    [InlineData("colour", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_closest_word_is_suggested_if_it_is_close(string word, string? meant) => Assert.Equal(meant, Suggestion.Closest(word, Words));

    [Fact]
    public void Of_equally_close_words_the_first_in_order_is_taken() => Assert.Equal("bar", Suggestion.Closest("ba", ["baz", "bar"]));

    [Fact]
    public void A_word_of_megabytes_is_not_compared() => Assert.Null(Suggestion.Closest(new string('a', 5_000_000), [new string('a', 4_999_999)]));
}
