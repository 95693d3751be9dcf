package org.stratagem.game.gambit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.gambit.ExtensiveFile.ChanceSet;
import org.stratagem.game.gambit.ExtensiveFile.DecisionSet;
import org.stratagem.game.gambit.ExtensiveFile.Kind;
import org.stratagem.game.gambit.ExtensiveFile.Node;
import org.stratagem.numeric.Real;

/**
 * Reads what follows the word {@code EFG}. What a file says twice of an information set or an
 * outcome has to agree, the actions of a set in their names too; other names that differ are those
 * of the first time.
 */
final class ExtensiveReader {
  /** How far from 1 probabilities may sum that were rounded when they were written. */
  private static final double ROUNDING = 1e-5;

  /** An outcome that was named, and where; its payoffs may come later. */
  private static final class Named {
    final int offset;
    final int number;
    String name = "";
    @Nullable List<Real> payoffs;

    Named(int number, int offset) {
      this.number = number;
      this.offset = offset;
    }
  }

  private record Key(int player, int number) {}

  private final Tokens tokens;
  private final List<ChanceSet> chances = new ArrayList<>();
  private final List<DecisionSet> sets = new ArrayList<>();
  private final List<Named> outcomes = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Key, Integer> setPlaces = new HashMap<>();
  private final Map<Integer, Integer> outcomePlaces = new HashMap<>();
  private List<String> players = List.of();

  ExtensiveReader(Tokens tokens) {
    this.tokens = tokens;
  }

  ExtensiveFile read() throws MalformedException {
    Heading heading = Heading.read(tokens, 2);
    players = heading.players();
    String comment = tokens.isNext('"') ? tokens.quoted("a comment") : "";
    long open = 1;
    while (open > 0) {
      if (tokens.isAtEnd()) {
        throw tokens.unexpected(
            "the tree is not complete: "
                + (open == 1 ? "a node is" : open + " nodes are")
                + " missing");
      }
      open += node() - 1L;
    }
    if (!tokens.isAtEnd()) {
      throw tokens.unexpected("the tree is complete after " + nodes.size() + " nodes");
    }
    return new ExtensiveFile(heading.title(), players, comment, chances, sets, named(), nodes);
  }

  /** Reads a node; the number of its branches. */
  private int node() throws MalformedException {
    String kind = tokens.word("a node begins with `c`, `p` or `t`");
    switch (kind) {
      case "c":
        return chance();
      case "p":
        return personal();
      case "t":
        String name = tokens.quoted("the name of a node");
        nodes.add(new Node(Kind.TERMINAL, name, -1, outcome()));
        return 0;
      default:
        throw tokens.malformed("a node begins with `c`, `p` or `t`, not with `" + kind + "`");
    }
  }

  private int chance() throws MalformedException {
    String name = tokens.quoted("the name of a node");
    int number = tokens.integer("the number of the information set of chance", 1);
    int mark = tokens.mark();
    Integer known = setPlaces.get(new Key(-1, number));
    String setName = tokens.isNext('"') ? tokens.quoted("a name") : "";
    if (tokens.isNext('{')) {
      ChanceSet set = chanceSet(number, setName);
      if (known == null) {
        known = chances.size();
        setPlaces.put(new Key(-1, number), known);
        chances.add(set);
      } else if (!chances.get(known).probabilities().equals(set.probabilities())) {
        throw tokens.since(
            mark,
            "information set " + number + " of chance had other probabilities at an earlier node");
      } else {
        refuseOtherNames(
            mark,
            "information set " + number + " of chance",
            chances.get(known).actions(),
            set.actions());
      }
    } else if (known == null) {
      throw tokens.unexpected(
          "information set " + number + " of chance is new, and its actions are missing");
    }
    nodes.add(new Node(Kind.CHANCE, name, known, outcome()));
    return chances.get(known).actions().size();
  }

  private ChanceSet chanceSet(int number, String name) throws MalformedException {
    int mark = tokens.mark();
    tokens.take('{', "before the actions of chance");
    List<String> actions = new ArrayList<>();
    List<Real> probabilities = new ArrayList<>();
    Real sum = Real.ZERO;
    while (!tokens.isNext('}')) {
      actions.add(tokens.quoted("the name of an action"));
      Real probability = tokens.number("the probability of an action");
      if (probability.signum() < 0) {
        throw tokens.malformed("a probability is not negative");
      }
      probabilities.add(probability);
      sum = sum.plus(probability);
    }
    tokens.take('}', "after the actions of chance");
    if (!sum.equals(Real.ONE)) {
      if (actions.isEmpty() || Math.abs(sum.doubleValue() - 1) > ROUNDING) {
        throw tokens.since(mark, "the probabilities of chance sum to " + sum + ", not to 1");
      }
      // Decimals that were rounded when they were written, such as three times 0.333333.
      List<Real> exact = new ArrayList<>();
      for (Real probability : probabilities) {
        exact.add(probability.dividedBy(sum));
      }
      probabilities = exact;
    }
    return new ChanceSet(number, name, actions, probabilities);
  }

  private int personal() throws MalformedException {
    String name = tokens.quoted("the name of a node");
    int player = tokens.integer("the number of the mover", 1);
    if (player > players.size()) {
      throw tokens.malformed("there is no player " + player + ": the file names " + players.size());
    }
    int number = tokens.integer("the number of the information set", 1);
    int mark = tokens.mark();
    Key key = new Key(player - 1, number);
    Integer known = setPlaces.get(key);
    String setName = tokens.isNext('"') ? tokens.quoted("a name") : "";
    String set = "information set " + number + " of player " + player;
    if (tokens.isNext('{')) {
      List<String> actions = tokens.names("actions");
      if (actions.isEmpty()) {
        throw tokens.since(mark, set + " has no actions");
      }
      if (known == null) {
        known = sets.size();
        setPlaces.put(key, known);
        sets.add(new DecisionSet(player - 1, number, setName, actions));
      } else if (sets.get(known).actions().size() != actions.size()) {
        throw tokens.since(
            mark,
            set
                + " has "
                + actions.size()
                + " actions here and "
                + sets.get(known).actions().size()
                + " at an earlier node");
      } else {
        refuseOtherNames(mark, set, sets.get(known).actions(), actions);
      }
    } else if (known == null) {
      throw tokens.unexpected(set + " is new, and its actions are missing");
    }
    nodes.add(new Node(Kind.PERSONAL, name, known, outcome()));
    return sets.get(known).actions().size();
  }

  /**
   * Whoever moves cannot tell the nodes of an information set apart, and by other actions it would:
   * most likely two sets have got one number. An action without a name may be any.
   */
  private void refuseOtherNames(int mark, String set, List<String> before, List<String> here)
      throws MalformedException {
    for (int action = 0; action < here.size(); action++) {
      String earlier = before.get(action);
      if (!earlier.equals(here.get(action)) && !earlier.isBlank() && !here.get(action).isBlank()) {
        throw tokens.since(
            mark,
            set
                + " has the action \""
                + here.get(action)
                + "\" here where it has \""
                + earlier
                + "\" at an earlier node: its mover could tell the nodes apart");
      }
    }
  }

  /** The place of the outcome at a node; -1 for none. */
  private int outcome() throws MalformedException {
    int mark = tokens.mark();
    int number = tokens.integer("the number of the outcome (0 for none)", 0);
    String name = tokens.isNext('"') ? tokens.quoted("the name of an outcome") : "";
    List<Real> payoffs = tokens.isNext('{') ? payoffs(number) : null;
    if (number == 0) {
      return -1;
    }
    int place = outcomePlaces.computeIfAbsent(number, each -> outcomes.size());
    if (place == outcomes.size()) {
      outcomes.add(new Named(number, mark));
    }
    Named known = outcomes.get(place);
    if (known.name.isEmpty()) {
      known.name = name;
    }
    if (known.payoffs == null) {
      known.payoffs = payoffs;
    } else if (payoffs != null && !payoffs.equals(known.payoffs)) {
      throw tokens.since(
          mark,
          "outcome " + number + " paid " + Texts.numbers(known.payoffs) + " at an earlier node");
    }
    return place;
  }

  private List<Real> payoffs(int outcome) throws MalformedException {
    tokens.take('{', "before the payoffs");
    List<Real> payoffs = new ArrayList<>();
    for (String player : players) {
      payoffs.add(tokens.number("the payoff of `" + player + "` in outcome " + outcome));
    }
    tokens.take('}', "after the " + payoffs.size() + " payoffs of an outcome");
    return payoffs;
  }

  private List<GambitFile.Outcome> named() throws MalformedException {
    List<GambitFile.Outcome> all = new ArrayList<>();
    for (Named outcome : outcomes) {
      if (outcome.payoffs == null) {
        throw new MalformedException(
            outcome.offset,
            String.valueOf(outcome.number).length(),
            "the payoffs of outcome " + outcome.number + " are never given");
      }
      all.add(new GambitFile.Outcome(outcome.number, outcome.name, outcome.payoffs));
    }
    return all;
  }
}
