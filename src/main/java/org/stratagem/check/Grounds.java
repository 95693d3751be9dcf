package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.Meeting;
import org.stratagem.source.Span;
import org.stratagem.type.Grounding;
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;

/** Whether the strategies of a profile ground; where they do not, who waits for what. */
final class Grounds {
  private final Session session;
  private final GroundingReport report;
  private final DeclaredStrategies declared;
  private final Map<Key, Verdict> verdicts = new HashMap<>();

  Grounds(Session session) {
    this.session = session;
    this.report = new GroundingReport(session);
    this.declared = new DeclaredStrategies(session);
  }

  /** The strategies of a play, one for each player. */
  static final class Profile {
    private final Arena arena;
    private final @Nullable Seat[] seats;

    Profile(Arena arena) {
      this.arena = arena;
      this.seats = new Seat[arena.players().size()];
    }

    /** Gives a player a strategy: what was written, and what it is in the seat. */
    void seat(int player, Calls.Given given, Type seated) {
      seats[player] = new Seat(player, given, seated instanceof Type.Placed p ? p.stage() : null);
    }

    Arena arena() {
      return arena;
    }

    /** Every player's seat; null where a strategy is missing or unknown. */
    @Nullable List<Seat> complete() {
      List<Seat> all = new ArrayList<>();
      for (Seat seat : seats) {
        if (seat == null || seat.stage() == null) {
          return null;
        }
        all.add(seat);
      }
      return all;
    }
  }

  /** One player's strategy; the stage is null where it is not known. */
  record Seat(int player, Calls.Given given, @Nullable Stage stage) {}

  /**
   * Judges a profile and reports where it does not ground.
   *
   * @param at the whole question
   * @param rounds whether a number of rounds is given
   * @param seat whose reasoning it is part of, or null at the top level
   * @return what it ends in, or null where that is not known
   */
  Verdict.@Nullable Ending judge(
      Profile profile, Span at, boolean rounds, Setting.@Nullable InSeat seat) {
    List<Seat> seats = profile.complete();
    if (seats == null) {
      return null;
    }
    List<Stage> stages = new ArrayList<>();
    for (Seat each : seats) {
      Stage stage = each.stage();
      if (stage != null) {
        stages.add(stage);
      }
    }
    Verdict verdict =
        verdicts.computeIfAbsent(
            new Key(profile.arena(), stages),
            key -> Grounding.judge(key.stages(), key.arena().lift()));
    if (verdict instanceof Verdict.Refused refused) {
      session.reporter.report(report.refused(refused, profile.arena(), seats, at, seat));
      return null;
    }
    Verdict.Ending ending = ((Verdict.Grounded) verdict).ending();
    if (ending == Verdict.Ending.POLICIES && !rounds) {
      session.reporter.report(
          Diagnostic.error(
                  Code.T107, at, "policies are played for a number of rounds, and none is given")
              .hint("add `rounds: 10`, for instance"));
    }
    return ending;
  }

  /** The strategies of these stages as what a grounding is judged by. */
  Meeting meeting(List<Stage> stages, List<Calls.Given> given, Arena arena) {
    return new Meeting(
        arena.name(),
        stages,
        given.stream().map(Grounds::written).toList(),
        arena.shape(),
        arena.printer(),
        arena.lift(),
        stage -> declared.of(stage, arena));
  }

  /** As it can be written anywhere: an index by its value. */
  private static String written(Calls.Given given) {
    if (given.type() instanceof Type.Unplaced strategy) {
      Integer index = Type.integer(strategy.index());
      String name = strategy.strategy().name();
      return index == null ? name : name + "[" + index + "]";
    }
    String text = given.at().text();
    return text.length() <= 30 && !text.contains("\n") ? text : "s";
  }

  private record Key(Arena arena, List<Stage> stages) {}
}
