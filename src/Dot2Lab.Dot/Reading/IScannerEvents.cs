namespace Dot2Lab.Dot.Reading;

/// <summary>What the scanner comes across besides tokens.</summary>
internal interface IScannerEvents
{
    /// <summary>A numeral is directly followed by a letter or a second point, so that it ends sooner than it seems.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    void NumeralSplit(int start, int end);

    /// <summary>A numeral that begins with a minus or a point directly follows a name or numeral.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    void NumeralGlued(int start, int end);

    /// <summary>A line that starts with <c>#</c>: perhaps one by which a preprocessor says what line this really is.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends, without its line feed.</param>
    void HashLine(int start, int end);
}
