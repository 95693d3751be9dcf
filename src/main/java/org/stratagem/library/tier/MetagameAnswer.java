package org.stratagem.library.tier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.tier.Metagame;
import org.stratagem.tier.MetagameCharacterisation;
import org.stratagem.tier.MetagameCount;
import org.stratagem.tier.MetagameEnumeration;
import org.stratagem.tier.MetagameEquilibria;
import org.stratagem.tier.MetagameProducts;
import org.stratagem.tier.SustainedOutcomes;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** A metagame's pure equilibria as values, each outcome with a witness that is checked here. */
final class MetagameAnswer {
  private final GameInstance game;
  private final List<Stage> stages;
  private final Metagame metagame;
  private final Call call;
  private final List<Size> sizes;

  MetagameAnswer(GameInstance game, List<Stage> stages, Metagame metagame, Call call) {
    this.game = game;
    this.stages = List.copyOf(stages);
    this.metagame = metagame;
    this.call = call;
    this.sizes = stages.stream().map(stage -> game.seating().spaces().count(stage)).toList();
  }

  /** The answer by one of the methods: automatic, enumeration, characterisation. */
  Result result(String wanted) {
    long limit = Math.min(call.maxSize(), Integer.MAX_VALUE - 8);
    long profiles = metagame.profiles(limit);
    boolean two = MetagameCharacterisation.covers(metagame);
    boolean products = !two && MetagameProducts.covers(metagame, limit);
    boolean listed = wanted.equals("enumeration") || wanted.equals("automatic") && profiles >= 0;
    if (listed && profiles < 0 || !listed && !two && !products) {
      throw wanted.equals("characterisation") ? uncharacterised() : tooMany(two || products);
    }
    MetagameCharacterisation held = two ? new MetagameCharacterisation(metagame, this::tick) : null;
    MetagameEquilibria answered =
        held != null
            ? held.equilibria()
            : products ? new MetagameProducts(metagame, this::tick).equilibria() : null;
    String by =
        two
            ? "characterisation by maximin and minimax, counted by products"
            : "characterisation by products over the first reader's answers";
    SustainedOutcomes sustained = held == null ? null : held.sustained();
    MetagameWitnesses witnesses = new MetagameWitnesses(game, stages, metagame, sustained, call);
    if (!listed && answered != null) {
      return answer(answered, outcome -> witnesses.sustaining(outcome, answered), by);
    }
    MetagameEquilibria found = new MetagameEnumeration(metagame, this::tick).equilibria();
    String method =
        "enumeration of "
            + profiles
            + (profiles == 1 ? " profile" : " profiles")
            + (answered == null ? "" : "; found again by characterisation");
    if (answered != null
        && !(answered.outcomes().equals(found.outcomes())
            && answered.counts().equals(found.counts()))) {
      throw new IllegalStateException("two methods disagree on a metagame of " + game);
    }
    return answer(
        found,
        outcome ->
            sustained == null
                ? witnesses.listed(outcome, found)
                : witnesses.sustaining(outcome, found),
        method);
  }

  /** Called between long steps: ends at the time limit, which single ticks look at now and then. */
  private void tick() {
    call.refuseIfOver();
  }

  private Result answer(MetagameEquilibria found, IntFunction<Result> witness, String method) {
    List<Player> players = game.players();
    NormalForm base = metagame.base();
    List<Object> outcomes = new ArrayList<>();
    List<Object> counts = new ArrayList<>();
    List<Object> payoffs = new ArrayList<>();
    List<Object> shown = new ArrayList<>();
    for (int i = 0; i < found.outcomes().size(); i++) {
      call.tick();
      int outcome = found.outcomes().get(i);
      outcomes.add(MetagameWitnesses.actions(game, base, outcome, call));
      counts.add(number(found.counts().get(i), ""));
      List<Player> paid = new ArrayList<>();
      List<Object> gets = new ArrayList<>();
      for (int player = 0; player < players.size(); player++) {
        if (!game.isEnvironment(player)) {
          paid.add(players.get(player));
          gets.add(base.payoff(outcome, player));
        }
      }
      payoffs.add(new Profile(paid, gets));
      shown.add(witness.apply(outcome));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> known = new ArrayList<>();
    for (Size size : sizes) {
      BigInteger exact = size.exact();
      known.add(exact == null ? size : Rational.of(exact, BigInteger.ONE));
    }
    fields.put("sizes", new Profile(players, known));
    fields.put("count", number(found.count(), product().toString()));
    fields.put("outcomes", new Sequence(outcomes));
    fields.put("payoffs", new Sequence(payoffs));
    fields.put("counts", new Sequence(counts));
    fields.put("witnesses", new Sequence(shown));
    fields.put("method", method);
    fields.put("complete", true);
    return new Result("metagame", fields).about(game);
  }

  private static Object number(MetagameCount count, String bound) {
    if (count instanceof MetagameCount.Exact exact) {
      return Rational.of(exact.value(), BigInteger.ONE);
    }
    return LongNumber.of(((MetagameCount.Vast) count).digits(), bound);
  }

  private Size product() {
    Size product = Size.of(1);
    for (Size size : sizes) {
      product = product.times(size);
    }
    return product;
  }

  private String counted() {
    List<String> counted = new ArrayList<>();
    for (int player = 0; player < sizes.size(); player++) {
      counted.add(game.players().get(player) + " has " + sizes.get(player));
    }
    return String.join(", ", counted);
  }

  private StratagemException tooMany(boolean covered) {
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.L401,
                call.span(),
                "this metagame has "
                    + product()
                    + " profiles of strategies, more than the limit of "
                    + call.maxSize())
            .note(counted());
    return new StratagemException(
        covered
            ? diagnostic.hint("without `method: enumeration` it is answered without listing them")
            : diagnostic
                .note(
                    "metagames are answered without listing them where two players read all of each"
                        + " other, or where the first reader reads all of the others and what is"
                        + " left is small")
                .hint("raise the limit with --max-size, or take lower tiers"));
  }

  private StratagemException uncharacterised() {
    return new StratagemException(
        Diagnostic.error(Code.L401, call.span(), "there is no characterisation of this metagame")
            .note(
                "metagames are characterised where two players read all of each other, or where"
                    + " the first reader reads all of the others and what is left is small")
            .note(counted())
            .hint("`method: enumeration` lists the profiles of strategies"));
  }
}
