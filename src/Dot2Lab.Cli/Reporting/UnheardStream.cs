namespace Dot2Lab.Cli.Reporting;

/// <summary>
/// Writes to a stream for as long as that can be. Whoever draws on a thread of its own would end the program in the middle of its
/// work where the terminal is closed (EIO); nobody listens, and there is nowhere left to say so.
/// </summary>
/// <param name="heard">Where it is written, by whoever owns that.</param>
internal sealed class UnheardStream(Stream heard) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Try(() => heard.Write(buffer, offset, count));

    public override void Flush() => Try(heard.Flush);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            // As said above.
        }
    }
}
