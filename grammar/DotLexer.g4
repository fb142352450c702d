/**
 * The words of DOT, as Graphviz's own scanner (lib/cgraph/scan.l) cuts them.
 *
 * This file is the readable statement of the language. The program itself reads with a hand-written scanner
 * (src/Dot2Lab.Dot/Reading/DotScanner.cs), because five things do not fit a lexer grammar without code in it: numerals that
 * split with a warning, preprocessor lines that renumber the source, NUL bytes, messages that point at the place where an
 * unclosed text was opened, and speed (ANTLR's lexer caches ASCII only and walks its network for every other letter).
 * The lexer generated from this file is the one that the tests hold the scanner against, token by token.
 */
lexer grammar DotLexer;

options { caseInsensitive = true; }

// A byte order mark is a token of its own wherever it stands; glued to a word it is a letter of that word, except at the
// very start of a file, where Graphviz would refuse what editors write.
BYTE_ORDER_MARK : '\uFEFF' -> skip ;
WHITE_SPACE     : [ \t\r\n]+ -> skip ;
BLOCK_COMMENT   : '/*' .*? '*/' -> skip ;
LINE_COMMENT    : '//' ~[\n]* -> skip ;
HASH_COMMENT    : '#' ~[\n]* -> skip ;

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
PLUS          : '+' ;
UNDIRECTED    : '--' ;
DIRECTED      : '->' ;

NAME    : LETTER (LETTER | DIGIT)* ;
NUMERAL : '-'? (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ;

// Only \" stands for another character; a backslash before a line feed joins two lines; \\ stays as it is written.
QUOTED  : '"' ('\\' ["\\] | ~["])* '"' ;
HTML    : HTML_TEXT ;

// Graphviz ends the file at an @ outside of texts.
END_OF_FILE : '@' .* -> skip ;

INVALID : . ;

fragment HTML_TEXT : '<' (HTML_TEXT | ~[<>])* '>' ;
fragment DIGIT     : [0-9] ;
// Graphviz counts every byte from 0x80 on as a letter, so every character that is not ASCII is one.
fragment LETTER    : [a-z_] | ~[\u0000-\u007F] ;
