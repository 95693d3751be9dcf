package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;

/**
 * What all players get together, where that is simpler than what each gets: what one wins from
 * another cancels, and shares {@code x / (x + y)} and {@code y / (x + y)} are 1 together. Where all
 * together would gain by a deviation each, somebody does (Nikaido and Isoda 1955); that settles
 * places at which the shares themselves jump.
 */
final class TotalPayoff {
  private final Tape tape;
  private final List<Map<Integer, Real>> forms = new ArrayList<>();

  /** The place of the constant in a linear form. */
  private static final int ONE = -1;

  private TotalPayoff(Tape tape) {
    this.tape = tape;
    for (int place = 0; place < tape.instructions().size(); place++) {
      forms.add(form(place));
    }
  }

  /** The sum of a tape's outputs, where terms of it cancel; else empty. */
  static Optional<Tape> of(Tape tape) {
    return new TotalPayoff(tape).total();
  }

  private Optional<Tape> total() {
    Map<Integer, Real> sum = new LinkedHashMap<>();
    int terms = 0;
    for (int output = 0; output < tape.outputs(); output++) {
      Map<Integer, Real> form = forms.get(tape.output(output));
      terms += form.size();
      add(sum, form, Real.ONE);
    }
    joinShares(sum);
    return sum.size() < terms ? Optional.of(written(sum)) : Optional.empty();
  }

  /** An instruction as a sum of multiples of places; of itself where it is no such sum. */
  private Map<Integer, Real> form(int place) {
    Tape.Instruction instruction = tape.instructions().get(place);
    int[] on = instruction.operands();
    Map<Integer, Real> form = new LinkedHashMap<>();
    switch (instruction.operation()) {
      // As an exact number: doubles would round when they are added.
      case CONSTANT -> add(form, Map.of(ONE, tape.constants().get(on[0]).toRational()), Real.ONE);
      case ADD, SUBTRACT -> {
        add(form, forms.get(on[0]), Real.ONE);
        boolean plus = instruction.operation() == Operation.ADD;
        add(form, forms.get(on[1]), plus ? Real.ONE : Real.ONE.negate());
      }
      case NEGATE -> add(form, forms.get(on[0]), Real.ONE.negate());
      case MULTIPLY -> {
        if (isConstant(on[0])) {
          add(form, forms.get(on[1]), constant(on[0]));
        } else if (isConstant(on[1])) {
          add(form, forms.get(on[0]), constant(on[1]));
        } else {
          form.put(place, Real.ONE);
        }
      }
      case DIVIDE -> {
        if (isConstant(on[1]) && constant(on[1]).signum() != 0) {
          add(form, forms.get(on[0]), Real.ONE.dividedBy(constant(on[1])));
        } else {
          form.put(place, Real.ONE);
        }
      }
      default -> form.put(place, Real.ONE);
    }
    return form;
  }

  private boolean isConstant(int place) {
    Map<Integer, Real> form = forms.get(place);
    return form.isEmpty() || form.size() == 1 && form.containsKey(ONE);
  }

  private Real constant(int place) {
    return forms.get(place).getOrDefault(ONE, Real.ZERO);
  }

  private static void add(Map<Integer, Real> sum, Map<Integer, Real> form, Real factor) {
    form.forEach(
        (place, weight) -> {
          Real total = sum.getOrDefault(place, Real.ZERO).plus(weight.times(factor));
          if (total.signum() == 0) {
            sum.remove(place);
          } else {
            sum.put(place, total);
          }
        });
  }

  /**
   * Quotients with one divisor whose numerators are a multiple of it together are that multiple.
   */
  private void joinShares(Map<Integer, Real> sum) {
    Map<Integer, Map<Integer, Real>> numerators = new LinkedHashMap<>();
    Map<Integer, List<Integer>> quotients = new LinkedHashMap<>();
    sum.forEach(
        (place, weight) -> {
          if (place != ONE && tape.instructions().get(place).operation() == Operation.DIVIDE) {
            int[] on = tape.instructions().get(place).operands();
            add(
                numerators.computeIfAbsent(on[1], unused -> new LinkedHashMap<>()),
                forms.get(on[0]),
                weight);
            quotients.computeIfAbsent(on[1], unused -> new ArrayList<>()).add(place);
          }
        });
    numerators.forEach(
        (divisor, numerator) -> {
          Map<Integer, Real> whole = forms.get(divisor);
          Map.Entry<Integer, Real> first =
              whole.entrySet().stream().findFirst().orElse(Map.entry(ONE, Real.ZERO));
          if (first.getValue().signum() == 0) {
            return;
          }
          Real multiple =
              numerator.getOrDefault(first.getKey(), Real.ZERO).dividedBy(first.getValue());
          Map<Integer, Real> rest = new LinkedHashMap<>(numerator);
          add(rest, whole, multiple.negate());
          if (rest.isEmpty()) {
            quotients.getOrDefault(divisor, List.of()).forEach(sum::remove);
            add(sum, Map.of(ONE, multiple), Real.ONE);
          }
        });
  }

  private Tape written(Map<Integer, Real> sum) {
    int[] everything = new int[tape.instructions().size()];
    Arrays.setAll(everything, place -> place);
    Tape open =
        new Tape(tape.inputs(), tape.instructions(), tape.constants(), tape.problems(), everything);
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = Tapes.variables(graph, tape.inputs());
    List<Formula> places = graph.embed(open, inputs);
    Formula total = graph.constant(sum.getOrDefault(ONE, Real.ZERO));
    for (Map.Entry<Integer, Real> term : sum.entrySet()) {
      if (term.getKey() != ONE) {
        total = (Formula) total.plus(places.get(term.getKey()).times(term.getValue()));
      }
    }
    return graph.tape(inputs, total);
  }
}
