using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Printing;

/// <summary>Writes strings made by <see cref="ByteString"/> as the bytes that they stand for, in blocks.</summary>
internal sealed class ByteWriter(Stream output) : IDisposable
{
    private const int BlockLength = 1 << 16;

    private readonly StringBuilder _block = new(BlockLength);

    /// <summary>Writes a piece of text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        _block.Append(text);
        if (_block.Length >= BlockLength)
        {
            Flush();
        }
    }

    /// <summary>Writes what is left; the stream stays open.</summary>
    public void Dispose() => Flush();

    private void Flush()
    {
        output.Write(ByteString.Encode(_block.ToString()));
        _block.Clear();
    }
}
