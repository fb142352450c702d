using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>Sets of token types that decide where reading goes on after an error.</summary>
internal static class TokenSets
{
    /// <summary>A reserved word.</summary>
    public static bool IsKeyword(int type) => type is DotParser.STRICT or DotParser.GRAPH or DotParser.DIGRAPH
        or DotParser.NODE or DotParser.EDGE or DotParser.SUBGRAPH;

    /// <summary>An edge operator, of either kind of graph.</summary>
    public static bool IsOperator(int type) => type is DotParser.DIRECTED or DotParser.UNDIRECTED;

    /// <summary>What a statement can begin with.</summary>
    public static bool StartsStatement(int type) =>
        type is DotParser.ID or DotParser.GRAPH or DotParser.NODE or DotParser.EDGE or DotParser.SUBGRAPH or DotParser.LEFT_BRACE;

    /// <summary>What a graph can begin with.</summary>
    public static bool StartsGraph(int type) => type is DotParser.STRICT or DotParser.GRAPH or DotParser.DIGRAPH;

    /// <summary>What ends the statements between two braces: their end, or what can only be the start of another graph.</summary>
    public static bool EndsBody(int type) => type is DotParser.RIGHT_BRACE || EndsFileOrStartsNext(type);

    /// <summary>What can stand between the brackets of an attribute list, if not in that place.</summary>
    public static bool StandsInAttributeList(int type) =>
        type is DotParser.RIGHT_BRACKET or DotParser.COMMA or DotParser.SEMICOLON or DotParser.EQUALS or DotParser.COLON;

    /// <summary>The end of the file, or what can only be the start of another graph.</summary>
    public static bool EndsFileOrStartsNext(int type) => type is DotParser.Eof or DotParser.STRICT or DotParser.DIGRAPH;
}
