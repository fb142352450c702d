using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>Reads texts for tests, and puts graphs into forms that can be compared.</summary>
internal static class Reading
{
    internal static DotReadResult Of(string text) => DotReader.Read(new SourceText("test.gv", text));

    internal static DotReadResult Of(byte[] bytes) => DotReader.Read(SourceText.FromBytes("test.gv", bytes));

    /// <summary>The one graph of a text that has no errors.</summary>
    internal static DotGraph Graph(string text)
    {
        var source = new SourceText("test.gv", text);
        var result = DotReader.Read(source);
        Assert.True(result.Accepted, new DiagnosticRenderer().Render(source, result.Diagnostics));
        return Assert.Single(result.Graphs);
    }

    /// <summary>The graphs as JSON.</summary>
    internal static JsonArray Json(IEnumerable<DotGraph> graphs) => ParseLines(JsonBytes(graphs));

    internal static byte[] JsonBytes(IEnumerable<DotGraph> graphs)
    {
        using var output = new MemoryStream();
        DotJson.Write(graphs, output);
        return output.ToArray();
    }

    internal static byte[] Print(IEnumerable<DotGraph> graphs)
    {
        using var output = new MemoryStream();
        DotPrinter.Write(graphs, output);
        return output.ToArray();
    }

    /// <summary>JSON values, one a line; bytes are read as Latin-1, so that no byte is lost in comparing.</summary>
    internal static JsonArray ParseLines(byte[] lines)
    {
        var deep = new JsonDocumentOptions { MaxDepth = 10_000 };
        return new JsonArray(
        [
            .. Encoding.Latin1.GetString(lines)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line, null, deep)),
        ]);
    }
}
