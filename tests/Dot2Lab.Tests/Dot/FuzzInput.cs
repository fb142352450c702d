using System.Text;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Dot;

/// <summary>Files that are hardly DOT, or no longer, each made of a seed alone (and of the samples, in the order of their names).</summary>
internal static class FuzzInput
{
    private static readonly byte[][] Samples =
    [
        .. Files("samples").Concat(Files("tests", "Dot2Lab.Tests", "Dot", "conformance")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    // What means something to DOT, and what means nothing.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "<", ">", "\"", "\\", "+", "-", ";", ",", ":", "=", "@", "#", "/", "*", "\n", "\0", " ", "é", "\uFEFF", "--", "->", "/*", "*/", "//",
        "\r\n", "\\\n", "\\\"", "graph", "Digraph ", "strict ", "node", "edge[", " subgraph s{", "key=k ", "<b>", "1.2.3", "-.5", "%", "\n#line 7\n", "\n# 3 \"f\"\n",
    ];

    /// <summary>Bytes, any.</summary>
    internal static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Tokens, any.</summary>
    internal static byte[] Tokens(Random random) =>
        Encoding.UTF8.GetBytes($"graph {{ {string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]))} }}");

    /// <summary>A sample with a few mistakes.</summary>
    internal static byte[] MutatedSample(Random random) => Mutated(random, Samples[random.Next(Samples.Length)]);

    /// <summary>A file made along the grammar, or such a one with a few mistakes.</summary>
    internal static byte[] AlongTheGrammar(Random random)
    {
        var made = Encoding.UTF8.GetBytes(new RandomDot(random, isContested: true).Next());
        return random.Next(2) == 0 ? made : Mutated(random, made);
    }

    private static IEnumerable<string> Files(params string[] folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder)).Where(path => path.EndsWith(".gv", StringComparison.Ordinal) || path.EndsWith(".dot", StringComparison.Ordinal));

    private static byte[] Mutated(Random random, byte[] sample)
    {
        var bytes = sample.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var place = random.Next(bytes.Count + 1);
            switch (random.Next(4))
            {
                case 0 when place < bytes.Count:
                    bytes.RemoveRange(place, random.Next(Math.Min(8, bytes.Count - place)) + 1);
                    break;
                case 1 when place < bytes.Count:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.InsertRange(place, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    var from = random.Next(bytes.Count + 1);
                    bytes.InsertRange(place, bytes.GetRange(from, random.Next(Math.Min(20, bytes.Count - from) + 1)));
                    break;
            }
        }

        return [.. bytes];
    }
}
