using System.Text;

namespace Dot2Lab.Running.Native;

/// <summary>Terminals and pseudoterminals: termios(3), pty(7), ioctl_tty(2).</summary>
internal static class Terminal
{
    // struct termios takes 60 bytes on x86-64 and arm64; the C library alone looks inside.
    private const int AttributesSize = 256;
    private const int GetWindowSize = 0x5413;
    private const int SetWindowSize = 0x5414;

    /// <summary>Makes a terminal pass every byte as it is, without echo, line editing or signals.</summary>
    /// <returns>The attributes it had, for <see cref="Restore"/>; null if it is no terminal.</returns>
    internal static byte[]? MakeRaw(RawFile terminal)
    {
        var before = new byte[AttributesSize];
        if (LibC.GetTerminal(terminal.Handle, before) != 0)
        {
            return null;
        }

        var raw = before.ToArray();
        LibC.MakeRaw(raw);
        SystemCallException.Check(LibC.SetTerminal(terminal.Handle, 0, raw), "tcsetattr", terminal.Path);
        return before;
    }

    /// <summary>Gives a terminal the attributes that <see cref="MakeRaw"/> found, once what was written is out.</summary>
    internal static void Restore(RawFile terminal, byte[] attributes) => LibC.SetTerminal(terminal.Handle, 1, attributes);

    /// <summary>Makes a pseudoterminal.</summary>
    /// <returns>The master's end, and the path of the device that the program gets.</returns>
    internal static (RawFile Master, string Device) CreatePair()
    {
        const int readWrite = 2, noControllingTerminal = 0x100, closeOnExec = 0x80000;
        var descriptor = (int)SystemCallException.Check(LibC.OpenTerminalMaster(readWrite | noControllingTerminal | closeOnExec), "open", "/dev/ptmx");
        var master = RawFile.FromDescriptor(descriptor, "/dev/ptmx");
        SystemCallException.Check(LibC.UnlockTerminal(master.Handle), "unlockpt", master.Path);
        var name = new byte[64];
        var error = LibC.TerminalName(master.Handle, name, name.Length);
        return error == 0
            ? (master, Encoding.ASCII.GetString(name.AsSpan(0, name.AsSpan().IndexOf((byte)0))))
            : throw new SystemCallException("ptsname", master.Path, error);
    }

    /// <summary>Sets a terminal's size; the programs in it get SIGWINCH.</summary>
    internal static void Resize(RawFile terminal, int rows, int columns)
    {
        var size = new WindowSize { Rows = (ushort)rows, Columns = (ushort)columns };
        SystemCallException.Check(LibC.WindowSizeControl(terminal.Handle, SetWindowSize, ref size), "ioctl", terminal.Path);
    }

    /// <summary>A terminal's size, or null if it is no terminal.</summary>
    internal static (int Rows, int Columns)? SizeOf(RawFile terminal)
    {
        var size = default(WindowSize);
        return LibC.WindowSizeControl(terminal.Handle, GetWindowSize, ref size) == 0 ? (size.Rows, size.Columns) : null;
    }
}
