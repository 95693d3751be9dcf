// The words and signs of Stratagem.
//
// Every keyword is a token of its own; the parser's rule `smallName` says which of them are names as well.
// Nothing is skipped but white space: comments travel on a channel of their own, so that the formatter keeps
// them, and broken text (an unclosed literal, a character that means nothing) becomes a token too, so that the
// parser can say what is wrong with it.
lexer grammar StratagemLexer;

channels { COMMENTS }

// Stands where an expression could not be read; made by the recovering parser only, never by this lexer.
tokens { MISSING }

// Hard words: never names.
IF : 'if' ;
THEN : 'then' ;
ELSE : 'else' ;
LET : 'let' ;
FN : 'fn' ;
MATCH : 'match' ;
AND : 'and' ;
OR : 'or' ;
NOT : 'not' ;
MOD : 'mod' ;
IN : 'in' ;
TRUE : 'true' ;
FALSE : 'false' ;
UNDERSCORE : '_' ;

// Words that begin a declaration: fields and labels, but neither variables nor functions.
IMPORT : 'import' ;
GAME : 'game' ;
COALITION : 'coalition' ;
TIER : 'tier' ;
STRATEGY : 'strategy' ;
PROGRAM : 'program' ;
SHOW : 'show' ;
PLOT : 'plot' ;
CHECK : 'check' ;
REJECT : 'reject' ;

// Words that begin a member of a game, and words inside members and expressions: names elsewhere.
PLAYERS : 'players' ;
PLAYER : 'player' ;
CHANCE : 'chance' ;
STATE : 'state' ;
NEXT : 'next' ;
DISCOUNT : 'discount' ;
ROUNDS : 'rounds' ;
UNTIL : 'until' ;
PAYOFF : 'payoff' ;
WORTH : 'worth' ;
CHOOSE : 'choose' ;
CHOOSES : 'chooses' ;
SEES : 'sees' ;
WHEN : 'when' ;
FROM : 'from' ;
BY : 'by' ;
FOR : 'for' ;

// Binders when a name follows, functions when a bracket follows, names otherwise.
ARGMAX : 'argmax' ;
ARGMAXES : 'argmaxes' ;
ARGMIN : 'argmin' ;
MAX : 'max' ;
MIN : 'min' ;
SUM : 'sum' ;
PRODUCT : 'product' ;
ALL : 'all' ;
ANY : 'any' ;
COUNT : 'count' ;
EACH : 'each' ;
SOFTMAX : 'softmax' ;
SWEEP : 'sweep' ;
EXPECT : 'expect' ;
MIX : 'mix' ;

ARROW : '->' ;
MAPS_TO : '=>' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS_EQUAL : '<=' ;
GREATER_EQUAL : '>=' ;
LESS : '<' ;
GREATER : '>' ;
DEFINES : '=' ;
TO : '..' ;
DOT : '.' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
POWER : '^' ;
TILDE : '~' ;
COMMA : ',' ;
COLON : ':' ;
SEMICOLON : ';' ;
LEFT_PARENTHESIS : '(' ;
RIGHT_PARENTHESIS : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;
LEFT_BRACE : '{' ;
RIGHT_BRACE : '}' ;

CAPITAL : [\p{Lu}\p{Lt}] NAME_PART* ;
SMALL : [\p{Ll}\p{Lm}\p{Lo}] NAME_PART* ;
NUMBER : [0-9]+ ('.' [0-9]+)? ([eE] [+\-]? [0-9]+)? ;
TEXT : '"' TEXT_PART* '"' ;

COMMENT : ('//' ~[\r\n]* | '/*' .*? '*/') -> channel(COMMENTS) ;
SPACE : [ \t\r\n\f\uFEFF]+ -> skip ;

// Broken text: reported by the parser, with advice.
UNCLOSED_TEXT : '"' TEXT_PART* '\\'? ;
UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* EOF ;
UNDERSCORE_NAME : '_' NAME_PART+ ;
FOREIGN_SIGN
  : '&&' | '||' | '!' | '%' | ':=' | '<>' | '**' | '\u2212' | '\u00D7' | '\u00B7' | '\u2264' | '\u2265'
  | '\u2260' | '\u2192' | '\u21D2' | '\u2208' | '\u2227' | '\u2228' | '\u00AC' | '\u223C'
  ;
FOREIGN_TEXT : '\'' ~['\r\n]* '\'' | [\u201C\u201D] ~[\u201C\u201D\r\n]* [\u201C\u201D] ;
FOREIGN_COMMENT : '#' ~[\r\n]* ;
STRAY : . ;

fragment NAME_PART : [\p{L}\p{M}\p{Nd}_] ;
fragment TEXT_PART : ~["\\\r\n] | '\\' ~[\r\n] ;
