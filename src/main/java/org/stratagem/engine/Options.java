package org.stratagem.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stratagem.eval.Limits;

/**
 * How to run files.
 *
 * @param asked which questions to answer; the others are only checked
 * @param overrides expressions by the name of a top-level {@code let}, of a game's parameter, or of
 *     both ({@code G.a})
 * @param maxSize the greatest number of things that may be enumerated
 * @param timeLimit for each file, or null
 * @param cancelled asked now and then; when true, evaluation stops with a diagnostic
 * @param failures told of mistakes in Stratagem itself, which also become X999 diagnostics
 * @param rows keeps the rows of sweeps between runs
 */
public record Options(
    Set<Ask> asked,
    Map<String, String> overrides,
    long maxSize,
    @Nullable Duration timeLimit,
    BooleanSupplier cancelled,
    Consumer<Throwable> failures,
    RowStore rows) {
  /** The default of {@code maxSize}. */
  public static final long DEFAULT_MAX_SIZE = Limits.DEFAULT_MAX_SIZE;

  public Options {
    asked = asked.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(asked));
    overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
  }

  /** Everything asked, nothing overridden, the usual limits. */
  public static Options standard() {
    return new Options(
        EnumSet.allOf(Ask.class),
        Map.of(),
        DEFAULT_MAX_SIZE,
        null,
        () -> false,
        failure -> {},
        RowStore.none());
  }

  public Options asking(Set<Ask> questions) {
    return new Options(questions, overrides, maxSize, timeLimit, cancelled, failures, rows);
  }

  public Options overriding(Map<String, String> expressions) {
    return new Options(asked, expressions, maxSize, timeLimit, cancelled, failures, rows);
  }

  public Options limited(long size, @Nullable Duration time) {
    return new Options(asked, overrides, size, time, cancelled, failures, rows);
  }

  public Options watched(BooleanSupplier cancellation, Consumer<Throwable> failureReports) {
    return new Options(asked, overrides, maxSize, timeLimit, cancellation, failureReports, rows);
  }

  /** The same; one store serves one file at a time. */
  public Options keeping(RowStore store) {
    return new Options(asked, overrides, maxSize, timeLimit, cancelled, failures, store);
  }

  /** The limits of an evaluation that starts now. */
  Limits limits() {
    Duration allowed = timeLimit;
    if (allowed == null) {
      return new Limits(maxSize, () -> false, cancelled);
    }
    long deadline = System.nanoTime() + allowed.toNanos();
    return new Limits(maxSize, () -> System.nanoTime() - deadline > 0, cancelled);
  }
}
