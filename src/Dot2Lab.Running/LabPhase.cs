namespace Dot2Lab.Running;

/// <summary>The phases of bringing a lab up and testing it, in their order.</summary>
public enum LabPhase
{
    /// <summary>Finding a kernel that can run the lab.</summary>
    Check,

    /// <summary>Booting the lab's own kernel, where it gets one.</summary>
    Boot,

    /// <summary>Taking away what a changed lab has no more.</summary>
    Undo,

    /// <summary>Making the namespaces.</summary>
    Namespaces,

    /// <summary>Making the links between them.</summary>
    Links,

    /// <summary>Configuring the nodes.</summary>
    Nodes,

    /// <summary>Probing who reaches whom.</summary>
    Test,
}
