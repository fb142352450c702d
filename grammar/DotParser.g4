/** The sentences of DOT, as Graphviz's own grammar (lib/cgraph/grammar.y) has them. */
parser grammar DotParser;

// The base class passes each rule that has been read on to the code that builds the graph; no tree is made.
options { tokenVocab = DotLexer; superClass = Dot2Lab.Dot.Reading.RuleReader; }

// A file may hold any number of graphs, also none.
file : graph* EOF ;

graph       : graphHeader body ;
graphHeader : STRICT? kind=(GRAPH | DIGRAPH) name=ID? ;
body        : LEFT_BRACE statement* RIGHT_BRACE ;

// The semicolon is optional and single; a semicolon alone is no statement.
statement : (defaults | assignment | chain) SEMICOLON? ;

// `node name=[…]` is Graphviz's unfinished macro: a warning, then as if the name were not there.
defaults   : kind=(GRAPH | NODE | EDGE) (macro=ID EQUALS)? attributeList+ ;
assignment : name=ID EQUALS value=ID ;

// One endpoint alone declares nodes or a subgraph; several are joined by edges, each of one's nodes with each of the next's.
// Whether the operator suits the kind of graph is checked behind the grammar, for a better message.
chain        : endpoint (edgeOperator endpoint)* attributeList* ;
edgeOperator : UNDIRECTED | DIRECTED ;
endpoint     : node (COMMA node)* | subgraph ;
node         : name=ID (COLON port=ID (COLON compass=ID)?)? ;

subgraph       : header=subgraphHeader body ;
subgraphHeader : (SUBGRAPH name=ID?)? ;

attributeList : LEFT_BRACKET attribute* RIGHT_BRACKET ;
attribute     : name=ID EQUALS value=ID (SEMICOLON | COMMA)? ;
