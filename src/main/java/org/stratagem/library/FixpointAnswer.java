package org.stratagem.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.PeerReplies;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.numeric.Real;
import org.stratagem.solve.continuous.FixpointProblem;
import org.stratagem.solve.continuous.FixpointSearch;
import org.stratagem.solve.continuous.FixpointSolution;
import org.stratagem.value.Interval;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** A fixpoint of reactions as a value. */
record FixpointAnswer(
    GameInstance game, PeerReplies replies, List<List<Interval>> bounds, Call call) {
  /** Moves that are rounding. */
  private static final double TOLERANCE = 1e-12;

  private static final int EVALUATIONS = 5_000;

  Result from(List<Object> start) {
    List<Object> seated = replies.iterate(start, 0, true).get(0);
    Coordinates coordinates = new Coordinates(seated, bounds);
    List<Object> next = reply(seated);
    for (int player = 0; player < seated.size(); player++) {
      if (!Coordinates.has(seated.get(player)) || !Coordinates.has(next.get(player))) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E310,
                    call.span("strategies"),
                    "`fixpoint` needs numbers or distributions, and `"
                        + game.players().get(player)
                        + "` plays "
                        + Wording.of(next.get(player)))
                .hint("`fixpoints` tries all profiles of a finite game"));
      }
    }
    // Distributions may put weight on more and more values: a few rounds show which.
    for (int round = 0; round < 8; round++) {
      coordinates.widen(next);
      next = reply(next);
    }
    coordinates.widen(next);
    FixpointSolution solution =
        new FixpointSearch()
            .solve(
                new FixpointProblem(
                    point -> coordinates.of(reply(coordinates.at(point, call))),
                    coordinates.of(seated),
                    TOLERANCE,
                    EVALUATIONS,
                    () -> false));
    List<Object> profile = coordinates.at(solution.point(), call);
    double residual = residual(coordinates.of(profile), coordinates.of(reply(profile)));
    Result outcome = new Outcomes(game, Rounds.NONE, call.span()).of(profile);
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String field : List.of("joint", "actions", "payoffs")) {
      if (outcome.fields().containsKey(field)) {
        fields.put(field, Objects.requireNonNull(outcome.fields().get(field)));
      }
    }
    fields.put("residual", Real.of(residual));
    fields.put("found", solution.found());
    fields.put("method", solution.method().name().toLowerCase(java.util.Locale.ROOT));
    List<Object> cycle = new ArrayList<>();
    solution
        .cycle()
        .forEach(point -> cycle.add(new Profile(game.players(), coordinates.at(point, call))));
    fields.put("cycle", new Sequence(cycle));
    return new Result("fixpoint", fields);
  }

  private List<Object> reply(List<Object> profile) {
    return replies.iterate(profile, 1, true).get(1);
  }

  private static double residual(double[] point, double[] image) {
    double most = 0;
    for (int k = 0; k < point.length; k++) {
      most = Math.max(most, Math.abs(image[k] - point[k]));
    }
    return most;
  }
}
