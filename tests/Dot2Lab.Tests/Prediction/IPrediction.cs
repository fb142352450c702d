using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Prediction;

/// <summary>What is said beforehand of a plan.</summary>
internal interface IPrediction
{
    /// <summary>The step that fails, or null if all of them can be carried out.</summary>
    Refusal? Refusal { get; }

    /// <summary>What will become of a probe, in words.</summary>
    string InWords(ProbePacket packet);

    /// <summary>Whether a probe may be answered.</summary>
    bool MayBeAnswered(ProbePacket packet);

    /// <summary>Whether what happened was predicted.</summary>
    bool Fits(ProbePacket packet, Cell seen);
}
