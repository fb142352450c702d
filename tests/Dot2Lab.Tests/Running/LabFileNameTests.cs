using System.Text;
using Dot2Lab.Running.State;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Running;

public class LabFileNameTests
{
    [Theory]
    [InlineData("netdev11", "netdev11")]
    [InlineData("a-b_c.1", "a-b_c.1")]
    [InlineData("", "%")]
    [InlineData(".", "%2E")]
    [InlineData("..", "%2E.")]
    [InlineData(".hidden", "%2Ehidden")]
    [InlineData("../../etc", "%2E.%2F..%2Fetc")]
    [InlineData("a b\n", "a%20b%0A")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("50%", "50%25")]
    public void A_name_is_legal_and_readable(string lab, string folder) => Assert.Equal(folder, LabFileName.For(lab));

    [Fact]
    public void Bytes_that_are_no_text_are_kept_apart() =>
        Assert.NotEqual(LabFileName.For(ByteString.Decode([0xFF])), LabFileName.For(ByteString.Decode([0xFE])));

    [Fact]
    public void Long_names_fit_and_stay_different()
    {
        var names = new[] { "a", "b" }.Select(end => LabFileName.For(new string('x', 5000) + end)).ToList();

        Assert.All(names, n => Assert.InRange(Encoding.UTF8.GetByteCount(n), 1, 255));
        Assert.NotEqual(names[0], names[1]);
    }
}
