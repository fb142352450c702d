using System.Text.RegularExpressions;
using Dot2Lab.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Compiler;

/// <summary>Each diagnostic of a file has a page; what stands there before gives the diagnostic, what stands there after does not.</summary>
public sealed partial class DiagnosticPageTests
{
    // Codes of the machine have no file that would give them.
    private const string FirstMachineCode = "D2L0900";

    // Limits of the reader: a file that exceeds one is too large to be shown.
    private static readonly string[] LimitCodes = ["D2L0113", "D2L0114", "D2L0117"];

    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "diagnostics");

    /// <summary>Every page that shows a file.</summary>
    public static TheoryData<string> FilePages() =>
        [.. PageNames().Where(n => string.CompareOrdinal(n, FirstMachineCode) < 0).Except(LimitCodes)];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() => Assert.Equal(CodesInSources(), PageNames());

    [Theory]
    [MemberData(nameof(FilePages))]
    public void The_page_shows_the_mistake_and_its_mending(string code)
    {
        var blocks = DotBlock().Matches(File.ReadAllText(Path.Combine(Pages, code + ".md")));

        Assert.Equal(2, blocks.Count);
        Assert.Contains(code, Codes(blocks[0]));
        var after = LabCompiler.Compile(new SourceText("lab.dot", blocks[1].Groups[1].Value)).Diagnostics;
        Assert.DoesNotContain(after, d => d.Code == code || d.Severity == Severity.Error);
    }

    private static IEnumerable<string> Codes(Match block) =>
        LabCompiler.Compile(new SourceText("lab.dot", block.Groups[1].Value)).Diagnostics.Select(d => d.Code);

    private static IEnumerable<string> PageNames() =>
        Directory.EnumerateFiles(Pages, "*.md").Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> CodesInSources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(p => CodeLiteral().Matches(File.ReadAllText(p)))
            .Select(m => m.Groups[1].Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(D2L[0-9]{4})\"")]
    private static partial Regex CodeLiteral();

    [GeneratedRegex(@"^```dot\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex DotBlock();
}
