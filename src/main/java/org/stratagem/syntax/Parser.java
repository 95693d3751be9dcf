package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;

/** From the text of a file to its tree. */
public final class Parser {
  /** Bracket levels up to which the caller's stack certainly suffices. */
  private static final int SHALLOW = 50;

  /** For {@link Limits#NESTING} levels of brackets, with room to spare. */
  private static final long STACK_BYTES = 256L * 1024 * 1024;

  private Parser() {}

  /**
   * Reads a file. Never throws on account of the text: mistakes are diagnostics of the tree, several per run, and what
   * could be read around them is in the tree.
   *
   * <p>Time and memory are linear in the length of the text; a text without mistakes is read in one pass.
   */
  public static SyntaxTree parse(SourceFile file) {
    LexedFile lexed = LexedFile.of(file);
    if (lexed.refused()) {
      return new SyntaxTree(file, List.of(), lexed.comments(), lexed.diagnostics());
    }
    return lexed.deepest() <= SHALLOW ? parse(lexed) : onDeepStack(lexed);
  }

  private static SyntaxTree onDeepStack(LexedFile lexed) {
    List<SyntaxTree> result = new ArrayList<>();
    Thread thread =
        new Thread(null, () -> result.add(parse(lexed)), "parser of deep nesting", STACK_BYTES);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return result.get(0);
  }

  private static SyntaxTree parse(LexedFile lexed) {
    SyntaxTree tree = parseAsOne(lexed);
    return tree != null ? tree : new RecoveringParser(lexed).parse();
  }

  /** The tree of a file without mistakes, or null. SLL is enough for this grammar, and the fastest. */
  private static @Nullable SyntaxTree parseAsOne(LexedFile lexed) {
    Building building = new Building(lexed.file());
    DeclarationBuilder builder =
        new DeclarationBuilder(building, new Documentation(lexed.file(), lexed.comments()));
    List<Declaration> declarations = new ArrayList<>();
    DepthLimitedParser parser =
        new DepthLimitedParser(
            new ListTokenSource(lexed.tokens()),
            PredictionMode.SLL,
            context -> declarations.add(builder.declaration(context)));
    try {
      parser.file();
    } catch (ParseCancellationException | DepthLimitedParser.TooDeep e) {
      return null;
    }
    return new SyntaxTree(
        lexed.file(), declarations, lexed.comments(), sorted(lexed, building.diagnostics()));
  }

  /** All diagnostics of a file in the order of their places. */
  static List<Diagnostic> sorted(LexedFile lexed, List<Diagnostic> found) {
    List<Diagnostic> all = new ArrayList<>(lexed.diagnostics());
    all.addAll(found);
    all.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return all;
  }
}
