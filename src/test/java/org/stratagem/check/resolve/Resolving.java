package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Statement;
import org.stratagem.core.TermPrinter;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.function.Signature;
import org.stratagem.library.Prelude;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;

/** Resolves texts with the prelude and the library, for the tests of this package. */
final class Resolving {
  /** Functions that these tests use, whether or not the library has them yet. */
  private static final List<String> MORE =
      List.of(
          "nash(game: Game, symmetric: Truth?)",
          "stackelberg(game: Game, leader: Player)",
          "correlated(game: Game, maximize: welfare | Player = welfare)",
          "fallback(game: Game, at: nash | correlated = nash, select: welfare | fairness | Function"
              + " = welfare, rest: individuals | joint = individuals)",
          "metagame(game: Game, tiers: Tier...)");

  private static final Registry LIBRARY = library();
  private static final Module PRELUDE = prelude();

  private Resolving() {}

  private static Registry library() {
    List<LibraryFunction> functions = new ArrayList<>(Registries.load().all());
    for (String text : MORE) {
      Signature signature = Signature.parse(text);
      if (functions.stream().noneMatch(function -> function.name().equals(signature.name()))) {
        functions.add(
            new LibraryFunction(signature, "nothing", "", "", "", (arguments, call) -> arguments));
      }
    }
    return new Registry(functions);
  }

  private static Module prelude() {
    Resolution resolution =
        Resolver.resolve(
            Parser.parse(Prelude.source()),
            (path, from) -> new Imported.Unreadable("the prelude imports nothing"),
            null,
            LIBRARY);
    assertThat(resolution.diagnostics()).isEmpty();
    return resolution.module();
  }

  static Resolution resolve(String text) {
    return resolve(Map.of("main.game", text));
  }

  /** Resolves {@code main.game} among these files, by path. */
  static Resolution resolve(Map<String, String> files) {
    Map<String, SyntaxTree> trees = new HashMap<>();
    files.forEach((path, text) -> trees.put(path, Parser.parse(new SourceFile(path, text))));
    Imports imports =
        (path, from) -> {
          SyntaxTree tree = trees.get(path);
          return tree == null
              ? new Imported.Unreadable("there is no such file")
              : new Imported.File(tree);
        };
    SyntaxTree main = trees.get("main.game");
    assertThat(main).isNotNull();
    return Resolver.resolve(main, imports, PRELUDE, LIBRARY);
  }

  /** The diagnostics of a text that parses, as {@code N101 1:6 message}. */
  static List<String> found(String text) {
    assertThat(Parser.parse(new SourceFile("main.game", text)).diagnostics()).isEmpty();
    return texts(resolve(text).diagnostics());
  }

  static List<String> texts(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            d -> {
              String file =
                  d.span().file().name().equals("main.game") ? "" : d.span().file().name() + " ";
              return file
                  + d.code()
                  + " "
                  + d.span().line()
                  + ":"
                  + d.span().column()
                  + " "
                  + d.message();
            })
        .toList();
  }

  /** The only diagnostic of a text that parses. */
  static Diagnostic only(String text) {
    assertThat(Parser.parse(new SourceFile("main.game", text)).diagnostics()).isEmpty();
    List<Diagnostic> diagnostics = resolve(text).diagnostics();
    assertThat(texts(diagnostics)).hasSize(1);
    return diagnostics.get(0);
  }

  /** The module of a text without mistakes. */
  static Module module(String text) {
    assertThat(found(text)).isEmpty();
    return resolve(text).module();
  }

  /** What is shown first, as a body. */
  static String shown(String text) {
    for (Statement statement : module(text).statements()) {
      if (statement instanceof Statement.Show show) {
        return TermPrinter.print(show.body());
      }
    }
    throw new AssertionError("nothing is shown");
  }

  /** The definition of that name in a text without mistakes. */
  static <T extends Definition> T definition(String name, Class<T> type, String text) {
    for (Definition definition : module(text).definitions().values()) {
      if (definition.symbol().name().equals(name)) {
        return type.cast(definition);
      }
    }
    throw new AssertionError("no definition of " + name);
  }

  /** The body of the strategy {@code S}. */
  static String strategy(String text) {
    return TermPrinter.print(definition("S", Definition.Strategy.class, text).body());
  }
}
