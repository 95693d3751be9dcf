package org.stratagem.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratagem.check.Checked;
import org.stratagem.check.Checker;
import org.stratagem.check.resolve.Imported;
import org.stratagem.check.resolve.Resolution;
import org.stratagem.check.resolve.Resolver;
import org.stratagem.core.Module;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.eval.Limits;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.library.Prelude;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;

/**
 * From text to a checked file, as a whole and phase by phase, for files of 20 lines a game: each
 * should grow with the number of games and no faster.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckingBenchmark {
  @Param({"1", "10", "100", "1000"})
  private int games;

  private final Engine engine = new Engine();
  private final Registry library = Registries.load();
  private final Module prelude = resolve(Parser.parse(Prelude.source()), null).module();
  private String text = "";
  private SyntaxTree tree;
  private Module module;

  @Setup
  public void write() {
    text = GeneratedGames.text(games);
    tree = parse();
    module = resolve().module();
    List<Diagnostic> found = whole().diagnostics();
    if (!found.isEmpty()) {
      throw new IllegalStateException("the generated file is refused: " + found);
    }
  }

  private Resolution resolve(SyntaxTree parsed, @Nullable Module outer) {
    return Resolver.resolve(
        parsed, (path, from) -> new Imported.Unreadable("nothing is imported"), outer, library);
  }

  @Benchmark
  public SyntaxTree parse() {
    return Parser.parse(new SourceFile("games.game", text));
  }

  @Benchmark
  public Resolution resolve() {
    return resolve(tree, prelude);
  }

  @Benchmark
  public Checked check() {
    return Checker.check(module, library, new Scopes(module, library, Limits.none()));
  }

  /** What {@code stratagem check} does, without reading the file. */
  @Benchmark
  public Evaluated whole() {
    return engine.run(Input.of("games.game", text), Options.standard().asking(Set.of()));
  }
}
