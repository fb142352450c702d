namespace Dot2Lab.Running;

/// <summary>How a lab is.</summary>
public enum LabState
{
    /// <summary>It runs.</summary>
    Up,

    /// <summary>It is being made, or taken down, right now.</summary>
    Starting,

    /// <summary>Its making was killed half way.</summary>
    HalfMade,

    /// <summary>It ran, but its guest or one of its namespaces has gone.</summary>
    Died,
}
