using System.Text;

namespace Dot2Lab.Output.Bash;

/// <summary>Collects the script line by line; a line always ends in one line feed, on any machine.</summary>
internal sealed class ScriptWriter
{
    private const int Width = 120;
    private readonly StringBuilder _text = new();

    /// <summary>One line as it is.</summary>
    public void Line(string line = "") => _text.Append(line).Append('\n');

    /// <summary>Several lines as they are.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>A comment line; whatever it holds, it stays one line.</summary>
    public void Comment(string text = "") => Line(text.Length == 0 ? "#" : "# " + Inert.Text(text).TrimEnd());

    /// <summary>A comment line that divides the script: <c># --- title ------</c>.</summary>
    public void Divider(string title)
    {
        var start = $"# --- {Inert.Text(title)} ";
        Line();
        Line(start + new string('-', Math.Max(3, Width - start.Length)));
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
