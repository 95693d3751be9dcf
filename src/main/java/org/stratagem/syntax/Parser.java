package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.grammar.StratagemLexer;

/** From the text of a file to its tree. */
public final class Parser {
  /** Bracket levels up to which the caller's stack certainly suffices. */
  private static final int SHALLOW = 50;

  /** For {@link Limits#NESTING} levels of brackets, with room to spare. */
  private static final long STACK_BYTES = 256L * 1024 * 1024;

  private Parser() {}

  /**
   * Reads a file. Never throws on account of the text: mistakes are diagnostics of the tree,
   * several per run, and what could be read around them is in the tree.
   *
   * <p>Time and memory are linear in the length of the text; a text without mistakes is read in one
   * pass.
   */
  public static SyntaxTree parse(SourceFile file) {
    return parseUnlessRefused(LexedFile.of(file));
  }

  /**
   * Reads a text that is a single expression, such as the value of an option or a line typed at the
   * prompt. The tree holds it as a {@link Declaration.Show}; the mistakes are as in a file.
   */
  public static SyntaxTree parseExpression(SourceFile file) {
    LexedFile lexed = LexedFile.of(file);
    CommonToken show = new CommonToken(StratagemLexer.SHOW, "show");
    show.setStopIndex(-1);
    show.setLine(1);
    show.setCharPositionInLine(0);
    if (!lexed.refused()) {
      lexed.tokens().add(0, show);
    }
    return parseUnlessRefused(lexed);
  }

  private static SyntaxTree parseUnlessRefused(LexedFile lexed) {
    if (lexed.refused()) {
      return new SyntaxTree(lexed.file(), List.of(), lexed.comments(), lexed.diagnostics());
    }
    return withStackFor(lexed, () -> parse(lexed));
  }

  /** Walks a file on the caller's stack, or on a larger one where the nesting is deep. */
  static <T> T withStackFor(LexedFile lexed, Supplier<T> walk) {
    if (lexed.deepest() <= SHALLOW) {
      return walk.get();
    }
    FutureTask<T> task = new FutureTask<>(walk::get);
    new Thread(null, task, "reader of deep nesting", STACK_BYTES).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static SyntaxTree parse(LexedFile lexed) {
    SyntaxTree tree = parseAsOne(lexed);
    return tree != null ? tree : new RecoveringParser(lexed).parse();
  }

  /**
   * The tree of a file without mistakes, or null. SLL is enough for this grammar, and the fastest.
   */
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
