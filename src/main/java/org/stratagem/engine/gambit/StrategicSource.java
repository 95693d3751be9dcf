package org.stratagem.engine.gambit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stratagem.game.gambit.StrategicFile;
import org.stratagem.numeric.Real;

/** A game in normal form: a move for each player, and the table of payoffs. */
final class StrategicSource {
  private final StrategicFile file;
  private final List<String> players;
  private final List<List<String>> actions = new ArrayList<>();

  StrategicSource(StrategicFile file, List<String> players, ForeignNames names) {
    this.file = file;
    this.players = players;
    for (List<String> own : file.strategies()) {
      actions.add(Labels.of(own, names));
    }
  }

  String body() {
    StringBuilder text = new StringBuilder();
    for (int player = 0; player < players.size(); player++) {
      text.append("  ").append(players.get(player)).append(" chooses {");
      text.append(String.join(", ", actions.get(player))).append("}\n");
    }
    text.append("  payoff {\n");
    for (int contingency = 0; contingency < file.results().size(); contingency++) {
      List<String> chosen = new ArrayList<>();
      int rest = contingency;
      for (List<String> own : actions) {
        chosen.add(own.get(rest % own.size()));
        rest /= own.size();
      }
      text.append("    ").append(String.join(", ", chosen)).append(" -> ");
      text.append(
          file.payoffs(contingency).stream().map(Real::toString).collect(Collectors.joining(", ")));
      text.append('\n');
    }
    return text.append("  }\n").toString();
  }
}
