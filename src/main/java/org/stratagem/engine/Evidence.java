package org.stratagem.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.eval.Certificates;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.value.Certificate;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Result;
import org.stratagem.value.Table;
import org.stratagem.value.ValueSet;

/** The certificates of the numbers and strategies that a value holds, each once, in their order. */
final class Evidence {
  private final Certificates known;
  private final Set<Certificate> found = new LinkedHashSet<>();

  private Evidence(Certificates known) {
    this.known = known;
  }

  static List<Certificate> in(Object value, Certificates known) {
    Evidence evidence = new Evidence(known);
    evidence.collect(value);
    return List.copyOf(evidence.found);
  }

  private void collect(Object value) {
    if (value instanceof Real || value instanceof FunctionValue) {
      Certificate certificate = known.of(value);
      if (certificate != null) {
        found.add(certificate);
      }
      return;
    } else if (value instanceof Result result) {
      if (result.profile() != null) {
        collect(result.profile().values());
      }
      collect(result.fields().values());
    } else if (value instanceof NamedTuple named) {
      collect(named.fields().values());
    } else if (value instanceof ValueSet set) {
      collect(set.elements());
    } else if (value instanceof Distribution distribution) {
      collect(distribution.weights().keySet());
    } else if (value instanceof Table table) {
      table.rows().forEach(this::collect);
    }
    List<Object> parts = value instanceof Result ? null : Parts.of(value);
    if (parts != null) {
      collect(parts);
    }
  }

  private void collect(Iterable<?> values) {
    values.forEach(this::collect);
  }
}
