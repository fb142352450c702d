using System.IO.Pipes;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Dot2Lab.Running.Native;

/// <summary>
/// An open file as the kernel has it. FIFOs and terminals need what <see cref="FileStream"/> does not offer: opening without
/// waiting for the other end, reading that can be cancelled, and locks that end with the process.
/// </summary>
internal sealed class RawFile : IDisposable
{
    private const int AlwaysSet = 0x100 | 0x80000; // O_NOCTTY, O_CLOEXEC
    private const int Interrupted = 4;
    private const int TryAgain = 11;

    // A wait that can be cancelled looks at its token this often: quick for a person, no load for the machine.
    // It looks only when there is nothing to do, so that what is there already is still read after a cancellation.
    private const int PollSliceMilliseconds = 100;

    private readonly IDisposable _owner;

    private RawFile(SafeHandle handle, string path, IDisposable? owner = null)
    {
        Handle = handle;
        Path = path;
        _owner = owner ?? handle;
    }

    internal SafeHandle Handle { get; }

    internal string Path { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="SystemCallException">open(2) failed.</exception>
    internal static RawFile Open(string path, OpenMode mode) =>
        FromDescriptor((int)SystemCallException.Check(LibC.Open(path, (int)mode | AlwaysSet, 0x180), "open", path), path);

    /// <summary>Takes over a descriptor that another call opened.</summary>
    internal static RawFile FromDescriptor(int descriptor, string path) => new(new SafeFileHandle(descriptor, ownsHandle: true), path);

    /// <summary>A descriptor that stays open, such as standard input.</summary>
    internal static RawFile Borrow(int descriptor, string path) => new(new SafeFileHandle(descriptor, ownsHandle: false), path);

    /// <summary>A connected socket; closing either closes it.</summary>
    internal static RawFile Of(Socket socket) => new(socket.SafeHandle, "socket", socket);

    /// <summary>The pipe behind a redirected stream of a process; closing either closes it.</summary>
    internal static RawFile Of(StreamReader reader) => Of(reader.BaseStream);

    /// <inheritdoc cref="Of(StreamReader)"/>
    internal static RawFile Of(StreamWriter writer) => Of(writer.BaseStream);

    /// <summary>Takes flock(2)'s exclusive lock, which the kernel gives back when the process ends, however it ends.</summary>
    /// <returns>Whether it was free.</returns>
    internal bool TryLock() => LibC.Flock(Handle, 2 | 4) == 0; // LOCK_EX, LOCK_NB

    /// <summary>The same, waiting for whoever has it.</summary>
    /// <exception cref="SystemCallException">It cannot be locked.</exception>
    internal void Lock()
    {
        while (LibC.Flock(Handle, 2) != 0)
        {
            if (!IsTransient())
            {
                throw new SystemCallException("flock", Path, Marshal.GetLastPInvokeError());
            }
        }
    }

    /// <summary>Passes the file on to the programs that this process starts: a lock is then held until the last of them has ended.</summary>
    internal void PassOn() => SystemCallException.Check(LibC.FileControl(Handle, 2, 0), "fcntl", Path); // F_SETFD

    /// <summary>Reads what is there, waiting for the first byte.</summary>
    /// <returns>Number of bytes; 0 at the end, or where the last writer of a FIFO has gone.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    internal int Read(Span<byte> buffer, CancellationToken cancellation)
    {
        while (true)
        {
            WaitFor(PollEntry.Readable, cancellation);
            var count = LibC.Read(Handle, buffer, buffer.Length);
            if (count >= 0 || !IsTransient())
            {
                return (int)SystemCallException.Check(count, "read", Path);
            }
        }
    }

    /// <summary>Writes all of the bytes, waiting while the other end is full.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first; a part may have been written.</exception>
    internal void Write(ReadOnlySpan<byte> bytes, CancellationToken cancellation)
    {
        while (!bytes.IsEmpty)
        {
            WaitFor(PollEntry.Writable, cancellation);
            var count = LibC.Write(Handle, bytes, bytes.Length);
            if (count >= 0 || !IsTransient())
            {
                bytes = bytes[(int)SystemCallException.Check(count, "write", Path)..];
            }
        }
    }

    public void Dispose() => _owner.Dispose();

    private static RawFile Of(Stream stream) => stream switch
    {
        PipeStream pipe => new RawFile(pipe.SafePipeHandle, "pipe"),
        FileStream file => new RawFile(file.SafeFileHandle, "pipe"),
        _ => throw new NotSupportedException($"a process's stream is a {stream.GetType()}"),
    };

    private void WaitFor(short readiness, CancellationToken cancellation)
    {
        Span<PollEntry> entry = [new PollEntry { Descriptor = (int)Handle.DangerousGetHandle(), Events = readiness }];
        var timeout = cancellation.CanBeCanceled ? PollSliceMilliseconds : -1;
        int ready;
        while ((ready = LibC.Poll(entry, 1, timeout)) <= 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ready < 0 && !IsTransient())
            {
                throw new SystemCallException("poll", Path, Marshal.GetLastPInvokeError());
            }
        }
    }

    private static bool IsTransient() => Marshal.GetLastPInvokeError() is Interrupted or TryAgain;
}
