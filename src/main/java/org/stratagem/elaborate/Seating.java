package org.stratagem.elaborate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Approximate;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Grounding;
import org.stratagem.type.Lift;
import org.stratagem.type.Stage;
import org.stratagem.type.StagePrinter;
import org.stratagem.type.TierException;
import org.stratagem.type.TierNames;
import org.stratagem.type.TierTerm;
import org.stratagem.type.TierUnfolder;
import org.stratagem.type.Verdict;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;

/**
 * The seats of one game: what tiers mean there, and what values are as strategies of its players. A
 * value is taken for a strategy of a stage by {@link #coerce}, which lifts as the typing rules do.
 */
public final class Seating {
  /** Digits of inexact actions in traces. */
  private static final MathContext SHOWN = new MathContext(10);

  private final GameInstance game;
  private final TierUnfolder unfolder;
  private final StagePrinter printer;
  private final Lift lift = new Lift();
  private final PlanCheck planCheck;
  private final StageSpaces spaces;
  private final Map<Object, Object> placed = new ConcurrentHashMap<>();
  private final Map<List<Stage>, GroundingPlan> plans = new ConcurrentHashMap<>();
  private final Stage.Action[] actions;

  Seating(GameInstance game) {
    this.game = game;
    this.unfolder =
        new TierUnfolder(
            game.interpreter().module().tiers(),
            game.players().stream().map(Player::toString).toList());
    this.printer = StagePrinter.of(new TierNames(unfolder));
    this.planCheck = new PlanCheck(game);
    this.actions = new Stage.Action[game.playerCount()];
    for (int player = 0; player < actions.length; player++) {
      actions[player] = new Stage.Action(player);
    }
    this.spaces = new StageSpaces(this);
  }

  public GameInstance game() {
    return game;
  }

  /** Prints stages with this game's players and the tiers' names. */
  public StagePrinter printer() {
    return printer;
  }

  /** The declared tiers, as they are unfolded for this game's players. */
  public TierUnfolder tiers() {
    return unfolder;
  }

  /**
   * The numbers of a player's actions, where it makes one finite move without seeing anything; else
   * null.
   */
  @Nullable Numbering actions(int player) {
    return planCheck.numbering(player);
  }

  /** The finite spaces of strategies. */
  public StageSpaces spaces() {
    return spaces;
  }

  /** The players who own the stages of a domain. */
  List<Player> owners(List<Stage> domain) {
    return domain.stream().map(stage -> game.players().get(stage.owner())).toList();
  }

  /** The stage of a tier at a seat; an ill-formed one is a diagnostic at the place. */
  public Stage unfold(TierTerm tier, int player, int index, Span at) {
    try {
      return unfolder.unfold(tier, player, index);
    } catch (TierException refused) {
      Diagnostic diagnostic = Diagnostic.error(Code.T109, at, refused.problem().message());
      for (String note : refused.problem().notes()) {
        diagnostic = diagnostic.note(note);
      }
      for (String hint : refused.problem().hints()) {
        diagnostic = diagnostic.hint(hint);
      }
      throw new StratagemException(diagnostic);
    }
  }

  /**
   * How these strategies turn each other into plans; a commitment race or a gap is a diagnostic.
   */
  GroundingPlan plan(Object[] strategies, Span at) {
    if (strategies.length != actions.length) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T107,
              at,
              "`"
                  + game.name()
                  + "` has "
                  + actions.length
                  + " players, but there are "
                  + strategies.length
                  + " strategies"));
    }
    Stage[] stages = new Stage[actions.length];
    for (int player = 0; player < stages.length; player++) {
      stages[player] = stageOf(strategies[player], player, at);
    }
    List<Stage> key = List.of(stages);
    GroundingPlan known = plans.get(key);
    if (known != null) {
      return known;
    }
    Verdict verdict = Grounding.judge(key, lift);
    if (verdict instanceof Verdict.Refused refused) {
      throw new StratagemException(Impasses.diagnostic(refused, printer, at));
    }
    GroundingPlan plan = new GroundingPlan(stages, (Verdict.Grounded) verdict);
    plans.put(key, plan);
    return plan;
  }

  /** Whether and how strategies in player order turn each other into plans or policies. */
  public Verdict judge(List<Object> strategies, Span at) {
    List<Stage> stages = new ArrayList<>();
    for (int player = 0; player < strategies.size(); player++) {
      stages.add(stageOf(strategies.get(player), player, at));
    }
    return Grounding.judge(stages, lift);
  }

  /**
   * Whether a plan is certainly the plan of these strategies: 3 ns, where asking for the plan takes
   * 60. No where it takes more to find out.
   */
  boolean fits(GroundingPlan plan, Object[] strategies) {
    if (strategies.length != actions.length) {
      return false;
    }
    for (int player = 0; player < strategies.length; player++) {
      Object strategy = strategies[player];
      Stage stage =
          strategy instanceof SeatedStrategy seated
              ? seated.stage()
              : strategy instanceof Label || strategy instanceof Real ? actions[player] : null;
      if (!plan.isFor(player, stage)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A strategy of a player, of the stage that it says it is of, as it stands in a slot of an
   * unwinding.
   */
  Object seat(Object strategy, int player, Span at) {
    if (strategy instanceof SeatedStrategy) {
      return strategy;
    } else if (strategy instanceof Label) {
      NumberedAction action = planCheck.numbered(strategy, player);
      if (action != null) {
        return action;
      }
    }
    return enter(strategy, stageOf(strategy, player, at), at);
  }

  /** The value as a strategy of the stage, as it stands in a slot of an unwinding. */
  Object enter(Object value, Stage stage, Span at) {
    if (value instanceof Label && stage instanceof Stage.Action action) {
      NumberedAction numbered = planCheck.numbered(value, action.player());
      if (numbered != null) {
        return numbered;
      }
    }
    Object strategy = coerce(value, stage, at);
    if (stage instanceof Stage.Action action) {
      NumberedAction numbered = planCheck.numbered(strategy, action.player());
      return numbered == null ? strategy : numbered;
    }
    return strategy;
  }

  /** A declared strategy in the shoes of a player. */
  public Object place(StrategyReference reference, int player, Span at) {
    record Key(Definition.Strategy definition, @Nullable Object index, int player) {}
    Key key = new Key(reference.definition(), reference.index(), player);
    Object known = placed.get(key);
    if (known != null) {
      return known;
    }
    Definition.Strategy definition = reference.definition();
    refuseForeign(definition, player, at);
    if (definition.indexed() != (reference.index() != null)) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T110,
              at,
              definition.indexed()
                  ? "`" + definition.symbol() + "` needs an index: `" + definition.symbol() + "[1]`"
                  : "`" + definition.symbol() + "` has no index"));
    }
    int ownIndex = whole(reference.index());
    Stage stage = unfold(definition.tier(), player, ownIndex, at);
    Seat seat = new Seat(this, player, ownIndex);
    Object value =
        reference.index() == null
            ? game.interpreter().evaluate(definition.body(), seat)
            : game.interpreter().evaluate(definition.body(), seat, reference.index());
    Object strategy = coerce(named(value, reference), stage, definition.body().term().span());
    placed.put(key, strategy);
    return strategy;
  }

  private static Object named(Object value, StrategyReference reference) {
    return value instanceof FunctionValue function && function.stage() == null
        ? new NamedFunction(reference.toString(), function)
        : value;
  }

  private void refuseForeign(Definition.Strategy definition, int player, Span at) {
    boolean foreign =
        definition.game() != null
            && (definition.game() != game.definition().symbol()
                || (definition.player() != null
                    && !definition.player().equals(game.players().get(player).toString())
                    && !definition.player().equals(game.players().get(player).family())));
    if (foreign) {
      String owner =
          definition.game() + (definition.player() == null ? "" : "." + definition.player());
      throw new StratagemException(
          Diagnostic.error(
                  Code.N106,
                  at,
                  "`"
                      + definition.symbol()
                      + "` belongs to `"
                      + owner
                      + "`, but here it is given to `"
                      + game.name()
                      + "."
                      + game.players().get(player)
                      + "`")
              .also(definition.symbol().span(), "declared for `" + owner + "`"));
    }
  }

  private static int whole(@Nullable Object index) {
    if (index == null) {
      return 0;
    }
    if (index instanceof Real real
        && real.isInteger()
        && Math.abs(real.doubleValue()) <= 1_000_000) {
      return (int) real.doubleValue();
    }
    // An index that no tier mentions may be any number; a tier that mentions it is refused when it
    // is unfolded.
    return 0;
  }

  /**
   * What a value is as a strategy of a player; functions that say nothing of their tier are
   * refused.
   */
  public Stage stageOf(Object value, int player, Span at) {
    if (value instanceof StrategyReference reference) {
      refuseForeign(reference.definition(), player, at);
      return unfold(reference.definition().tier(), player, whole(reference.index()), at);
    } else if (value instanceof TopLevel.AscribedStrategy ascribed) {
      return unfold(ascribed.tier(), player, 0, at);
    } else if (value instanceof FunctionValue function) {
      Stage stage = function.stage();
      if (stage == null && function instanceof Machine) {
        return new Stage.Policy(player);
      }
      if (stage == null) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.T108,
                    at,
                    "nothing says at which tier the function `" + function.name() + "` stands")
                .hint("declare it as a strategy, or give it its tier: let p: Reaction = ...; p"));
      }
      if (stage.owner() != player) {
        throw new StratagemException(
            Diagnostic.error(
                Code.N106,
                at,
                "this is a strategy of `"
                    + game.players().get(stage.owner())
                    + "`, but it is given to `"
                    + game.players().get(player)
                    + "`"));
      }
      return stage;
    } else if (value instanceof Distribution distribution) {
      Stage of = null;
      for (Object each : distribution.weights().keySet()) {
        Stage next = stageOf(each, player, at);
        next = next instanceof Stage.Dist nested ? nested.of() : next;
        of = of == null ? next : lift.join(of, next);
      }
      return of == null ? new Stage.Dist(new Stage.Action(player)) : new Stage.Dist(of);
    } else if (value instanceof ProgramReference program) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X901,
              at,
              "programs such as `"
                  + program
                  + "` can be checked, but playing them is not available yet"));
    } else if (value instanceof Tuple || value instanceof NamedTuple) {
      return isBehaviour(value) ? new Stage.Behaviour(player) : new Stage.Action(player);
    }
    return actions[player];
  }

  private static boolean isBehaviour(Object plan) {
    Iterable<Object> parts =
        plan instanceof Tuple tuple ? tuple.parts() : ((NamedTuple) plan).fields().values();
    for (Object part : parts) {
      if (part instanceof Distribution
          || part instanceof MoveTable table && !(table.stage() instanceof Stage.Action)
          || part instanceof FunctionValue function
              && !(function instanceof MoveTable)
              && function.stage() == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The value as a strategy of the stage, lifted where the typing rules lift; checked as far as it
   * is finite, for the rest when it is used.
   */
  @SuppressWarnings(
      "ReferenceEquality") // the usual case, before anything is compared: stages are shared
  public Object coerce(Object value, Stage stage, Span at) {
    return value instanceof SeatedStrategy strategy && strategy.stage() == stage
        ? value
        : lifted(value, stage, at);
  }

  private Object lifted(Object value, Stage stage, Span at) {
    if (value instanceof StrategyReference reference) {
      return coerce(place(reference, stage.owner(), at), stage, at);
    } else if (value instanceof TopLevel.AscribedStrategy ascribed) {
      Stage own = unfold(ascribed.tier(), stage.owner(), 0, at);
      return coerce(coerce(ascribed.value(), own, ascribed.at()), stage, at);
    } else if (stage instanceof Stage.Action action) {
      return planCheck.plan(value, action.player(), false, at);
    } else if (stage instanceof Stage.Behaviour behaviour) {
      return planCheck.plan(value, behaviour.player(), true, at);
    } else if (stage instanceof Stage.Dist dist) {
      return distribution(value, dist, at);
    } else if (stage instanceof Stage.Policy policy) {
      if (value instanceof FunctionValue function) {
        return function.stage() == null ? new StagedPolicy(this, function, policy, at) : value;
      }
      throw wrong(value, stage, at);
    }
    Stage.Read read = (Stage.Read) stage;
    if (!(value instanceof FunctionValue function)) {
      throw wrong(value, stage, at);
    }
    Stage has = function.stage();
    if (has == null || (!has.equals(read) && lift.lifts(has, read))) {
      return new StagedFunction(this, function, read, at);
    } else if (has.equals(read)) {
      return function;
    }
    throw wrong(value, stage, at);
  }

  private Object distribution(Object value, Stage.Dist stage, Span at) {
    if (!(value instanceof Distribution distribution)) {
      return Distribution.point(coerce(value, stage.of(), at));
    }
    Map<Object, Real> weights = new LinkedHashMap<>();
    distribution
        .weights()
        .forEach(
            (each, weight) -> {
              if (coerce(each, each instanceof StrategyReference ? stage : stage.of(), at)
                  instanceof Distribution mixed) {
                mixed
                    .weights()
                    .forEach((part, share) -> weights.merge(part, weight.times(share), Real::plus));
              } else {
                weights.merge(coerce(each, stage.of(), at), weight, Real::plus);
              }
            });
    return Distribution.of(weights);
  }

  private StratagemException wrong(Object value, Stage wanted, Span at) {
    String got =
        value instanceof FunctionValue function && function.stage() != null
            ? printer.possessive(function.stage())
            : value instanceof FunctionValue function
                ? "the function `" + function.name() + "`"
                : Printer.brief(value);
    return new StratagemException(
        Diagnostic.error(
            Code.T101, at, "expected " + printer.possessive(wanted) + " here, but got " + got));
  }

  /** The strategies as those of all players, each taken for what it is. */
  public List<Object> seat(List<Object> strategies, Span at) {
    List<Object> seated = new ArrayList<>();
    for (int player = 0; player < strategies.size(); player++) {
      seated.add(NumberedAction.plain(seat(strategies.get(player), player, at)));
    }
    return seated;
  }

  /**
   * A bare function taken as a player's plan: what it does for each thing it may see. A strategy
   * that says its tier stays as it is: as a bare distribution, a behaviour would be drawn once
   * instead of at each visit.
   */
  public Object plan(FunctionValue rule, int player, Span at) {
    return rule instanceof TopLevel.AscribedStrategy
        ? rule
        : coerce(rule, new Stage.Behaviour(player), at);
  }

  /** A strategy in few words, for traces: its name, or its table where that is small. */
  public static String describe(Object strategy) {
    if (strategy instanceof Approximate real) {
      return new BigDecimal(real.doubleValue()).round(SHOWN).stripTrailingZeros().toString();
    }
    return strategy instanceof FunctionValue function ? function.name() : Printer.brief(strategy);
  }
}
