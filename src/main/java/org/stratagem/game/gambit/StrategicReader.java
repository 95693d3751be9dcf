package org.stratagem.game.gambit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.numeric.Real;

/** Reads what follows the word {@code NFG}. */
final class StrategicReader {
  /** More contingencies than this are refused before anything is made of them. */
  private static final int MOST = 10_000_000;

  private final Tokens tokens;

  StrategicReader(Tokens tokens) {
    this.tokens = tokens;
  }

  StrategicFile read() throws MalformedException {
    Heading heading = Heading.read(tokens, 1);
    int mark = tokens.mark();
    List<List<String>> strategies = strategies();
    if (strategies.size() != heading.players().size()) {
      throw tokens.since(
          mark,
          "strategies are given for "
              + strategies.size()
              + " players, and the file names "
              + heading.players().size());
    }
    long count = 1;
    for (List<String> own : strategies) {
      count *= own.size();
      if (count > MOST) {
        throw tokens.since(mark, "there are more than 10,000,000 combinations of strategies");
      }
    }
    String comment = tokens.isNext('"') ? tokens.quoted("a comment") : "";
    StrategicFile file =
        tokens.isNext('{')
            ? outcomes(heading, strategies, comment, (int) count)
            : payoffs(heading, strategies, comment, (int) count);
    if (!tokens.isAtEnd()) {
      throw tokens.unexpected("the game is complete after its last combination of strategies");
    }
    return file;
  }

  private List<List<String>> strategies() throws MalformedException {
    tokens.take('{', "before the strategies");
    List<List<String>> strategies = new ArrayList<>();
    while (!tokens.isNext('}')) {
      int mark = tokens.mark();
      if (tokens.isNumberNext()) {
        int count = tokens.integer("the number of a player's strategies", 1);
        if (count > MOST) {
          throw tokens.malformed("there are more than 10,000,000 strategies");
        }
        strategies.add(Collections.nCopies(count, ""));
      } else {
        List<String> names = tokens.names("strategies");
        if (names.isEmpty()) {
          throw tokens.since(mark, "a player has at least one strategy");
        }
        strategies.add(names);
      }
    }
    tokens.take('}', "after the strategies");
    return strategies;
  }

  private StrategicFile payoffs(
      Heading heading, List<List<String>> strategies, String comment, int count)
      throws MalformedException {
    List<GambitFile.Outcome> outcomes = new ArrayList<>();
    List<Integer> results = new ArrayList<>();
    for (int contingency = 0; contingency < count; contingency++) {
      List<Real> payoffs = new ArrayList<>();
      for (String player : heading.players()) {
        payoffs.add(
            tokens.number(
                "the payoff of `"
                    + player
                    + "` in combination "
                    + (contingency + 1)
                    + " of "
                    + count));
      }
      outcomes.add(new GambitFile.Outcome(contingency + 1, "", payoffs));
      results.add(contingency);
    }
    return new StrategicFile(
        heading.title(), heading.players(), strategies, comment, outcomes, results, true);
  }

  private StrategicFile outcomes(
      Heading heading, List<List<String>> strategies, String comment, int count)
      throws MalformedException {
    tokens.take('{', "before the outcomes");
    List<GambitFile.Outcome> outcomes = new ArrayList<>();
    while (!tokens.isNext('}')) {
      tokens.take('{', "before an outcome");
      String name = tokens.quoted("the name of an outcome");
      List<Real> payoffs = new ArrayList<>();
      for (String player : heading.players()) {
        payoffs.add(
            tokens.number("the payoff of `" + player + "` in outcome " + (outcomes.size() + 1)));
      }
      tokens.take('}', "after the " + payoffs.size() + " payoffs of an outcome");
      outcomes.add(new GambitFile.Outcome(outcomes.size() + 1, name, payoffs));
    }
    tokens.take('}', "after the outcomes");
    List<Integer> results = new ArrayList<>();
    for (int contingency = 0; contingency < count; contingency++) {
      int number =
          tokens.integer("the outcome of combination " + (contingency + 1) + " of " + count, 0);
      if (number > outcomes.size()) {
        throw tokens.malformed(
            "there is no outcome " + number + ": the file has " + outcomes.size());
      }
      results.add(number - 1);
    }
    return new StrategicFile(
        heading.title(), heading.players(), strategies, comment, outcomes, results, false);
  }
}
