package org.stratagem.eval;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.function.Registry;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.source.Span;
import org.stratagem.value.Domain;

/**
 * Evaluates the terms of a module. It may be used by several threads: what it caches is a function
 * of the module, so two threads that compute the same thing agree. Values that are computed are
 * shared; a top-level {@code let} is one object.
 *
 * <p>Deep recursion needs a deep stack: evaluate within {@link DeepStack#run}.
 */
public final class Interpreter {
  private static final Object[] NOTHING = {};

  private final Module module;
  private final Registry library;
  private final Limits limits;
  private final SweepWatch watch;
  private final Function<Interpreter, Elaborator> elaborators;
  private final @Nullable Interpreter outer;
  private final Set<Symbol> recursive;
  private final Map<Symbol, Object> globals = new ConcurrentHashMap<>();
  private final PlanTable plans = new PlanTable();
  private final ThreadLocal<Strand> strands;
  private final Elaborator elaborator;
  private final Solvers solvers;
  private final Certificates certificates;

  /**
   * @param module what is to be evaluated
   * @param library the functions that are in scope
   * @param limits what may be used
   * @param elaborator makes what gives games and strategies their meaning; called at once, must not
   *     evaluate yet
   */
  public Interpreter(
      Module module,
      Registry library,
      Limits limits,
      Function<Interpreter, Elaborator> elaborator) {
    this(module, library, limits, SweepWatch.none(), elaborator);
  }

  /**
   * The same.
   *
   * @param watch hears how far sweeps have come
   */
  public Interpreter(
      Module module,
      Registry library,
      Limits limits,
      SweepWatch watch,
      Function<Interpreter, Elaborator> elaborator) {
    this(module, library, limits, watch, elaborator, null);
  }

  private Interpreter(
      Module module,
      Registry library,
      Limits limits,
      SweepWatch watch,
      Function<Interpreter, Elaborator> elaborators,
      @Nullable Interpreter outer) {
    this.module = module;
    this.library = library;
    this.limits = limits;
    this.watch = watch;
    this.elaborators = elaborators;
    this.outer = outer;
    this.recursive = CallGraph.ofModule(module).recursive();
    this.strands = outer == null ? ThreadLocal.withInitial(() -> new Strand(false)) : outer.strands;
    this.solvers = outer == null ? new Solvers() : outer.solvers;
    this.certificates = outer == null ? new Certificates() : outer.certificates;
    this.elaborator = elaborators.apply(this);
  }

  /**
   * An interpreter of a module inside this one; what belongs to this one is evaluated and cached
   * here.
   */
  public Interpreter withModule(Module inner) {
    return new Interpreter(inner, library, limits, watch, elaborators, this);
  }

  public Module module() {
    return module;
  }

  public Registry library() {
    return library;
  }

  public Limits limits() {
    return limits;
  }

  Solvers solvers() {
    return solvers;
  }

  /** Makes a tape ready to run on doubles; optima inside it are searched for, not proven. */
  public DoubleFunction compile(Tape tape) {
    return solvers.compile(tape);
  }

  /** What finds optima over continua. */
  public BoxOptimizer optimizer() {
    return solvers.optimizer();
  }

  /** What is known of numbers that were found by a search. */
  public Certificates certificates() {
    return certificates;
  }

  SweepWatch watch() {
    return watch;
  }

  public Elaborator elaborator() {
    return elaborator;
  }

  /** Evaluates a body with the given values in slots 0 up. */
  public Object evaluate(Body body, Surroundings surroundings, Object... leading) {
    Strand strand = strand();
    int depth = strand.depth();
    strand.at(body.term().span());
    try {
      return plan(body).run(surroundings, leading);
    } catch (ArithmeticException refused) {
      throw Refusal.arithmetic(body.term().span(), refused);
    } catch (StackOverflowError overflow) {
      StratagemException refusal = strand.tooDeep(body.term().span());
      strand.resume(depth);
      throw refusal;
    }
  }

  /** The body made ready to run, once: worth keeping where it is run often. */
  public Plan plan(Body body) {
    Plan known = plans.find(body);
    return known != null
        ? known
        : plans.keep(body, new Plan(body, new Planner(this).plan(body.term())));
  }

  /** Fixes the value of a top-level {@code let} from outside; only before it has been evaluated. */
  public void define(Symbol symbol, Object value) {
    globals.put(symbol, value);
  }

  /**
   * The value of a top-level definition, computed on first use.
   *
   * @param at where it is used, for messages
   */
  public Object global(Symbol symbol, Span at) {
    Object known = globals.get(symbol);
    if (known != null) {
      return known;
    }
    if (outer != null && !module.definitions().containsKey(symbol)) {
      return outer.global(symbol, at);
    }
    Strand strand = strand();
    if (!strand.begin(symbol)) {
      throw Refusal.cycle(symbol, strand.underwayFrom(symbol), at);
    }
    Object value;
    try {
      value = value(module.definition(symbol), at);
    } finally {
      strand.end();
    }
    Object first = globals.putIfAbsent(symbol, value);
    return first == null ? value : first;
  }

  private Object value(Definition definition, Span at) {
    if (definition instanceof Definition.Let let) {
      Surroundings topLevel = elaborator.topLevel();
      Object value = evaluate(let.body(), topLevel);
      Term.TierUse tier = let.tier();
      return tier == null ? value : ascribed(value, tier, let.body().frameSize(), topLevel);
    } else if (definition instanceof Definition.Function function) {
      return function(
          function.symbol().name(),
          function.formals(),
          function.body(),
          elaborator.topLevel(),
          recursive.contains(function.symbol()));
    } else if (definition instanceof Definition.Game game) {
      return elaborator.game(game, at);
    } else if (definition instanceof Definition.Coalition coalition) {
      return elaborator.coalition(coalition, at);
    } else if (definition instanceof Definition.Program program) {
      return elaborator.program(program, at);
    }
    throw Refusal.of(
        Code.N110,
        at,
        "the "
            + definition.symbol().kind().word()
            + " `"
            + definition.symbol()
            + "` is no value by itself");
  }

  private Object ascribed(Object value, Term.TierUse tier, int frameSize, Surroundings topLevel) {
    Term index = tier.index();
    Object number = index == null ? null : evaluate(new Body(frameSize, index), topLevel);
    return topLevel.ascribe(value, tier.tier(), number, tier.whose(), tier.span());
  }

  /**
   * A function of the program.
   *
   * @param name for messages
   * @param formals in slots 0 up
   * @param body what it gives
   * @param surroundings what its other names mean
   * @param memoised whether it keeps its results; for a function that calls itself
   */
  public FunctionValue function(
      String name, List<String> formals, Body body, Surroundings surroundings, boolean memoised) {
    return new Closure(
        this,
        name,
        body.term().span(),
        formals,
        plan(body),
        NOTHING,
        surroundings,
        memoised ? new Memo() : null);
  }

  /**
   * Applies a function, or instantiates a game without naming parameters.
   *
   * @param at where it is applied, for messages
   */
  public Object apply(Object function, List<Object> arguments, Span at) {
    return CallNodes.apply(this, function, arguments, Map.of(), at);
  }

  /** The language's {@code ==}. */
  public boolean equal(Object left, Object right, Span at) {
    Boolean plain = Equality.plain(left, right);
    return plain != null ? plain : new Equality(elaborator, at).equal(left, right);
  }

  /**
   * Whether a pattern matches a value; names that it binds are put into their slots. Only {@code _}
   * matches a move that was not made.
   */
  public boolean matches(Term.Pattern pattern, Object value, Object[] slots) {
    return PatternNode.of(pattern).matches(value, slots, this);
  }

  /**
   * Runs a computation in which numbers of the graph may stand for what is not known yet. Throws
   * {@link UndecidedException} where it depends on them in a way that no formula has.
   */
  public <T> T trace(FormulaGraph graph, Supplier<T> computation) {
    Strand strand = strand();
    FormulaGraph outer = strand.graph();
    int depth = strand.depth();
    strand.graph(graph);
    try {
      return computation.get();
    } finally {
      strand.graph(outer);
      strand.resume(depth);
    }
  }

  /**
   * Runs a computation whose refusal the caller has an answer to: after a refusal evaluation goes
   * on as if the computation had not begun.
   */
  public <T> T attempt(Supplier<T> computation) {
    Strand strand = strand();
    int depth = strand.depth();
    try {
      return computation.get();
    } catch (StratagemException refusal) {
      strand.resume(depth);
      throw refusal;
    } catch (StackOverflowError overflow) {
      StratagemException refusal = strand.tooDeep(strand.place());
      strand.resume(depth);
      throw refusal;
    }
  }

  /** To be called in every long loop: throws when the time is up or the user has cancelled. */
  public void tick() {
    Strand strand = strand();
    if (strand.tick()) {
      checkLimits(strand.place());
    }
  }

  /** The same, with the place to name. */
  public void tick(Span at) {
    if (strand().tick()) {
      checkLimits(at);
    }
  }

  /** Refuses a number of things that is beyond the limit of enumeration. */
  void count(String what, BigInteger count, Span at) {
    if (count.compareTo(BigInteger.valueOf(limits.maxSize())) > 0) {
      throw Refusal.tooMany(at, what, count, limits.maxSize());
    }
  }

  void count(Domain domain, Span at) {
    count(domain.description(), domain.size(), at);
  }

  void checkLimits(Span at) {
    if (limits.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw Refusal.of(Code.L402, at, "the evaluation was cancelled");
    }
    if (limits.outOfTime().getAsBoolean()) {
      throw Refusal.of(
          Code.L402,
          at,
          "the time limit has passed before an answer was found",
          "`--time-limit` sets another limit");
    }
  }

  Strand strand() {
    return Thread.currentThread() instanceof StrandThread thread ? thread.strand() : strands.get();
  }
}
