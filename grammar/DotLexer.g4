/**
 * The words of DOT, as Graphviz's own scanner (lib/cgraph/scan.l) cuts them.
 *
 * This file is the readable statement of the language. The program itself reads with a hand-written scanner
 * (src/Dot2Lab.Dot/Reading/DotScanner.cs), because some things do not fit a lexer grammar without code in it: numerals that
 * split with a warning, preprocessor lines that renumber the source, NUL bytes, messages that point at the place where an
 * unclosed text was opened, and speed (ANTLR's lexer remembers its decisions for ASCII only and walks its network for every
 * other letter). The lexer generated from this file is the one that the tests hold the scanner against, token by token.
 */
lexer grammar DotLexer;

options { caseInsensitive = true; }

// Keywords are reserved whatever their case.
STRICT   : 'strict' ;
GRAPH    : 'graph' ;
DIGRAPH  : 'digraph' ;
NODE     : 'node' ;
EDGE     : 'edge' ;
SUBGRAPH : 'subgraph' ;

LEFT_BRACE    : '{' ;
RIGHT_BRACE   : '}' ;
LEFT_BRACKET  : '[' ;
RIGHT_BRACKET : ']' ;
EQUALS        : '=' ;
SEMICOLON     : ';' ;
COMMA         : ',' ;
COLON         : ':' ;
UNDIRECTED    : '--' ;
DIRECTED      : '->' ;

// Before the IDs: a byte order mark alone is skipped, though it could be a name.
SKIPPED : IGNORED -> skip ;

// An ID is a name, a numeral or a text; only texts can be joined, also across lines and comments.
ID : NAME | NUMERAL | TEXT (IGNORED* '+' IGNORED* TEXT)* ;

// Graphviz ends the file at an @ outside of texts.
END_OF_FILE : '@' .*? EOF -> skip ;

// What is left stands for nothing.
INVALID : . ;

fragment NAME    : LETTER (LETTER | DIGIT)* ;
fragment NUMERAL : '-'? (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ;
fragment DIGIT   : [0-9] ;
// Graphviz counts every byte from 0x80 on as a letter, so every character that is not ASCII is one.
fragment LETTER  : [a-z_\u0080-\u{10FFFF}] ;

fragment TEXT   : QUOTED | HTML ;
// Only \" stands for another character; a backslash before a line feed joins two lines; \\ stays as it is written.
fragment QUOTED : '"' ('\\' ["\\] | ~["])*? '"' ;
// HTML is delimited by counting angle brackets, whatever they mean.
fragment HTML   : '<' (HTML | ~[<>])* '>' ;

// A byte order mark is skipped anywhere; glued to a word it is a letter of that word, except at the very start of a file,
// where Graphviz would refuse what editors write.
fragment IGNORED
    : [ \t\r\n]
    | '\uFEFF'
    | '/*' .*? '*/'
    | '//' ~[\n]*
    | '#' ~[\n]*
    ;
