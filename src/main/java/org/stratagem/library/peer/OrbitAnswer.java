package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stratagem.elaborate.FiniteReplies;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.Orbits;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** The orbits of reactions as a value. */
record OrbitAnswer(GameInstance game, FiniteReplies replies, Orbits orbits) {
  /** More profiles on cycles are not listed. */
  private static final int LISTED = 10_000;

  /** From more starts the ways are not listed. */
  private static final int STARTS = 1_000;

  Result result() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("profiles", Real.of(orbits.profiles()));
    List<Object> fixpoints = new ArrayList<>();
    List<Object> cycles = new ArrayList<>();
    long listed = 0;
    for (Orbits.Cycle cycle : orbits.cycles()) {
      listed += cycle.profiles().size();
      if (cycle.isFixpoint()) {
        fixpoints.add(profile(cycle.profiles().get(0)));
      }
      if (listed <= LISTED) {
        cycles.add(cycle(cycle));
      }
    }
    fields.put("fixpoints", new Sequence(fixpoints));
    if (listed <= LISTED) {
      fields.put("cycles", new Sequence(cycles));
    }
    fields.put("lengths", lengths());
    if (orbits.profiles() <= STARTS) {
      fields.put("ways", ways());
    }
    return new Result("orbits", fields).about(game);
  }

  private Result cycle(Orbits.Cycle cycle) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("states", new Sequence(cycle.profiles().stream().map(this::profile).toList()));
    fields.put("length", Real.of(cycle.profiles().size()));
    fields.put("basin", Real.of(cycle.basin()));
    fields.put("longest", Real.of(cycle.longest()));
    return new Result("cycle", fields);
  }

  /** How many cycles of each length there are, and how many starts lead to them. */
  private Table lengths() {
    Map<Integer, long[]> counts = new TreeMap<>();
    for (Orbits.Cycle cycle : orbits.cycles()) {
      long[] count = counts.computeIfAbsent(cycle.profiles().size(), length -> new long[2]);
      count[0]++;
      count[1] += cycle.basin();
    }
    List<List<Object>> rows = new ArrayList<>();
    counts.forEach(
        (length, count) ->
            rows.add(List.of(Real.of(length), Real.of(count[0]), Real.of(count[1]))));
    return new Table(List.of("length", "cycles", "starts"), rows, 1);
  }

  private Table ways() {
    List<List<Object>> rows = new ArrayList<>();
    for (int start = 0; start < orbits.profiles(); start++) {
      rows.add(
          List.of(
              profile(start),
              profile(orbits.next(start)),
              Real.of(orbits.cycleOf(start)),
              Real.of(orbits.steps(start))));
    }
    return new Table(List.of("start", "next", "cycle", "steps"), rows, 1);
  }

  private Object profile(int number) {
    return new Profile(game.players(), replies.profile(number));
  }
}
