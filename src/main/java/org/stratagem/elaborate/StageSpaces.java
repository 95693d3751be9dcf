package org.stratagem.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.BranchingSpace;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Size;
import org.stratagem.type.Sizes;
import org.stratagem.type.Stage;
import org.stratagem.value.Box;
import org.stratagem.value.Continuum;
import org.stratagem.value.Domain;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Tuple;

/**
 * The finite spaces of strategies of one game: counted before anything is listed, listed in the
 * stated order (tables lexicographically, the first input most significant), each strategy numbered
 * by its place in the list.
 */
public final class StageSpaces {
  /** So many strategies are listed faster than they are told apart. */
  private static final int FEW = 32;

  private final Seating seating;
  private final List<Size> actions = new ArrayList<>();
  private final Map<Stage, List<Object>> listed = new ConcurrentHashMap<>();
  private final Map<Stage, Numbering> numbered = new ConcurrentHashMap<>();

  StageSpaces(Seating seating) {
    this.seating = seating;
    GameShape shape = seating.game().shape();
    for (int player = 0; player < shape.playerCount(); player++) {
      actions.add(plans(shape, player));
    }
  }

  /**
   * The strategies of a stage, to be listed one at a time, or told apart as far as they are read.
   * Refuses what is infinite (E309).
   */
  public Domain domain(Stage stage, Span at) {
    if (stage instanceof Stage.Read read && count(stage).isFinite()) {
      return new ReadSpace(read, at);
    }
    return new Space(counted(stage, at), "strategies of " + seating.printer().possessive(stage)) {
      @Override
      public Iterator<Object> iterator() {
        return elements(stage, at).iterator();
      }
    };
  }

  /** The profiles of strategies of several players, the first most significant. */
  Domain profiles(List<Stage> stages, Span at) {
    BigInteger size = BigInteger.ONE;
    List<String> names = new ArrayList<>();
    for (Stage stage : stages) {
      size = size.multiply(counted(stage, at));
      names.add(seating.printer().possessive(stage));
    }
    return new Space(size, "profiles of " + String.join(" and ", names)) {
      @Override
      public Iterator<Object> iterator() {
        return products(stages, at).stream()
            .map(parts -> (Object) new Profile(seating.owners(stages), parts))
            .iterator();
      }
    };
  }

  /** How many strategies a stage has. */
  public Size count(Stage stage) {
    return Sizes.count(stage, actions);
  }

  /** The same with its reason where that is of interest: {@code 4^16 = 4294967296}. */
  public String describe(Stage stage) {
    return Sizes.describe(stage, actions);
  }

  /** A player's plans where each of its moves is from a continuum and sees nothing; else null. */
  @Nullable Continuum continuum(int player) {
    List<GameShape.MoveShape> moves = seating.game().shape().movesOf(player);
    List<Continuum> sides = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (GameShape.MoveShape move : moves) {
      if (move.sees() || !(move.domain() instanceof GameShape.Continuous continuous)) {
        return null;
      }
      sides.add(continuous.space());
      if (move.name() != null) {
        names.add(move.name());
      }
    }
    if (sides.size() == 1) {
      return sides.get(0);
    }
    return sides.isEmpty()
        ? null
        : new Box(sides, names.size() == sides.size() ? names : List.of());
  }

  /** How many plans a player has. */
  private static Size plans(GameShape shape, int player) {
    Size product = Size.of(1);
    for (GameShape.MoveShape move : shape.movesOf(player)) {
      if (move.open() || !(move.domain() instanceof GameShape.Finite finite)) {
        return Size.infinite();
      }
      int inputs = move.inputs() == null ? 1 : move.inputs().elements().size();
      if (inputs == 0) {
        continue; // the move is never made: nothing is to be planned
      }
      product = product.times(Size.of(finite.values().elements().size()).power(Size.of(inputs)));
    }
    return product;
  }

  private BigInteger counted(Stage stage, Span at) {
    Size count = count(stage);
    String whose = seating.printer().possessive(stage);
    if (!count.isFinite()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.E309,
              at,
              "there are infinitely many strategies of " + whose + ": they cannot be listed"));
    }
    BigInteger exact = count.exact();
    if (exact == null) {
      throw tooMany(stage, at);
    }
    return exact;
  }

  private StratagemException tooMany(Stage stage, Span at) {
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                at,
                "there are "
                    + Sizes.describe(stage, actions)
                    + " strategies of "
                    + seating.printer().possessive(stage)
                    + ", more than the limit of "
                    + seating.game().interpreter().limits().maxSize())
            .hint("raise the limit with --max-size, or reason at a lower tier"));
  }

  /** All strategies of a stage in order; counted first. */
  public List<Object> elements(Stage stage, Span at) {
    List<Object> known = listed.get(stage);
    if (known != null) {
      return known;
    }
    BigInteger size = counted(stage, at);
    long limit = Math.min(seating.game().interpreter().limits().maxSize(), Integer.MAX_VALUE - 8);
    if (size.compareTo(BigInteger.valueOf(limit)) > 0) {
      throw tooMany(stage, at);
    }
    List<Object> elements = new ArrayList<>();
    if (stage instanceof Stage.Read read) {
      new Tables(read, at).forEachRemaining(elements::add);
    } else {
      elements.addAll(plans(((Stage.Action) stage).player(), at));
    }
    List<Object> complete = Collections.unmodifiableList(elements);
    listed.put(stage, complete);
    return complete;
  }

  private List<Object> plans(int player, Span at) {
    List<GameShape.MoveShape> moves = seating.game().shape().movesOf(player);
    List<List<Object>> perMove = new ArrayList<>();
    for (GameShape.MoveShape move : moves) {
      List<Object> domain = List.copyOf(((GameShape.Finite) move.domain()).values().elements());
      if (move.inputs() == null) {
        perMove.add(domain);
        continue;
      }
      List<Object> inputs = List.copyOf(move.inputs().elements());
      List<Object> tables = new ArrayList<>();
      for (List<Object> choice : product(Collections.nCopies(inputs.size(), domain))) {
        Map<Object, Object> choices = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
          choices.put(inputs.get(i), choice.get(i));
        }
        tables.add(new MoveTable(null, new Stage.Action(player), choices, at));
      }
      perMove.add(tables);
    }
    if (perMove.size() == 1) {
      return perMove.get(0);
    }
    boolean named = moves.stream().allMatch(move -> move.name() != null);
    List<Object> plans = new ArrayList<>();
    for (List<Object> parts : product(perMove)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; named && i < parts.size(); i++) {
        fields.put(String.valueOf(moves.get(i).name()), parts.get(i));
      }
      plans.add(named && !parts.isEmpty() ? new NamedTuple(fields) : new Tuple(parts));
    }
    return plans;
  }

  /** All combinations of strategies of several stages, the first most significant. */
  List<List<Object>> products(List<Stage> stages, Span at) {
    List<List<Object>> lists = new ArrayList<>();
    stages.forEach(stage -> lists.add(elements(stage, at)));
    return product(lists);
  }

  private static List<List<Object>> product(List<List<Object>> lists) {
    List<List<Object>> products = List.of(List.of());
    for (List<Object> list : lists) {
      List<List<Object>> longer = new ArrayList<>(products.size() * list.size());
      for (List<Object> prefix : products) {
        for (Object next : list) {
          List<Object> one = new ArrayList<>(prefix);
          one.add(next);
          longer.add(one);
        }
      }
      products = longer;
    }
    return products;
  }

  /** The place of a strategy in the list of its stage; functions are found by their table. */
  int number(Object strategy, Stage stage, Span at) {
    if (strategy instanceof TableStrategy table && table.stage().equals(stage)) {
      return table.number();
    }
    if (stage instanceof Stage.Read read) {
      return number((FunctionValue) strategy, read, at);
    }
    int number = numbering(stage, at).of(strategy);
    if (number < 0) {
      throw new NoSuchElementException("not of this stage: " + strategy);
    }
    return number;
  }

  private Numbering numbering(Stage stage, Span at) {
    Numbering known = numbered.get(stage);
    if (known == null) {
      known = new Numbering(elements(stage, at));
      numbered.put(stage, known);
    }
    return known;
  }

  private int number(FunctionValue function, Stage.Read stage, Span at) {
    if (function instanceof StagedFunction staged && staged.number() >= 0) {
      return staged.number();
    }
    int base = elements(stage.result(), at).size();
    int number = 0;
    for (List<Object> read : products(stage.domain(), at)) {
      number = number * base + number(function.call(read.toArray()), stage.result(), at);
    }
    if (function instanceof StagedFunction staged) {
      staged.number(number);
    }
    return number;
  }

  /** Whether two strategies of a finite stage agree on everything they may read. */
  boolean same(Object left, Object right, Stage stage, Span at) {
    if (left == right) {
      return true;
    }
    if (!(stage instanceof Stage.Read read)) {
      return seating.game().interpreter().equal(left, right, at);
    }
    for (Stage part : read.domain()) {
      counted(part, at);
    }
    for (List<Object> inputs : products(read.domain(), at)) {
      Object[] arguments = inputs.toArray();
      if (!same(
          ((FunctionValue) left).call(arguments.clone()),
          ((FunctionValue) right).call(arguments),
          read.result(),
          at)) {
        return false;
      }
    }
    return true;
  }

  private abstract static class Space implements Domain {
    private final BigInteger size;
    private final String description;

    Space(BigInteger size, String description) {
      this.size = size;
      this.description = description;
    }

    @Override
    public BigInteger size() {
      return size;
    }

    @Override
    public String description() {
      return description;
    }
  }

  /** The strategies of a function stage. */
  private final class ReadSpace implements BranchingSpace {
    private final Stage.Read stage;
    private final Span at;

    ReadSpace(Stage.Read stage, Span at) {
      this.stage = stage;
      this.at = at;
    }

    @Override
    public BigInteger size() {
      return counted(stage, at);
    }

    @Override
    public String description() {
      return "strategies of " + seating.printer().possessive(stage);
    }

    @Override
    public Iterator<Object> iterator() {
      return new Tables(stage, at);
    }

    @Override
    public boolean isListable() {
      return !count(stage).exceeds(seating.game().interpreter().limits().maxSize());
    }

    @Override
    public @Nullable Branches branches() {
      return count(stage).exceeds(FEW) ? new TierBranches(seating, stage, at) : null;
    }
  }

  /** Lists the tables of a function stage. */
  private final class Tables implements Iterator<Object> {
    private final TableStrategy.Space space;
    private final int[] digits;
    private final int base;
    private int number;
    private boolean more;

    Tables(Stage.Read stage, Span at) {
      this.space = new TableStrategy.Space(seating, stage, at);
      this.digits = new int[space.inputs()];
      this.base = space.results();
      this.more = base > 0 || digits.length == 0;
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Object next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      Object table = new TableStrategy(space, digits.clone(), number++);
      int position = digits.length - 1;
      while (position >= 0 && ++digits[position] == base) {
        digits[position--] = 0;
      }
      more = position >= 0;
      return table;
    }
  }
}
