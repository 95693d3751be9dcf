package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.type.Stage;

/** The typing rule of {@code metagame}: its tiers have to ground as strategies of a play do. */
final class MetagameRule {
  private final Session session;

  MetagameRule(Session session) {
    this.session = session;
  }

  /**
   * The answer's type.
   *
   * @param outcome what a play gives
   */
  Type type(LibraryCalls.Bound call, Arena arena, Type outcome) {
    List<Calls.Given> tiers = new ArrayList<>(call.positional());
    tiers.remove(0);
    int players = arena.players().size();
    List<Type> seated = new ArrayList<>();
    if (tiers.size() != players) {
      session.reporter.report(
          Diagnostic.error(
                  Code.T107,
                  call.at(),
                  arena.name()
                      + " takes "
                      + players
                      + (players == 1 ? " tier" : " tiers")
                      + ", not "
                      + tiers.size())
              .note("its players are " + Describe.enumerate(arena.players())));
    } else {
      seated.addAll(seat(tiers, arena, call));
    }
    Map<String, Type> play = ((Type.Outcome) outcome).fields();
    Type actions = Objects.requireNonNull(play.get("actions"));
    Map<String, Type> witness = new LinkedHashMap<>();
    witness.put("outcome", actions);
    witness.put("proof", Type.TEXT);
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("sizes", arena.each(player -> Type.NUMBER));
    fields.put("count", Type.NUMBER);
    fields.put("outcomes", new Type.Listing(actions));
    fields.put("payoffs", new Type.Listing(Objects.requireNonNull(play.get("payoffs"))));
    fields.put("counts", new Type.Listing(Type.NUMBER));
    fields.put(
        "witnesses",
        new Type.Listing(
            new Type.Outcome(
                arena.each(player -> seated.isEmpty() ? Type.UNKNOWN : seated.get(player)),
                witness)));
    fields.put("method", Type.TEXT);
    fields.put("mixed", Type.UNKNOWN);
    fields.put("complete", Type.TRUTH);
    return new Type.Outcome(null, fields);
  }

  /** The strategies of the tiers; reports tiers that do not ground. */
  private List<Type> seat(List<Calls.Given> tiers, Arena arena, LibraryCalls.Bound call) {
    Grounds.Profile profile = new Grounds.Profile(arena);
    List<Type> seated = new ArrayList<>();
    for (int player = 0; player < tiers.size(); player++) {
      Calls.Given given = tiers.get(player);
      Type strategy = Type.UNKNOWN;
      if (given.type() instanceof Type.Tier tier) {
        Stage stage = session.strategies.unfold(tier.tier(), arena, player, 0, given.at());
        if (stage != null) {
          strategy = new Type.Placed(stage, arena);
        }
      } else if (!Types.isUnknown(given.type())) {
        session.reporter.report(
            Diagnostic.error(
                    Code.T101,
                    given.at(),
                    "`metagame` takes a tier for each player, not " + Describe.type(given.type()))
                .hint("name the tier: `Action`, `Reaction`, `Tier[3]`"));
      }
      profile.seat(player, given, strategy);
      seated.add(strategy);
    }
    session.grounds.judge(profile, call.at(), true, null);
    return seated;
  }
}
