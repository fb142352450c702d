using System.Text;

namespace Dot2Lab.Tests.Cli;

/// <summary>A pipe that says the same words for ever, and counts how much of it was taken.</summary>
internal sealed class EndlessStream(string words) : Stream
{
    private readonly byte[] _words = Encoding.UTF8.GetBytes(words);

    /// <summary>How many bytes were taken.</summary>
    internal long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var i = 0; i < count; i++)
        {
            buffer[offset + i] = _words[Taken++ % _words.Length];
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
