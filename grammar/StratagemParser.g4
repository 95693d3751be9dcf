// The surface of Stratagem, after the words and signs of StratagemLexer.g4.
//
// Only grammar: no actions, one entry with EOF per use, every alternative labelled, the parts named. It accepts a
// little more than the language and leaves what needs a better message than "expected" to the tree builder: names
// of the wrong case, chained comparisons, tuples mixed with records, formals of `=>` that are no names. Decisions
// need one or two tokens, but for the rows of tables, which no sign separates: there, ANTLR looks ahead to the
// arrow. A test listens for its reports of ambiguity.
parser grammar StratagemParser;

options { tokenVocab = StratagemLexer; }

// Entries.

file : declarations+=declaration* EOF ;

singleDeclaration : declaration EOF ;

singleMember : member EOF ;

// Declarations.

declaration
  : IMPORT path=TEXT                                                                   # Import
  | GAME name parameters? LEFT_BRACE members+=member* RIGHT_BRACE                      # Game
  | GAME name parameters? FROM path=TEXT                                               # ImportedGame
  | COALITION name parameters? LEFT_BRACE members+=member* RIGHT_BRACE                 # Coalition
  | TIER name (LEFT_BRACKET index=name RIGHT_BRACKET)? DEFINES body=type               # Tier
  | STRATEGY name (LEFT_BRACKET index=name RIGHT_BRACKET)? formals? scope? COLON tier=type
      DEFINES body=expression                                                          # Strategy
  | PROGRAM name scope? DEFINES body=expression                                        # Program
  | FN name formals DEFINES body=expression                                            # Function
  | LET name (COLON annotation=type)? DEFINES body=expression                          # Let
  | SHOW body=expression                                                               # Show
  | PLOT body=expression                                                               # Plot
  | CHECK body=expression                                                              # Check
  | REJECT text=TEXT? refused=declaration                                              # Reject
  ;

parameters : LEFT_PARENTHESIS (items+=parameter (COMMA items+=parameter)*)? RIGHT_PARENTHESIS ;

parameter : name DEFINES defaultValue=expression ;

formals : LEFT_PARENTHESIS (items+=formal (COMMA items+=formal)*)? RIGHT_PARENTHESIS ;

formal
  : name                                                                               # NamedFormal
  | UNDERSCORE                                                                         # UnusedFormal
  ;

scope : FOR game=name (DOT player=name)? ;

// Members of games and coalitions.

member
  : PLAYERS families+=family (COMMA families+=family)* (verb=(CHOOSE | CHOOSES) choice)?  # Players
  | PLAYER families+=family (verb=(CHOOSE | CHOOSES) choice)?                          # Player
  | who verb=(CHOOSE | CHOOSES) choice                                                 # Move
  | CHANCE name everyone? TILDE distribution=expression                                # Chance
  | STATE name IN domain=range FROM initial=expression                                 # State
  | NEXT name DEFINES value=expression                                                 # Next
  | DISCOUNT target=expression (DEFINES value=expression)?                             # Discount
  | ROUNDS limit=expression                                                            # Rounds
  | UNTIL condition=expression                                                         # Until
  | LET name everyone? DEFINES value=expression                                        # LocalLet
  | FN name formals DEFINES body=expression                                            # LocalFunction
  | PAYOFF who DEFINES value=expression                                                # Payoff
  | PAYOFF LEFT_BRACE rows+=row+ RIGHT_BRACE                                           # PayoffTable
  | WORTH LEFT_BRACE rows+=worthRow+ RIGHT_BRACE                                       # WorthTable
  | WORTH LEFT_PARENTHESIS members=name RIGHT_PARENTHESIS DEFINES value=expression     # WorthFunction
  ;

family : name (LEFT_BRACKET size=range RIGHT_BRACKET)? ;

everyone : LEFT_BRACKET variable=smallName (IN group=CAPITAL)? RIGHT_BRACKET ;

who
  : someone                                                                            # Particular
  | variable=smallName (IN group=CAPITAL)?                                            # Each
  ;

someone : CAPITAL (LEFT_BRACKET index=expression RIGHT_BRACKET)? ;

choice
  : (move=name IN)? domain=range (SEES sees+=arithmetic (COMMA sees+=arithmetic)*)? (WHEN when=expression)?
  ;

row : patterns+=pattern (COMMA patterns+=pattern)* ARROW payoffs+=expression (COMMA payoffs+=expression)* ;

worthRow : coalition+=someone (COMMA coalition+=someone)* ARROW worth=expression ;

// Patterns.

pattern
  : CAPITAL                                                                            # LabelPattern
  | MINUS? NUMBER                                                                      # NumberPattern
  | TEXT                                                                               # TextPattern
  | TRUE                                                                               # TruePattern
  | FALSE                                                                              # FalsePattern
  | UNDERSCORE                                                                         # WildcardPattern
  | smallName                                                                          # BindingPattern
  | LEFT_PARENTHESIS parts+=pattern (COMMA parts+=pattern)+ RIGHT_PARENTHESIS          # TuplePattern
  ;

// Types.

type
  : name (LEFT_BRACKET index=expression RIGHT_BRACKET)?                                # NamedType
  | owner=name DOT tier=name (LEFT_BRACKET index=expression RIGHT_BRACKET)?            # OwnedType
  | constructor=name LEFT_PARENTHESIS operand=type RIGHT_PARENTHESIS                   # AppliedType
  | LEFT_PARENTHESIS parts+=type (COMMA parts+=type)* RIGHT_PARENTHESIS                # TupleType
  | <assoc=right> domain=type ARROW result=type                                        # ArrowType
  ;

// Expressions, in three layers. What runs to the right end (`if`, `let`, `=>`) and the words `not and or` are in
// the first, so that `1 + if ...` needs parentheses; domains stand at the level of the second.

expression
  : first=range (operators+=comparator rest+=range)*                                   # Comparison
  | NOT operand=expression                                                             # Not
  | left=expression operator=AND right=expression                                      # And
  | left=expression operator=OR right=expression                                       # Or
  | <assoc=right> given=expression operator=MAPS_TO  body=expression                   # Lambda
  | IF condition=expression THEN then=expression ELSE otherwise=expression             # If
  | LET name (COLON annotation=type)? DEFINES value=expression SEMICOLON body=expression  # LetIn
  ;

comparator : EQUAL | NOT_EQUAL | LESS_EQUAL | GREATER_EQUAL | LESS | GREATER | IN ;

range : low=arithmetic (TO high=arithmetic (BY step=arithmetic)?)? ;

arithmetic
  : primary                                                                            # Simple
  | callee=arithmetic bracket=LEFT_PARENTHESIS (items+=argument (COMMA items+=argument)*)?
      RIGHT_PARENTHESIS                                                                # Call
  | target=arithmetic DOT field=label                                                  # Select
  | target=arithmetic bracket=LEFT_BRACKET index=expression RIGHT_BRACKET              # Index
  | <assoc=right> left=arithmetic operator=POWER right=arithmetic                      # Power
  | operator=MINUS operand=arithmetic                                                  # Negation
  | left=arithmetic operator=(TIMES | DIVIDE | MOD) right=arithmetic                   # Multiplication
  | left=arithmetic operator=(PLUS | MINUS) right=arithmetic                           # Addition
  ;

primary
  : MATCH scrutinee=expression LEFT_BRACE arms+=arm+ RIGHT_BRACE                       # Match
  | binder bounds+=bound (COMMA bounds+=bound)* (WHEN guard=expression)?
      LEFT_BRACE body=expression RIGHT_BRACE                                           # Binding
  | LEFT_PARENTHESIS (items+=argument (COMMA items+=argument)*)? RIGHT_PARENTHESIS     # Parenthesised
  | LEFT_BRACKET (elements+=expression (COMMA elements+=expression)*)? RIGHT_BRACKET   # ListOf
  | LEFT_BRACE (entries+=entry (COMMA entries+=entry)*)? RIGHT_BRACE                   # Braced
  | smallName                                                                          # SmallVariable
  | CAPITAL                                                                            # CapitalVariable
  | NUMBER                                                                             # Number
  | TEXT                                                                               # Text
  | TRUE                                                                               # True
  | FALSE                                                                              # False
  | UNDERSCORE                                                                         # Unused
  | MISSING                                                                            # Missing
  ;

argument : (label COLON)? value=expression ;

entry : key=expression (COLON weight=expression)? ;

bound : name sign=(IN | TILDE) domain=range ;

arm : patterns+=pattern (COMMA patterns+=pattern)* ARROW body=expression ;

// Names.

/** A name that is being declared, of either case: the builder refuses the wrong one with advice. */
name : smallName | CAPITAL ;

/** The name of a field or of an argument, where the words that begin a declaration are names as well. */
label : smallName | CAPITAL | declarationWord ;

smallName : SMALL | memberWord | clauseWord | binder ;

declarationWord
  : IMPORT | GAME | COALITION | TIER | STRATEGY | PROGRAM | SHOW | PLOT | CHECK | REJECT
  ;

memberWord
  : PLAYERS | PLAYER | CHANCE | STATE | NEXT | DISCOUNT | ROUNDS | UNTIL | PAYOFF | WORTH
  ;

clauseWord : CHOOSE | CHOOSES | SEES | WHEN | FROM | BY | FOR ;

binder
  : ARGMAX | ARGMAXES | ARGMIN | MAX | MIN | SUM | PRODUCT | ALL | ANY | COUNT | EACH | SOFTMAX | SWEEP
  | EXPECT | MIX
  ;
