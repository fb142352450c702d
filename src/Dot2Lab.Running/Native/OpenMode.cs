namespace Dot2Lab.Running.Native;

/// <summary>Flags of open(2), with Linux's values for x86-64 and arm64. All files are closed on exec and never become a controlling terminal.</summary>
[Flags]
internal enum OpenMode
{
    /// <summary><c>O_RDONLY</c>.</summary>
    Read = 0,

    /// <summary><c>O_WRONLY</c>.</summary>
    Write = 1,

    /// <summary><c>O_RDWR</c>.</summary>
    ReadWrite = 2,

    /// <summary><c>O_WRONLY | O_CREAT | O_APPEND</c>: for several programs' messages, which may come interleaved.</summary>
    Log = 0x441,

    /// <summary><c>O_NONBLOCK</c>: opening a FIFO does not wait for its other end.</summary>
    NonBlocking = 0x800,
}
