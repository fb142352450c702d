using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Hands the scanner's tokens to the parser. Only the tokens around the parser's place are kept: the last one taken, those
/// looked ahead at, and all from the oldest mark on while a decision is being made.
/// </summary>
internal sealed class DotTokenStream(DotScanner scanner) : ITokenStream
{
    private const int TrimFrom = 4096;
    private const int KeptBehind = 4;

    private readonly List<DotToken> _window = [];
    private int _windowStart;
    private int _current;
    private int _marks;

    /// <inheritdoc/>
    public int Index => _windowStart + _current;

    /// <inheritdoc/>
    public int Size => throw new NotSupportedException("The stream does not know how much follows.");

    /// <inheritdoc/>
    public string SourceName => IntStreamConstants.UnknownSourceName;

    /// <inheritdoc/>
    public ITokenSource TokenSource => throw new NotSupportedException("The parser asks the stream only.");

    /// <summary>The token that comes next.</summary>
    public DotToken Current => Ahead(0);

    /// <summary>The token taken last; null before the first.</summary>
    public DotToken? Previous => _current == 0 ? null : _window[_current - 1];

    /// <inheritdoc/>
    public void Consume()
    {
        if (Current.Type == TokenConstants.EOF)
        {
            throw new InvalidOperationException("The end of the file cannot be taken.");
        }

        _current++;
        if (_current >= TrimFrom && _marks == 0)
        {
            _window.RemoveRange(0, _current - KeptBehind);
            _windowStart += _current - KeptBehind;
            _current = KeptBehind;
        }
    }

    /// <inheritdoc/>
    public int LA(int i) => i == -1 ? Previous?.Type ?? 0 : Ahead(i - 1).Type;

    /// <inheritdoc/>
    public IToken? LT(int k) => k == -1 ? Previous : Ahead(k - 1);

    /// <inheritdoc/>
    public IToken Get(int i) => _window[i - _windowStart];

    /// <inheritdoc/>
    public int Mark() => ++_marks;

    /// <inheritdoc/>
    public void Release(int marker) => _marks--;

    /// <inheritdoc/>
    public void Seek(int index) => _current = index - _windowStart;

    /// <summary>
    /// A token and those before it, in the order of the text; of those taken, only the last few are still known.
    /// </summary>
    /// <param name="token">A token at or behind the parser's place.</param>
    /// <param name="before">How many tokens before it are wanted.</param>
    public IEnumerable<DotToken> Recent(DotToken token, int before)
    {
        var index = _window.LastIndexOf(token);
        return _window.Take(index + 1).Skip(Math.Max(0, index - before));
    }

    /// <summary>Goes on at another place of the text, forgetting what was looked ahead at.</summary>
    public void MoveTo(int position)
    {
        _window.RemoveRange(_current, _window.Count - _current);
        scanner.MoveTo(position);
    }

    /// <inheritdoc/>
    public string GetText(Interval interval) => string.Empty;

    /// <inheritdoc/>
    public string GetText() => string.Empty;

    /// <inheritdoc/>
    public string GetText(RuleContext ctx) => string.Empty;

    /// <inheritdoc/>
    public string GetText(IToken start, IToken stop) => string.Empty;

    private DotToken Ahead(int distance)
    {
        while (_current + distance >= _window.Count)
        {
            _window.Add(scanner.Next());
        }

        return _window[_current + distance];
    }
}
