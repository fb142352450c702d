using System.Text;
using Dot2Lab.Cli;
using Dot2Lab.Cli.Files;
using Dot2Lab.Dot;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

/// <summary>A file that shall not be read is refused by its beginning, wherever it comes from.</summary>
public sealed class SourceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("garbage ", 1L << 30, "D2L0117")]
    [InlineData("garbage ", 1L << 28, "D2L0111")]
    [InlineData("graph { a -- b ", 1L << 30, "D2L0117")]
    public void A_long_file_is_refused_by_its_beginning(string beginning, long length, string code)
    {
        var path = _folder.Write("long.dot", beginning);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(length);
        }

        var source = SourceFile.Read(path, Input(Stream.Null));

        Assert.Equal(code, Assert.Single(DotReader.Read(source).Diagnostics).Code);
        Assert.InRange(source.Text.Length, 1, DotReader.HeadLength);
    }

    [Fact]
    public void A_pipe_is_read_no_further_than_it_takes_to_see_that_it_is_no_DOT()
    {
        using var pipe = new EndlessStream("garbage ");

        var source = SourceFile.Read("-", Input(pipe));

        Assert.Equal("D2L0111", Assert.Single(DotReader.Read(source).Diagnostics).Code);
        Assert.InRange(pipe.Taken, 1, 2 * DotReader.ShortLength);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(DotReader.HeadLength)]
    [InlineData(DotReader.ShortLength + 1)]
    [InlineData((3 * DotReader.ShortLength) + 7)]
    public void Anything_else_is_read_whole(int length)
    {
        var text = "graph {//".PadRight(length, 'x');
        var path = _folder.Write("t.dot", text);

        Assert.Equal(text, SourceFile.Read(path, Input(Stream.Null)).Text);
        Assert.Equal(text, SourceFile.Read("-", Input(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Text);
    }

    private static Terminal Input(Stream input) => new() { Input = input, Output = Stream.Null, Error = Stream.Null };
}
