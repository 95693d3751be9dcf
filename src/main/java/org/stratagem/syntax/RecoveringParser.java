package org.stratagem.syntax;
final class RecoveringParser { final LexedFile lexed; RecoveringParser(LexedFile lexed) {this.lexed=lexed;} SyntaxTree parse() { throw new IllegalStateException("not yet"); } }
