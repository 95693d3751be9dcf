package org.stratagem.game.gambit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/**
 * A {@code .nfg} file: a game in normal form. Contingencies are numbered with the first player's
 * strategy varying fastest, as in the file.
 *
 * @param strategies the names of each player's strategies; empty names where the file only counts
 *     them
 * @param outcomes what can come out; a file that lists payoffs has an outcome for each contingency
 * @param results by contingency, the place of its outcome in the list; -1 for none, which pays 0
 * @param listsPayoffs whether the file lists payoffs by contingency, not outcomes
 */
public record StrategicFile(
    String title,
    List<String> players,
    List<List<String>> strategies,
    String comment,
    List<Outcome> outcomes,
    List<Integer> results,
    boolean listsPayoffs)
    implements GambitFile {
  public StrategicFile {
    players = List.copyOf(players);
    strategies = strategies.stream().map(List::copyOf).toList();
    outcomes = List.copyOf(outcomes);
    results = List.copyOf(results);
  }

  /** The file of a game, its payoffs listed. */
  public static StrategicFile of(String title, String comment, NormalForm form) {
    List<List<String>> strategies = new ArrayList<>();
    for (int player = 0; player < form.players().size(); player++) {
      strategies.add(form.actions(player));
    }
    List<Outcome> outcomes = new ArrayList<>();
    List<Integer> results = new ArrayList<>();
    for (int contingency = 0; contingency < form.profiles(); contingency++) {
      int profile = profile(form, contingency);
      List<Real> payoffs = new ArrayList<>();
      for (int player = 0; player < form.players().size(); player++) {
        payoffs.add(form.payoff(profile, player));
      }
      outcomes.add(new Outcome(contingency + 1, "", payoffs));
      results.add(contingency);
    }
    return new StrategicFile(title, form.players(), strategies, comment, outcomes, results, true);
  }

  /** The number that the form gives to a contingency. */
  private static int profile(NormalForm form, int contingency) {
    int[] chosen = new int[form.players().size()];
    int rest = contingency;
    for (int player = 0; player < chosen.length; player++) {
      chosen[player] = rest % form.actions(player).size();
      rest /= form.actions(player).size();
    }
    return form.profile(chosen);
  }

  /** What is got in a contingency. */
  public List<Real> payoffs(int contingency) {
    int outcome = results.get(contingency);
    return outcome < 0
        ? Collections.nCopies(players.size(), Real.ZERO)
        : outcomes.get(outcome).payoffs();
  }

  /** The game; strategies without a name have their number. */
  public NormalForm form() {
    List<List<String>> names = new ArrayList<>();
    for (List<String> own : strategies) {
      List<String> named = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        named.add(own.get(i).isEmpty() ? String.valueOf(i + 1) : own.get(i));
      }
      names.add(named);
    }
    Real[][] payoffs = new Real[players.size()][results.size()];
    NormalForm form = new NormalForm(players, names, payoffs);
    for (int contingency = 0; contingency < results.size(); contingency++) {
      int profile = profile(form, contingency);
      for (int player = 0; player < payoffs.length; player++) {
        payoffs[player][profile] = payoffs(contingency).get(player);
      }
    }
    return form;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder("NFG 1 R ").append(Texts.quoted(title)).append(' ');
    text.append(Texts.names(players)).append("\n\n{ ");
    boolean counted = strategies.stream().flatMap(List::stream).allMatch(String::isEmpty);
    for (List<String> own : strategies) {
      text.append(counted ? String.valueOf(own.size()) : Texts.names(own)).append(' ');
    }
    text.append("}\n").append(Texts.quoted(comment)).append("\n\n");
    if (listsPayoffs) {
      for (int contingency = 0; contingency < results.size(); contingency++) {
        List<Real> payoffs = payoffs(contingency);
        for (int player = 0; player < payoffs.size(); player++) {
          text.append(player == 0 ? "" : " ").append(Texts.number(payoffs.get(player)));
        }
        text.append('\n');
      }
      return text.toString();
    }
    text.append("{\n");
    for (Outcome outcome : outcomes) {
      text.append("{ ").append(Texts.quoted(outcome.name())).append(' ');
      text.append(Texts.numbers(outcome.payoffs())).append(" }\n");
    }
    text.append("}\n");
    int line = strategies.isEmpty() ? 1 : Math.max(1, strategies.get(0).size());
    for (int contingency = 0; contingency < results.size(); contingency++) {
      text.append(results.get(contingency) + 1);
      text.append((contingency + 1) % line == 0 ? '\n' : ' ');
    }
    return text.toString();
  }
}
