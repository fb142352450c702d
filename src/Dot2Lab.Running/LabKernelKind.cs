namespace Dot2Lab.Running;

/// <summary>The kinds of kernels that a lab can run on.</summary>
public enum LabKernelKind
{
    /// <summary>This machine's kernel, as root.</summary>
    Host,

    /// <summary>This machine's kernel, as an ordinary user, in a user namespace.</summary>
    Userns,

    /// <summary>User-Mode Linux: a kernel of the lab's own, as an ordinary process.</summary>
    Uml,
}
