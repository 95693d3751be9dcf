package org.stratagem.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Module;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.Registry;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SourceReader;
import org.stratagem.syntax.SyntaxTree;

/**
 * A conversation: declarations accumulate, a new one in the place of one of the same name;
 * expressions are shown. What is refused leaves no trace.
 */
public final class Session {
  private static final Path HERE = Path.of("session");

  private static final Set<String> OPENING_WORDS =
      Set.of(
          "import",
          "game",
          "coalition",
          "tier",
          "strategy",
          "program",
          "fn",
          "let",
          "show",
          "plot",
          "check",
          "reject");

  private final Registry library;
  private final Module prelude;
  private final Options options;
  private List<Declaration> kept = List.of();
  private int entries;

  Session(Registry library, Module prelude, Options options) {
    this.library = library;
    this.prelude = prelude;
    this.options = options;
  }

  /** Takes declarations, or one expression. */
  public Evaluated enter(String text, Listener listener) {
    return enter("entry " + ++entries, text, listener);
  }

  /** The same under a name that diagnostics give as the place. */
  public Evaluated enter(String name, String text, Listener listener) {
    return Engine.deep(() -> take(tree(name, text), listener));
  }

  /** Takes a file's declarations, and answers what it asks. */
  public Evaluated load(Input input, Listener listener) {
    SourceReader.Reading reading = SourceReader.decode(input.name(), input.bytes());
    if (reading instanceof SourceReader.Reading.Refused refused) {
      return refused(input, refused, listener);
    }
    SourceFile file = ((SourceReader.Reading.Accepted) reading).file();
    return Engine.deep(() -> take(fromHere(Parser.parse(file), input.path()), listener));
  }

  /** Takes a file's declarations, and asks nothing. */
  public Evaluated declare(Input input, Listener listener) {
    SourceReader.Reading reading = SourceReader.decode(input.name(), input.bytes());
    if (reading instanceof SourceReader.Reading.Refused refused) {
      return refused(input, refused, listener);
    }
    SourceFile file = ((SourceReader.Reading.Accepted) reading).file();
    SyntaxTree tree = fromHere(Parser.parse(file), input.path());
    List<Declaration> lasting = tree.declarations().stream().filter(Session::lasts).toList();
    SyntaxTree declarations =
        new SyntaxTree(tree.file(), lasting, tree.comments(), tree.diagnostics());
    return Engine.deep(() -> take(declarations, listener));
  }

  /** The games declared so far, in order; not those of imports. */
  public List<String> games() {
    return kept.stream()
        .filter(Declaration.Game.class::isInstance)
        .map(game -> ((Declaration.Game) game).name().text())
        .toList();
  }

  private static Evaluated refused(
      Input input, SourceReader.Reading.Refused refused, Listener listener) {
    Log log = new Log(listener);
    log.report(refused.diagnostic());
    return log.evaluated(input.name(), true);
  }

  private static SyntaxTree tree(String name, String text) {
    SyntaxTree declarations = Parser.parse(new SourceFile(name, text));
    if (declarations.diagnostics().stream().noneMatch(Diagnostic::isError)) {
      return declarations;
    }
    SyntaxTree shown = Parser.parse(new SourceFile(name, "show " + text));
    String first = text.strip().split("\\W", 2)[0];
    boolean isExpression = shown.diagnostics().stream().noneMatch(Diagnostic::isError);
    return isExpression || !OPENING_WORDS.contains(first) ? shown : declarations;
  }

  /** The imports of a file elsewhere, as they are seen from the working directory. */
  private static SyntaxTree fromHere(SyntaxTree tree, Path path) {
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      declarations.add(fromHere(declaration, path));
    }
    return new SyntaxTree(tree.file(), declarations, tree.comments(), tree.diagnostics());
  }

  private static Declaration fromHere(Declaration declaration, Path path) {
    if (declaration instanceof Declaration.Import wanted) {
      return new Declaration.Import(wanted.span(), path.resolveSibling(wanted.path()).toString());
    } else if (declaration instanceof Declaration.Game game && game.importedFrom() != null) {
      return new Declaration.Game(
          game.span(),
          game.documentation(),
          game.name(),
          game.parameters(),
          path.resolveSibling(game.importedFrom()).toString(),
          game.members());
    }
    return declaration;
  }

  private Evaluated take(SyntaxTree entry, Listener listener) {
    List<String> names =
        entry.declarations().stream().map(Session::name).filter(Objects::nonNull).toList();
    List<Declaration> all = new ArrayList<>(kept);
    all.removeIf(declaration -> names.contains(name(declaration)));
    all.addAll(entry.declarations());
    SyntaxTree tree = new SyntaxTree(entry.file(), all, entry.comments(), entry.diagnostics());
    Overrides overrides = new Overrides(Map.of());
    SourceTrees trees = new SourceTrees(overrides);
    SyntaxTree whole = trees.keep(HERE, tree);
    Log log = new Log(onlyNews(entry.file(), listener));
    Evaluated evaluated = new Run(library, prelude, options, log).run(whole, trees, overrides);
    if (!evaluated.refused()) {
      kept = all.stream().filter(Session::lasts).toList();
    }
    return evaluated;
  }

  /** Warnings about earlier entries have been heard. */
  private static Listener onlyNews(SourceFile entry, Listener listener) {
    return new Listener() {
      @Override
      public void answered(Answer answer) {
        listener.answered(answer);
      }

      @Override
      public void advanced(Progress progress) {
        listener.advanced(progress);
      }

      @Override
      public void found(Diagnostic diagnostic) {
        if (diagnostic.isError() || diagnostic.span().file() == entry) {
          listener.found(diagnostic);
        }
      }
    };
  }

  private static boolean lasts(Declaration declaration) {
    return declaration instanceof Declaration.Import || name(declaration) != null;
  }

  private static @Nullable String name(Declaration declaration) {
    if (declaration instanceof Declaration.Game game) {
      return game.name().text();
    } else if (declaration instanceof Declaration.Coalition coalition) {
      return coalition.name().text();
    } else if (declaration instanceof Declaration.Tier tier) {
      return tier.name().text();
    } else if (declaration instanceof Declaration.Strategy strategy) {
      return strategy.name().text();
    } else if (declaration instanceof Declaration.Program program) {
      return program.name().text();
    } else if (declaration instanceof Declaration.Function function) {
      return function.name().text();
    }
    return declaration instanceof Declaration.Let let ? let.name().text() : null;
  }
}
