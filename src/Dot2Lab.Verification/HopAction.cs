namespace Dot2Lab.Verification;

/// <summary>What a node does with a packet.</summary>
public enum HopAction
{
    /// <summary>Makes it and sends it.</summary>
    Send,

    /// <summary>Hands it from port to port of a bridge.</summary>
    Bridge,

    /// <summary>Forwards it by IP.</summary>
    Forward,

    /// <summary>Puts labels on it.</summary>
    Push,

    /// <summary>Puts other labels in the place of the top one.</summary>
    Swap,

    /// <summary>Takes labels off.</summary>
    Pop,

    /// <summary>Is its destination.</summary>
    Deliver,

    /// <summary>Drops it.</summary>
    Drop,
}
