package org.stratagem.library.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.PeerReplies;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.library.argument.Wording;
import org.stratagem.library.play.Outcomes;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.BrouwerProblem;
import org.stratagem.solve.fixpoint.BrouwerSearch;
import org.stratagem.solve.fixpoint.ExactFixpoint;
import org.stratagem.solve.fixpoint.FixpointProblem;
import org.stratagem.solve.fixpoint.FixpointSearch;
import org.stratagem.solve.fixpoint.FixpointSolution;
import org.stratagem.solve.fixpoint.ReplySpace;
import org.stratagem.value.Interval;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** A fixpoint of reactions as a value. */
record FixpointAnswer(
    GameInstance game, PeerReplies replies, List<List<Interval>> bounds, Call call) {
  /** Moves that are rounding. */
  private static final double TOLERANCE = 1e-12;

  /** Without a guarantee there is no point in going on for long. */
  private static final int EVALUATIONS = 5_000;

  private static final int GUARANTEED = 500_000;

  /** From a start, or from the middle of a space that has one. */
  Result from(@Nullable List<Object> start, ReplySpace space) {
    Coordinates coordinates = new Coordinates(replies.middle(), bounds);
    List<Object> seated = seated(start == null ? replies.middle() : start);
    FixpointSolution solution =
        new BrouwerSearch()
            .solve(
                new BrouwerProblem(
                    point -> coordinates.of(reply(coordinates.at(point, call))),
                    space,
                    coordinates.of(seated),
                    TOLERANCE,
                    GUARANTEED,
                    () -> false));
    Optional<List<Rational>> exact =
        ExactFixpoint.near(space, point -> exactly(coordinates, point), solution.point());
    return exact.isPresent()
        ? answer(coordinates.exactly(exact.get()), Real.ZERO, true, solution, coordinates)
        : approximate(solution, coordinates);
  }

  /** From a start where nothing is known of the space. */
  Result from(List<Object> start) {
    List<Object> seated = seated(start);
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
                .hint("`fixpoints` lists all fixpoints of a finite game"));
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
    return approximate(solution, coordinates);
  }

  private List<Object> seated(List<Object> start) {
    return replies.iterate(start, 0, true).get(0);
  }

  /** The exact reply to an exact profile; empty where it is not exact or not defined. */
  private Optional<List<Rational>> exactly(Coordinates coordinates, List<Rational> point) {
    try {
      call.tick();
      List<Real> image = coordinates.numbers(reply(coordinates.exactly(point)));
      return image.size() == point.size() && image.stream().allMatch(Rational.class::isInstance)
          ? Optional.of(image.stream().map(Rational.class::cast).toList())
          : Optional.empty();
    } catch (StratagemException refused) {
      if (refused.diagnostic().code().isLimit()) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private Result approximate(FixpointSolution solution, Coordinates coordinates) {
    List<Object> profile = coordinates.at(solution.point(), call);
    double[] point = coordinates.of(profile);
    double[] image = coordinates.of(reply(profile));
    double residual = 0;
    for (int k = 0; k < point.length; k++) {
      residual = Math.max(residual, Math.abs(image[k] - point[k]));
    }
    return answer(profile, Real.of(residual), solution.found(), solution, coordinates);
  }

  private Result answer(
      List<Object> profile,
      Real residual,
      boolean found,
      FixpointSolution solution,
      Coordinates coordinates) {
    Result outcome = new Outcomes(game, Rounds.NONE, call.span()).of(profile);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", new Profile(game.players(), profile));
    for (String field : List.of("joint", "actions", "payoffs")) {
      if (outcome.fields().containsKey(field)) {
        fields.put(field, Objects.requireNonNull(outcome.fields().get(field)));
      }
    }
    fields.put("residual", residual);
    fields.put("found", found);
    fields.put("method", solution.method().name().toLowerCase(Locale.ROOT));
    List<Object> cycle = new ArrayList<>();
    solution
        .cycle()
        .forEach(point -> cycle.add(new Profile(game.players(), coordinates.at(point, call))));
    fields.put("cycle", new Sequence(cycle));
    return new Result("fixpoint", fields).about(game);
  }

  private List<Object> reply(List<Object> profile) {
    return replies.iterate(profile, 1, true).get(1);
  }
}
