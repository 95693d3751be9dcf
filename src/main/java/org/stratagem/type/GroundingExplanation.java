package org.stratagem.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.type.Verdict.Impasse;
import org.stratagem.type.Verdict.Kind;
import org.stratagem.type.Verdict.Lack;
import org.stratagem.type.Verdict.Missing;
import org.stratagem.type.Verdict.Refused;
import org.stratagem.type.Verdict.Step;
import org.stratagem.type.Verdict.Wait;

/**
 * Why a profile does not ground, in the players' words: the parts of a diagnostic.
 *
 * @param headline one sentence, without a full stop
 * @param reasons what to write beside each player's strategy, in player order; players who are not
 *     to blame are left out
 * @param notes reasons of the whole, one sentence each
 * @param remedies changes of one player's tier with which the profile grounds, in player order
 */
public record GroundingExplanation(
    String headline, List<Reason> reasons, List<String> notes, List<Remedy> remedies) {
  public GroundingExplanation {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
    remedies = List.copyOf(remedies);
  }

  /**
   * @param player whose strategy it is about
   * @param text a sentence: "Col plays Metapolicy: it waits to read Row's Reaction"
   */
  public record Reason(int player, String text) {}

  /**
   * A change that helps.
   *
   * @param player whose tier to change
   * @param type to which
   * @param text the same in words: "give Col a strategy at Reaction"
   */
  public record Remedy(int player, Stage type, String text) {}

  /** Explains a refusal with the printer's names. */
  public static GroundingExplanation of(Refused refused, StagePrinter printer) {
    Words words = new Words(refused, printer);
    return new GroundingExplanation(
        words.headline(), words.reasons(), words.notes(), words.remedies());
  }

  /** More players than this are no longer named one by one. */
  private static final int CROWD = 12;

  /** Of a crowd, how many are named. */
  private static final int NAMED = 6;

  /** The sentences of one refusal. */
  private static final class Words {
    private final Refused refused;
    private final Impasse impasse;
    private final StagePrinter printer;

    Words(Refused refused, StagePrinter printer) {
      this.refused = refused;
      this.impasse = refused.impasse();
      this.printer = printer;
    }

    private String player(int player) {
      return printer.player(player);
    }

    private Stage type(int player) {
      return impasse.stages().get(player).get(0);
    }

    private Stage last(int player) {
      List<Stage> passed = impasse.stages().get(player);
      return passed.get(passed.size() - 1);
    }

    String headline() {
      if (impasse.mixedEndings()) {
        return "a gap between tiers: " + endings();
      } else if (refused instanceof Verdict.Race) {
        return listing(racing()) + " are in a commitment race: no order of moves exists";
      }
      Lack lack = gaps().get(0);
      return "a gap between tiers: "
          + player(lack.player())
          + " waits for "
          + printer.possessive(lack.wanted())
          + ", and "
          + player(lack.wanted().owner())
          + " never gets there";
    }

    /** Those who wait for one another in a circle. */
    private List<String> racing() {
      Set<Integer> racing = new LinkedHashSet<>();
      impasse.cycles().forEach(racing::addAll);
      return racing.stream().sorted().map(this::player).toList();
    }

    private String endings() {
      List<String> ends = new ArrayList<>();
      for (int i = 0; i < impasse.stages().size(); i++) {
        ends.add(
            player(i)
                + (last(i) instanceof Stage.Policy ? " ends in a policy" : " ends in an action"));
      }
      return listing(ends);
    }

    /** What is lacked at players who lack nothing themselves. */
    private List<Lack> gaps() {
      Set<Integer> lacking = new LinkedHashSet<>();
      impasse.lacks().forEach(lack -> lacking.add(lack.player()));
      return impasse.lacks().stream()
          .filter(lack -> !lacking.contains(lack.wanted().owner()))
          .toList();
    }

    List<Reason> reasons() {
      List<Reason> reasons = new ArrayList<>();
      Set<Integer> never = new LinkedHashSet<>();
      gaps().forEach(gap -> never.add(gap.wanted().owner()));
      for (int i = 0; i < impasse.stages().size(); i++) {
        int player = i;
        if (impasse.mixedEndings()) {
          String end = last(i) instanceof Stage.Policy ? "a policy" : "an action";
          reasons.add(new Reason(i, plays(i) + ": it ends in " + end));
        } else if (never.contains(i)) {
          reasons.add(new Reason(i, plays(i) + ": " + passes(i)));
        } else {
          impasse.waits().stream()
              .filter(wait -> wait.player() == player)
              .forEach(wait -> reasons.add(new Reason(player, plays(player) + ": " + waits(wait))));
        }
      }
      return reasons;
    }

    private String plays(int player) {
      return player(player) + " plays " + printer.name(type(player));
    }

    private String passes(int player) {
      List<Stage> passed = impasse.stages().get(player);
      if (passed.size() == 1) {
        return "it passes through no other stage";
      }
      List<String> names = passed.stream().limit(6).map(printer::name).toList();
      String more = passed.size() > names.size() ? ", and so on" : "";
      return "it passes through " + String.join(", then ", names) + more;
    }

    private String waits(Wait wait) {
      List<String> wanted =
          wait.missing().stream().map(Missing::wanted).map(printer::possessive).toList();
      String before =
          wait.stage() == 0
              ? "it waits"
              : "after "
                  + count(wait.stage())
                  + " it is left with "
                  + printer.name(impasse.stages().get(wait.player()).get(wait.stage()))
                  + " and waits";
      return before + " to read " + listing(wanted);
    }

    private static String count(int steps) {
      return steps == 1 ? "one step" : steps + " steps";
    }

    List<String> notes() {
      List<String> notes = new ArrayList<>();
      if (impasse.mixedEndings()) {
        notes.add("a policy is played for rounds, an action once: all must end alike");
        return notes;
      }
      if (isSameTier()) {
        notes.add(
            (impasse.stages().size() == 2 ? "two players" : "players")
                + " at the same tier never unwind");
      }
      if (!impasse.partial().isEmpty()) {
        notes.add("after " + moves() + " nothing can move");
        if (refused instanceof Verdict.Race && impasse.stages().size() > 2) {
          notes.add(
              "what is left is a game of " + listing(racing()) + " alone, and nobody leads it");
        }
      }
      for (Wait wait : impasse.waits()) {
        if (type(wait.player()).reads() > 1) {
          notes.add(
              printer.possessive(type(wait.player())) + " " + printer.told(type(wait.player())));
        }
      }
      return notes;
    }

    /** Whether all who wait play a tier of one name. */
    private boolean isSameTier() {
      Set<String> names = new LinkedHashSet<>();
      impasse.waits().forEach(wait -> names.add(printer.name(type(wait.player()))));
      return refused instanceof Verdict.Race && impasse.waits().size() > 1 && names.size() == 1;
    }

    private String moves() {
      List<String> moves = new ArrayList<>();
      for (Step step : impasse.partial().stream().limit(4).toList()) {
        String what = step.kind() == Kind.DRAW ? "draw" : "read";
        String which = step.stage() == 1 ? "first" : step.stage() == 2 ? "second" : "next";
        moves.add(player(step.player()) + "'s " + which + " step (a " + what + ")");
      }
      int more = impasse.partial().size() - moves.size();
      if (more > 0) {
        moves.add(more + " more");
      }
      return listing(moves);
    }

    List<Remedy> remedies() {
      Set<Stage> wanted = new LinkedHashSet<>();
      impasse
          .waits()
          .forEach(wait -> wait.missing().forEach(missing -> wanted.add(missing.wanted())));
      impasse.lacks().forEach(lack -> wanted.add(lack.wanted()));
      List<Remedy> remedies = new ArrayList<>();
      if (impasse.stages().size() > CROWD) {
        return remedies; // each would have to be judged anew, and nobody would read them
      }
      for (int i = 0; i < impasse.stages().size(); i++) {
        for (Stage stage : wanted) {
          if (stage.owner() == i && helps(i, stage)) {
            String text = "give " + player(i) + " a strategy at " + printer.name(stage);
            remedies.add(new Remedy(i, stage, text));
          }
        }
      }
      return remedies;
    }

    private boolean helps(int player, Stage stage) {
      List<Stage> types = new ArrayList<>();
      for (int i = 0; i < impasse.stages().size(); i++) {
        types.add(i == player ? stage : type(i));
      }
      return Grounding.judge(types) instanceof Verdict.Grounded;
    }

    private static String listing(List<String> parts) {
      if (parts.size() == 1) {
        return parts.get(0);
      } else if (parts.size() > CROWD) {
        return String.join(", ", parts.subList(0, NAMED))
            + " and "
            + (parts.size() - NAMED)
            + " more";
      }
      int last = parts.size() - 1;
      return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
  }
}
