package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Real;
import org.stratagem.solve.commitment.Commitment;
import org.stratagem.solve.commitment.CommitmentSolver;
import org.stratagem.value.Distribution;
import org.stratagem.value.Player;
import org.stratagem.value.Result;
import org.stratagem.value.Table;

/** The outcome of a commitment in a finite game, as a value. */
record FiniteLeaderAnswers(FiniteGame game, int leader, Call call) {
  /**
   * @param arguments those of {@code stackelberg}: {@code commitment}, {@code ties}
   */
  Result outcome(Arguments arguments) {
    CommitmentSolver solver = new CommitmentSolver(game.form(), leader);
    boolean mixed = arguments.get("commitment").toString().equals("mixed");
    String ties = arguments.get("ties").toString();
    if (mixed && !ties.equals("for")) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span("ties"),
                  "a best mixture to commit to exists only where ties are broken for the leader:"
                      + " otherwise it would stop just short of every tie")
              .hint(
                  "`commitment: pure` takes any `ties`, and with `ties: for` a mixture comes as"
                      + " near as one likes to what it gets"));
    }
    Commitment commitment =
        mixed
            ? solver
                .mixed(
                    () -> {
                      call.tick();
                      return false;
                    })
                .orElseThrow()
            : solver.pure(
                switch (ties) {
                  case "against" -> CommitmentSolver.Ties.AGAINST_LEADER;
                  case "order" -> CommitmentSolver.Ties.FIRST;
                  default -> CommitmentSolver.Ties.FOR_LEADER;
                });
    if (!solver.holds(commitment)) {
      throw new IllegalStateException("a commitment with a wrong reply");
    }
    return answer(commitment, ties);
  }

  private Result answer(Commitment commitment, String ties) {
    int follower = 1 - leader;
    Player first = game.players().get(leader);
    Player second = game.players().get(follower);
    Distribution mixture = game.mixture(leader, commitment.mixture());
    Object reply = game.plans().get(follower).get(commitment.reply());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("leader", first);
    if (mixture.isPoint()) {
      fields.put("actions", inOrder(mixture.weights().keySet().iterator().next(), reply));
    }
    fields.put("strategies", inOrder(mixture, Distribution.point(reply)));
    fields.put(
        "payoffs", inOrder(game.number(commitment.leader()), game.number(commitment.follower())));
    fields.put("regret", inOrder(regret(commitment), Real.ZERO));
    fields.put("value", game.number(commitment.leader()));
    fields.put("replies", replies(commitment, second));
    fields.put(
        "proof",
        "no commitment gets "
            + first
            + " more, whatever reply it makes the best one: proven; "
            + switch (ties) {
              case "against" -> "ties of " + second + " are broken against " + first;
              case "order" -> second + " takes the first of its best replies";
              default -> "ties of " + second + " are broken for " + first;
            });
    return new Result("stackelberg", fields).about(game.instance());
  }

  /** What the leader would gain by another action if the reply stayed: the worth of commitment. */
  private Real regret(Commitment commitment) {
    Real most = commitment.leader();
    int[] chosen = new int[2];
    chosen[1 - leader] = commitment.reply();
    for (int action = 0; action < commitment.mixture().size(); action++) {
      chosen[leader] = action;
      most = most.max(game.form().payoff(game.form().profile(chosen), leader).toRational());
    }
    return game.number(most.minus(commitment.leader()).toRational());
  }

  private Table replies(Commitment commitment, Player second) {
    List<List<Object>> rows = new ArrayList<>();
    for (int reply = 0; reply < commitment.inducible().size(); reply++) {
      rows.add(
          List.of(
              game.plans().get(1 - leader).get(reply),
              commitment
                  .inducible()
                  .get(reply)
                  .<Object>map(game::number)
                  .orElse("never a best reply")));
    }
    return new Table(List.of("reply of " + second, "most for " + game.players().get(leader)), rows);
  }

  private Object inOrder(Object first, Object second) {
    return game.byPlayer(leader == 0 ? List.of(first, second) : List.of(second, first));
  }
}
