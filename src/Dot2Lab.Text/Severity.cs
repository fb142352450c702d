namespace Dot2Lab.Text;

/// <summary>How much a <see cref="Diagnostic"/> matters, least first.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing needs to change.</summary>
    Note,

    /// <summary>Probably not what was meant; the compilation goes on.</summary>
    Warning,

    /// <summary>The file cannot be compiled as it stands.</summary>
    Error,
}
