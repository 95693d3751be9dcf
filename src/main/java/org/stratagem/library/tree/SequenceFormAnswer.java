package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Call;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.Sequences;
import org.stratagem.numeric.Real;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** A game's sequence form as values. */
final class SequenceFormAnswer {
  private static final String EMPTY = "(nothing)";

  private final GameInstance game;
  private final TreeForm form;
  private final SequenceForm sequences;
  private final List<List<String>> names = new ArrayList<>();

  SequenceFormAnswer(GameInstance game, Call call) {
    TreeAnswers answers = new TreeAnswers("sequence_form", game, call);
    answers.refuseForgetting();
    this.game = game;
    this.form = answers.form();
    this.sequences = SequenceForm.of(answers.tree()).orElseThrow();
    for (int player = 0; player < game.playerCount(); player++) {
      names.add(names(sequences.sequences(player)));
    }
  }

  Result whole() {
    List<Object> lists = new ArrayList<>();
    List<Object> constraints = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      lists.add(sequences(player));
      constraints.add(constraints(player));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("sequences", new Profile(game.players(), lists));
    fields.put("constraints", new Profile(game.players(), constraints));
    fields.put("payoffs", payoffs());
    return new Result("sequence_form", fields).about(game);
  }

  /** A sequence's name is what is done, with where it is done, from the start on. */
  private List<String> names(Sequences own) {
    List<String> all = new ArrayList<>();
    for (int sequence = 0; sequence < own.count(); sequence++) {
      int set = own.ending(sequence);
      if (set < 0) {
        all.add(EMPTY);
        continue;
      }
      Object action = form.situation(set).actions().get(own.action(sequence));
      String step = form.call(set) + " = " + Printer.brief(action);
      all.add(own.before(set) == 0 ? step : all.get(own.before(set)) + ", " + step);
    }
    return all;
  }

  private Table sequences(int player) {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : names.get(player)) {
      rows.add(List.of(Real.of(rows.size()), name));
    }
    return new Table(List.of("number", "sequence"), rows, 1);
  }

  /** What may be done at a set weighs, together, what the sequence weighs that leads to it. */
  private Table constraints(int player) {
    Sequences own = sequences.sequences(player);
    List<List<Object>> rows = new ArrayList<>();
    for (int set : own.sets()) {
      List<Object> parts = new ArrayList<>();
      for (int action = 0; action < form.situation(set).actions().size(); action++) {
        parts.add(Real.of(own.sequence(set, action)));
      }
      rows.add(List.of(form.call(set), Real.of(own.before(set)), new Sequence(parts)));
    }
    return new Table(List.of("at", "sequence", "continued by"), rows);
  }

  private Table payoffs() {
    int players = game.playerCount();
    List<String> columns = new ArrayList<>();
    game.players().forEach(player -> columns.add(player.toString()));
    game.players().forEach(player -> columns.add("payoff " + player));
    List<List<Object>> rows = new ArrayList<>();
    for (SequenceForm.Entry entry : sequences.entries()) {
      List<Object> row = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        row.add(names.get(player).get(entry.sequences().get(player)));
      }
      row.addAll(entry.payoffs());
      rows.add(row);
    }
    return new Table(columns, rows, players);
  }
}
