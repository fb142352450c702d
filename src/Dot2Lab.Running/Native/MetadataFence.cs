using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Dot2Lab.Running.Native;

/// <summary>
/// Takes from a thread, and from all that it starts, the calls that change a file's owner, mode, times or attributes, which
/// landlock(7) does not govern: a seccomp(2) filter. x86-64 only, as User-Mode Linux is; elsewhere it lets all pass.
/// </summary>
internal static class MetadataFence
{
    private const nint SeccompCall = 317;
    private const nint SetModeFilter = 1;

    // Without it, older kernels slow the whole program down for fear of side channels.
    private const nint AllowSpeculation = 4;

    private const uint Architecture = 0xC000003E;
    private const uint Allow = 0x7FFF0000;
    private const uint RefuseNotPermitted = 0x00050001;

    private const ushort LoadWord = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort Return = 0x06;

    // truncate; chmod, fchmod, chown, fchown, lchown; utime; the xattr calls; utimes; the …at forms of all these.
    private static readonly uint[] Calls =
        [76, 90, 91, 92, 93, 94, 132, 188, 189, 190, 197, 198, 199, 235, 260, 261, 268, 280, 452, 463, 466];

    /// <summary>Puts the fence around the calling thread. It must have given up gaining privileges before.</summary>
    internal static void Raise()
    {
        var program = Program();
        var pinned = GCHandle.Alloc(program, GCHandleType.Pinned);
        try
        {
            // struct sock_fprog: the number of instructions, padding, their address.
            var header = new nint[] { program.Length / 8, pinned.AddrOfPinnedObject() };
            var pinnedHeader = GCHandle.Alloc(header, GCHandleType.Pinned);
            var result = LibC.SystemCall(SeccompCall, SetModeFilter, AllowSpeculation, pinnedHeader.AddrOfPinnedObject(), 0);
            pinnedHeader.Free();
            SystemCallException.Check(result, "seccomp", "filter");
        }
        finally
        {
            pinned.Free();
        }
    }

    // Classic BPF over struct seccomp_data: the call's number at 0, the architecture at 4.
    private static byte[] Program()
    {
        var instructions = new List<(ushort Code, byte IfTrue, byte IfFalse, uint Value)>
        {
            (LoadWord, 0, 0, 4),
            (JumpIfEqual, 0, (byte)(Calls.Length + 1), Architecture),
            (LoadWord, 0, 0, 0),
        };
        instructions.AddRange(Calls.Select((call, i) => (JumpIfEqual, (byte)(Calls.Length - i), (byte)0, call)));
        instructions.Add((Return, 0, 0, Allow));
        instructions.Add((Return, 0, 0, RefuseNotPermitted));
        return [.. instructions.SelectMany(i => Encode(i.Code, i.IfTrue, i.IfFalse, i.Value))];
    }

    private static byte[] Encode(ushort code, byte ifTrue, byte ifFalse, uint value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, code);
        bytes[2] = ifTrue;
        bytes[3] = ifFalse;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), value);
        return bytes;
    }
}
