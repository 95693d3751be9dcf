package org.stratagem.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.check.resolve.Imported;
import org.stratagem.check.resolve.Resolution;
import org.stratagem.check.resolve.Resolver;
import org.stratagem.core.Module;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.eval.DeepStack;
import org.stratagem.function.LibraryProvider;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.library.Prelude;
import org.stratagem.report.Descriptions;
import org.stratagem.syntax.Parser;

/**
 * The language for Java programs: loads the library and the prelude once, then runs any number of
 * files.
 *
 * <pre>{@code
 * Engine engine = new Engine();
 * Evaluated evaluated = engine.run(Input.of("chicken.game", text), Options.standard());
 * evaluated.answers().forEach(answer -> System.out.println(answer.value()));
 * }</pre>
 *
 * <p>May be used by several threads.
 */
public final class Engine {
  private final Registry library;
  private final Module prelude;

  /** With the library of the class path. */
  public Engine() {
    this(List.of());
  }

  /** The same with further functions and groundings. */
  public Engine(List<LibraryProvider> further) {
    library = Registries.load(further);
    Resolution resolution =
        Resolver.resolve(
            Parser.parse(Prelude.source()),
            (path, from) -> new Imported.Unreadable("the prelude imports nothing"),
            null,
            library);
    prelude = resolution.module();
  }

  /**
   * Runs a file: mistakes are diagnostics of the result. Throws {@link OverrideException} for wrong
   * overrides.
   */
  public Evaluated run(Input input, Options options) {
    return run(input, options, Listener.none());
  }

  /** The same; the listener hears of answers and diagnostics as they come, on another thread. */
  public Evaluated run(Input input, Options options, Listener listener) {
    return deep(() -> new Run(library, prelude, options, new Log(listener)).run(input));
  }

  /** The file in the standard layout. */
  public Formatted format(Input input) {
    return deep(() -> Formatting.of(input));
  }

  /**
   * A game in another format: that of a Gambit file, or one that a file of the language declares.
   *
   * @param game the name of the game among several, or that it is to have; null for none
   */
  public Converted convert(Input input, GameFormat target, @Nullable String game, Options options) {
    return deep(() -> new Conversion(library, prelude, options, game).convert(input, target));
  }

  /** A conversation in which declarations accumulate. */
  public Session session(Options options) {
    return new Session(library, prelude, options);
  }

  /** What reports have to be told of the values of this engine. */
  public Descriptions descriptions() {
    return new ValueDescriptions();
  }

  /** What is wrong with the prelude; nothing, unless it was built wrongly. */
  List<Diagnostic> preludeProblems() {
    return Resolver.resolve(
            Parser.parse(Prelude.source()),
            (path, from) -> new Imported.Unreadable("the prelude imports nothing"),
            null,
            library)
        .diagnostics();
  }

  /** Runs on a stack as deep as the memory allows; nothing below throws checked exceptions. */
  static <T> T deep(java.util.concurrent.Callable<T> task) {
    try {
      return DeepStack.run(task);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
