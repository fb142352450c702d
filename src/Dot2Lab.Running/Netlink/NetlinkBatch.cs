using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Netlink;

/// <summary>
/// Carries out a batch in the namespace of the calling thread as <c>ip -batch</c> would, but without a process, and many lines with one
/// call: rtnetlink(7). A process of ip(8) costs milliseconds, in User-Mode Linux tens of them; a route costs microseconds.
/// </summary>
internal sealed class NetlinkBatch : IDisposable
{
    // Were all refused, the replies to many more would be too much for the socket's buffer.
    private const int MostAtOnce = 100;

    private readonly RouteSocket _socket = RouteSocket.Open();
    private readonly NetlinkWriter _writer = new();
    private readonly DeviceNumbers _devices = new(LibC.InterfaceIndex);
    private readonly Batch _batch;
    private readonly byte _family;

    // How many lines were carried out, and how many have been written down as messages.
    private int _sent;
    private int _written;

    private NetlinkBatch(Batch batch, byte family) => (_batch, _family) = (batch, family);

    /// <summary>Runs a batch to its end, its first error, or the first line that only the program itself understands.</summary>
    /// <returns>How many lines were carried out, and the error, or null.</returns>
    /// <exception cref="SystemCallException">The kernel's socket failed.</exception>
    internal static (int Done, BatchFailed? Failure) Run(Batch batch)
    {
        if (batch.MayFail || IpMessages.FamilyOf(batch.Program) is not { } family)
        {
            return (0, null);
        }

        using var run = new NetlinkBatch(batch, family);
        var failure = run.Run();
        return (run._sent, failure);
    }

    public void Dispose() => _socket.Dispose();

    private BatchFailed? Run()
    {
        while (_written < _batch.Lines.Count)
        {
            try
            {
                if (!TryWriteNext())
                {
                    break;
                }
            }
            catch (NoSuchDeviceException exception)
            {
                // It may be one that a message still to be sent makes.
                if (_sent == _written)
                {
                    return new BatchFailed(_batch.Number, _written + 1, exception.Message);
                }

                if (Send() is { } failure)
                {
                    return failure;
                }
            }

            if (_written - _sent == MostAtOnce && Send() is { } refusal)
            {
                return refusal;
            }
        }

        return Send();
    }

    // False if the line is not one for the kernel.
    private bool TryWriteNext()
    {
        var before = _writer.Written.Length;
        var whole = false;
        try
        {
            IpMessages.Write(_writer, _batch.Lines[_written], _family, _devices, _written + 1);
            _written++;
            whole = true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
        finally
        {
            if (!whole)
            {
                _writer.Truncate(before);
            }
        }

        return true;
    }

    private BatchFailed? Send()
    {
        if (_sent == _written)
        {
            return null;
        }

        _writer.AskForReply();
        var refusal = _socket.Send(_writer.Written, _written);
        _writer.Truncate(0);
        _sent = _written;
        return refusal is null ? null : new BatchFailed(_batch.Number, refusal.Sequence, refusal.ToString());
    }
}
