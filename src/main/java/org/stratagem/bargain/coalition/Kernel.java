package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.coalition.CutPolytope.HalfSpace;
import org.stratagem.numeric.Rational;

/**
 * The divisions at which no player can outdo another (Davis and Maschler 1965). The most that a
 * coalition with one player and without another lacks is how much the one can claim against the
 * other; in the kernel these claims are equal for any two players, or the one who claims less
 * already gets no more than alone. It is a union of polytopes, never empty where there are
 * divisions that give everybody what it is worth alone, and the nucleolus is in it (Schmeidler
 * 1969).
 *
 * <p>All cases are gone through: which coalitions the claims of each two players come from, and how
 * these compare; the polytope of each case is cut out of the simplex of divisions, and empty ones
 * are dropped at once. Cost: for small games only, since a pair of n players has 4^(n-2) cases.
 *
 * @param parts the corners of each polytope; none lies in another
 */
public record Kernel(List<List<List<Rational>>> parts) {
  /** With more, cases are too many. */
  public static final int MOST_PLAYERS = 6;

  /**
   * The whole kernel; nothing where it was cancelled.
   *
   * @param game of at most {@link #MOST_PLAYERS}, in which all are worth no less together than
   *     alone
   */
  public static Optional<Kernel> of(CoalitionalGame game, BooleanSupplier cancelled) {
    List<Rational> alone = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      alone.add(game.alone(player));
    }
    List<CutPolytope> parts = List.of(CutPolytope.simplex(alone, game.total()).orElseThrow());
    for (int first = 0; first < game.players(); first++) {
      for (int second = first + 1; second < game.players(); second++) {
        Map<List<List<Rational>>, CutPolytope> next = new LinkedHashMap<>();
        for (CutPolytope part : parts) {
          if (cancelled.getAsBoolean()) {
            return Optional.empty();
          }
          for (CutPolytope smaller : compared(game, part, first, second)) {
            next.putIfAbsent(smaller.points(), smaller);
          }
        }
        parts = maximal(List.copyOf(next.values()));
      }
    }
    List<List<List<Rational>>> points = parts.stream().map(CutPolytope::points).toList();
    for (List<List<Rational>> part : points) {
      if (!part.stream().allMatch(corner -> contains(game, corner))) {
        throw new IllegalStateException("a corner outside the kernel");
      }
    }
    return Optional.of(new Kernel(points));
  }

  /** Whether a division is in the kernel, by its definition. */
  public static boolean contains(CoalitionalGame game, List<Rational> division) {
    for (int player = 0; player < game.players(); player++) {
      if (division.get(player).compareTo(game.alone(player)) < 0) {
        return false;
      }
      for (int other = 0; other < game.players(); other++) {
        if (other != player
            && claim(game, division, player, other).compareTo(claim(game, division, other, player))
                > 0
            && !division.get(other).equals(game.alone(other))) {
          return false;
        }
      }
    }
    return CoalitionalGame.share(division, game.everyone()).equals(game.total());
  }

  /** The most that a coalition with a player and without another lacks. */
  private static Rational claim(
      CoalitionalGame game, List<Rational> division, int player, int other) {
    Rational most = null;
    for (int coalition : between(game, player, other)) {
      Rational lacks =
          game.worth(coalition).minus(CoalitionalGame.share(division, coalition)).toRational();
      most = most == null || lacks.compareTo(most) > 0 ? lacks : most;
    }
    return java.util.Objects.requireNonNull(most);
  }

  private static List<Integer> between(CoalitionalGame game, int player, int other) {
    List<Integer> coalitions = new ArrayList<>();
    for (int coalition = 1; coalition < game.coalitions(); coalition++) {
      if ((coalition >> player & 1) == 1 && (coalition >> other & 1) == 0) {
        coalitions.add(coalition);
      }
    }
    return coalitions;
  }

  /** The parts in which two players' claims are equal, or one gets no more than alone. */
  private static List<CutPolytope> compared(
      CoalitionalGame game, CutPolytope part, int first, int second) {
    List<CutPolytope> parts = new ArrayList<>();
    for (int own : between(game, first, second)) {
      Optional<CutPolytope> one = greatest(game, part, own, between(game, first, second));
      for (int other : one.isPresent() ? between(game, second, first) : List.<Integer>of()) {
        Optional<CutPolytope> both =
            greatest(game, one.orElseThrow(), other, between(game, second, first));
        Optional<CutPolytope> firstMore = both.flatMap(p -> p.cut(more(game, own, other)));
        Optional<CutPolytope> secondMore = both.flatMap(p -> p.cut(more(game, other, own)));
        firstMore.flatMap(p -> p.cut(more(game, other, own))).ifPresent(parts::add);
        firstMore.flatMap(p -> p.cut(noMoreThanAlone(game, second))).ifPresent(parts::add);
        secondMore.flatMap(p -> p.cut(noMoreThanAlone(game, first))).ifPresent(parts::add);
      }
    }
    return parts;
  }

  /** Where a coalition lacks most of some. */
  private static Optional<CutPolytope> greatest(
      CoalitionalGame game, CutPolytope part, int coalition, List<Integer> others) {
    Optional<CutPolytope> left = Optional.of(part);
    for (int other : others) {
      if (other != coalition) {
        left = left.flatMap(polytope -> polytope.cut(more(game, coalition, other)));
      }
    }
    return left;
  }

  /** Where one coalition lacks no less than another. */
  private static HalfSpace more(CoalitionalGame game, int coalition, int other) {
    List<Rational> normal = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      normal.add(Rational.of((other >> player & 1) - (coalition >> player & 1)));
    }
    return new HalfSpace(normal, game.worth(other).minus(game.worth(coalition)).toRational());
  }

  private static HalfSpace noMoreThanAlone(CoalitionalGame game, int player) {
    List<Rational> normal = new ArrayList<>();
    for (int other = 0; other < game.players(); other++) {
      normal.add(Rational.of(other == player ? -1 : 0));
    }
    return new HalfSpace(normal, game.alone(player).negate());
  }

  /** Those that lie in no other. */
  private static List<CutPolytope> maximal(List<CutPolytope> parts) {
    List<CutPolytope> maximal = new ArrayList<>();
    for (int place = 0; place < parts.size(); place++) {
      List<List<Rational>> points = parts.get(place).points();
      boolean within = false;
      for (int other = 0; other < parts.size() && !within; other++) {
        within = other != place && points.stream().allMatch(parts.get(other)::holds);
      }
      if (!within) {
        maximal.add(parts.get(place));
      }
    }
    return maximal;
  }
}
