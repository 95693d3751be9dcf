package org.stratagem.library.bargain;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.bargain.coco.TreeCoco;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Plans;
import org.stratagem.game.tree.Recall;
import org.stratagem.library.tree.TreeAnswers;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** The cooperative-competitive value of a tree that has too many plans to list. */
final class TreeCocoAnswer {
  private TreeCocoAnswer() {}

  /**
   * The value; nothing for games whose plans can be listed, and for those in which other means are
   * needed: of other than two players, with somebody who forgets, or in which what is hidden from a
   * player keeps both from the greatest sum.
   */
  static Optional<Result> of(GameInstance game, Call call) {
    if (game.isStrategic() || game.hasStates() || game.playerCount() != 2 || !isFinite(game)) {
      return Optional.empty();
    }
    TreeAnswers answers = new TreeAnswers("coco", game, call);
    GameTree tree = answers.tree();
    BigInteger plans = BigInteger.ONE;
    for (int player = 0; player < 2; player++) {
      plans = plans.multiply(new Plans(tree, player).count());
    }
    long limit = Math.max(1, game.interpreter().limits().maxSize());
    if (plans.compareTo(BigInteger.valueOf(limit)) <= 0 || Recall.of(tree).first().isPresent()) {
      return Optional.empty();
    }
    return TreeCoco.of(
            tree,
            () -> {
              call.tick();
              return false;
            })
        .map(solution -> result(answers, solution, call));
  }

  private static boolean isFinite(GameInstance game) {
    return game.shape().moves().stream()
        .allMatch(move -> move.domain() instanceof org.stratagem.type.GameShape.Finite);
  }

  private static Result result(TreeAnswers answers, TreeCoco solution, Call call) {
    GameTree tree = answers.tree();
    List<Rational> shares = solution.shares();
    Rational half = solution.advantage().dividedBy(Rational.of(2)).toRational();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("payoffs", numbers(answers, shares));
    fields.put("plan", answers.form().strategies(solution.plan(), call.span()));
    fields.put(
        "transfers",
        numbers(
            answers,
            List.of(
                shares.get(0).minus(solution.payoffs().get(0)).toRational(),
                shares.get(1).minus(solution.payoffs().get(1)).toRational())));
    fields.put("total", number(tree, solution.total()));
    fields.put("advantage", numbers(answers, List.of(half, half.negate())));
    fields.put("threats", answers.form().strategies(solution.threats(), call.span()));
    fields.put(
        "proof",
        "the plan makes as much as players who see everything; neither threat can be bettered, by"
            + " best replies in the tree");
    return new Result("coco", fields).about(answers.form().game());
  }

  private static Profile numbers(TreeAnswers answers, List<Rational> numbers) {
    return answers.byPlayer(
        numbers.stream().map(number -> number(answers.tree(), number)).toList());
  }

  private static Real number(GameTree tree, Rational exact) {
    return tree.isExact() || exact.isInteger() ? exact : Real.of(exact.doubleValue());
  }
}
