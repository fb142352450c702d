/** The sentences of DOT, as Graphviz's own grammar (lib/cgraph/grammar.y) has them. */
parser grammar DotParser;

options { tokenVocab = DotLexer; }

// A file may hold any number of graphs, also none.
file : graph* EOF ;

graph       : graphHeader body ;
graphHeader : STRICT? kind=(GRAPH | DIGRAPH) name=id? ;
body        : LEFT_BRACE statement* RIGHT_BRACE ;

// The semicolon is optional and single; nothing but a semicolon is no statement.
statement
    : (defaults | assignment | chain) SEMICOLON?
    ;

// `node name=[…]` is Graphviz's unfinished macro: a warning, then as if the name were not there.
defaults   : kind=(GRAPH | NODE | EDGE) macro? attributeList+ ;
macro      : name=id EQUALS ;
assignment : name=id EQUALS value=id ;

// One endpoint alone declares nodes or a subgraph; several are joined by edges, each with each of its neighbour.
// Whether the operator suits the kind of graph is checked behind the grammar, for a better message.
chain        : endpoint (edgeOperator endpoint)* attributeList* ;
edgeOperator : UNDIRECTED | DIRECTED ;
endpoint     : nodeList | subgraph ;
nodeList     : node (COMMA node)* ;
node         : name=id (COLON port=id (COLON compass=id)?)? ;

subgraph       : header=subgraphHeader body ;
subgraphHeader : (SUBGRAPH name=id?)? ;

attributeList : LEFT_BRACKET attribute* RIGHT_BRACKET ;
attribute     : name=id EQUALS value=id (SEMICOLON | COMMA)? ;

// Quoted and HTML texts can be joined with +, names and numerals cannot.
id   : NAME | NUMERAL | text (PLUS text)* ;
text : QUOTED | HTML ;
