namespace Dot2Lab.Dot.Reading;

/// <summary>Ignores what the scanner comes across, because it has been reported before.</summary>
internal sealed class NoScannerEvents : IScannerEvents
{
    /// <summary>The one instance.</summary>
    public static readonly NoScannerEvents Instance = new();

    /// <inheritdoc/>
    public void NumeralSplit(int start, int end)
    {
    }

    /// <inheritdoc/>
    public void NumeralGlued(int start, int end)
    {
    }

    /// <inheritdoc/>
    public void HashLine(int start, int end)
    {
    }
}
