using System.Text;

namespace Dot2Lab.LiveTests;

/// <summary>What a command left behind.</summary>
internal sealed record CommandOutcome(int ExitCode, byte[] Bytes, string Error)
{
    internal string Output => Encoding.UTF8.GetString(Bytes);
}
