package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.value.Binder;
import org.stratagem.value.Operator;

/**
 * Draws random trees of every kind of node that the parser can build, from a seed. All spans are
 * the same point.
 */
final class RandomTrees {
  private static final Span NOWHERE = new Span(new SourceFile("random", ""), 0, 0);
  private static final String[] SMALL = {
    "x", "price", "größe", "数", "a_1", "payoff", "rounds", "state", "next", "players", "player",
        "chance", "until",
    "worth", "discount", "choose", "chooses", "sees", "when", "from", "by", "for", "max", "sum",
        "count", "all",
    "expect", "mix", "each", "softmax", "sweep", "argmaxes"
  };
  private static final String[] CAPITAL = {
    "Row", "Col", "C", "Ärger", "Foe", "Bidder", "Δ2", "If", "Let"
  };
  private static final String[] DECLARING = {
    "check", "show", "game", "import", "reject", "plot", "tier"
  };
  private static final String[] NUMBERS = {"0", "1", "42", "0.25", "1e-5", "2.5E+3"};
  private static final String[] TEXTS = {
    "", "plain", "a \"b\" \\c", "line\nbreak\ttab", "\u0001\uD83D\uDE00", "// no"
  };
  private static final Operator[] BINARY = {
    Operator.OR, Operator.AND, Operator.EQUAL, Operator.NOT_EQUAL, Operator.LESS,
        Operator.LESS_EQUAL,
    Operator.GREATER, Operator.GREATER_EQUAL, Operator.IN, Operator.PLUS, Operator.MINUS,
        Operator.TIMES,
    Operator.DIVIDE, Operator.MOD, Operator.POWER
  };

  private final Random random;
  private int budget;

  RandomTrees(long seed) {
    this.random = new Random(seed);
  }

  /** A declaration of at most about {@code size} nodes. */
  Declaration declaration(int size) {
    budget = size;
    return declaration();
  }

  private Declaration declaration() {
    budget--;
    return switch (random.nextInt(13)) {
      case 0 -> new Declaration.Import(NOWHERE, pick(TEXTS));
      case 1 ->
          new Declaration.Game(
              NOWHERE, "", capital(), some(0, this::parameter), pick(TEXTS), List.of());
      case 2, 3 ->
          new Declaration.Game(
              NOWHERE, "", capital(), some(0, this::parameter), null, some(0, this::member));
      case 4 ->
          new Declaration.Coalition(
              NOWHERE, "", capital(), some(0, this::parameter), some(0, this::member));
      case 5 -> new Declaration.Tier(NOWHERE, "", capital(), maybe(this::small), type());
      case 6 ->
          new Declaration.Strategy(
              NOWHERE,
              "",
              capital(),
              maybe(this::small),
              maybe(() -> some(0, this::formal)),
              maybe(this::scope),
              type(),
              expression());
      case 7 -> new Declaration.Program(NOWHERE, "", capital(), maybe(this::scope), expression());
      case 8 -> new Declaration.Function(NOWHERE, "", small(), some(0, this::formal), expression());
      case 9 -> new Declaration.Let(NOWHERE, "", small(), maybe(this::type), expression());
      case 10 -> new Declaration.Show(NOWHERE, expression());
      case 11 ->
          random.nextBoolean()
              ? new Declaration.Plot(NOWHERE, expression())
              : new Declaration.Check(NOWHERE, expression());
      default -> new Declaration.Reject(NOWHERE, maybe(() -> pick(TEXTS)), declaration());
    };
  }

  private Declaration.Parameter parameter() {
    return new Declaration.Parameter(NOWHERE, small(), expression());
  }

  private Declaration.Scope scope() {
    return new Declaration.Scope(NOWHERE, capital(), maybe(this::capital));
  }

  private Member member() {
    budget--;
    return switch (random.nextInt(15)) {
      case 0 -> new Member.Players(NOWHERE, true, some(1, this::family), maybe(this::choice));
      case 1 -> new Member.Players(NOWHERE, false, List.of(family()), maybe(this::choice));
      case 2 -> new Member.Move(NOWHERE, who(), choice());
      case 3 -> new Member.Chance(NOWHERE, small(), maybe(this::everyone), expression());
      case 4 -> new Member.State(NOWHERE, small(), expression(), expression());
      case 5 -> new Member.Next(NOWHERE, small(), expression());
      case 6 -> new Member.Discount(NOWHERE, maybe(this::who), expression());
      case 7 -> new Member.Rounds(NOWHERE, expression());
      case 8 -> new Member.Until(NOWHERE, expression());
      case 9 -> new Member.Let(NOWHERE, small(), maybe(this::everyone), expression());
      case 10 -> new Member.Function(NOWHERE, small(), some(0, this::formal), expression());
      case 11 -> new Member.Payoff(NOWHERE, who(), expression());
      case 12 -> new Member.PayoffTable(NOWHERE, some(1, this::row));
      case 13 -> new Member.WorthTable(NOWHERE, some(1, this::worthRow));
      default -> new Member.WorthFunction(NOWHERE, small(), expression());
    };
  }

  private Member.Family family() {
    return new Member.Family(NOWHERE, capital(), maybe(this::expression));
  }

  private Member.Choice choice() {
    return new Member.Choice(
        NOWHERE,
        maybe(this::small),
        expression(),
        random.nextBoolean() ? List.of() : some(1, this::expression),
        maybe(this::expression));
  }

  private Member.Who who() {
    return random.nextBoolean() ? someone() : everyone();
  }

  private Member.Someone someone() {
    return new Member.Someone(NOWHERE, capital(), maybe(this::expression));
  }

  private Member.Everyone everyone() {
    return new Member.Everyone(NOWHERE, small(), maybe(this::capital));
  }

  private Member.Row row() {
    return new Member.Row(NOWHERE, some(1, this::pattern), some(1, this::expression));
  }

  private Member.WorthRow worthRow() {
    return new Member.WorthRow(NOWHERE, some(1, this::someone), expression());
  }

  private Pattern pattern() {
    budget--;
    return switch (random.nextInt(budget > 0 ? 7 : 6)) {
      case 0 -> new Pattern.Label(NOWHERE, pick(CAPITAL));
      case 1 -> new Pattern.Number(NOWHERE, (random.nextBoolean() ? "-" : "") + pick(NUMBERS));
      case 2 -> new Pattern.Text(NOWHERE, pick(TEXTS));
      case 3 -> new Pattern.Truth(NOWHERE, random.nextBoolean());
      case 4 -> new Pattern.Wildcard(NOWHERE);
      case 5 -> new Pattern.Binding(NOWHERE, pick(SMALL));
      default -> new Pattern.Tuple(NOWHERE, some(2, this::pattern));
    };
  }

  private TypeTerm type() {
    budget--;
    return switch (random.nextInt(budget > 0 ? 5 : 1)) {
      case 1 -> new TypeTerm.Owned(NOWHERE, capital(), namedType());
      case 2 -> new TypeTerm.Applied(NOWHERE, capital(), type());
      case 3 -> new TypeTerm.Tuple(NOWHERE, some(2, this::type));
      case 4 -> new TypeTerm.Arrow(NOWHERE, type(), type());
      default -> namedType();
    };
  }

  private TypeTerm namedType() {
    return new TypeTerm.Named(NOWHERE, capital(), budget > 0 ? maybe(this::expression) : null);
  }

  private Expression expression() {
    budget--;
    if (budget <= 0) {
      return leaf();
    }
    return switch (random.nextInt(21)) {
      case 0, 1 -> leaf();
      case 2 -> new Expression.Unary(NOWHERE, Operator.NOT, NOWHERE, expression());
      case 3 -> new Expression.Unary(NOWHERE, Operator.NEGATE, NOWHERE, expression());
      case 4, 5, 6, 7 ->
          new Expression.Binary(NOWHERE, pick(BINARY), NOWHERE, expression(), expression());
      case 8 -> new Expression.If(NOWHERE, expression(), expression(), expression());
      case 9 -> new Expression.Let(NOWHERE, small(), maybe(this::type), expression(), expression());
      case 10 -> new Expression.Lambda(NOWHERE, some(0, this::formal), expression());
      case 11 -> new Expression.Match(NOWHERE, expression(), some(1, this::arm));
      case 12 -> binding();
      case 13 ->
          new Expression.Tuple(
              NOWHERE, random.nextInt(5) == 0 ? List.of() : some(2, this::expression));
      case 14 -> new Expression.Record(NOWHERE, some(1, this::field));
      case 15 -> new Expression.ListOf(NOWHERE, some(0, this::expression));
      case 16 ->
          random.nextBoolean()
              ? new Expression.SetOf(NOWHERE, some(0, this::expression))
              : new Expression.Distribution(NOWHERE, some(1, this::entry));
      case 17 -> new Expression.Range(NOWHERE, expression(), expression(), maybe(this::expression));
      case 18 -> new Expression.Call(NOWHERE, expression(), some(0, this::argument));
      case 19 -> new Expression.Select(NOWHERE, expression(), label());
      default -> new Expression.Index(NOWHERE, expression(), expression());
    };
  }

  private Expression leaf() {
    return switch (random.nextInt(5)) {
      case 0 -> new Expression.Number(NOWHERE, pick(NUMBERS));
      case 1 -> new Expression.Text(NOWHERE, pick(TEXTS));
      case 2 -> new Expression.Truth(NOWHERE, random.nextBoolean());
      case 3 -> new Expression.Variable(NOWHERE, pick(CAPITAL));
      default -> new Expression.Variable(NOWHERE, pick(SMALL));
    };
  }

  private Expression binding() {
    Binder binder = pick(Binder.values());
    Supplier<Expression.Bound> bound =
        () -> new Expression.Bound(NOWHERE, small(), binder.draws(), expression());
    return new Expression.Binding(
        NOWHERE, binder, some(1, bound), maybe(this::expression), expression());
  }

  private Expression.Arm arm() {
    return new Expression.Arm(NOWHERE, some(1, this::pattern), expression());
  }

  private Expression.Field field() {
    return new Expression.Field(NOWHERE, label(), expression());
  }

  private Expression.Entry entry() {
    return new Expression.Entry(NOWHERE, expression(), expression());
  }

  private Expression.Argument argument() {
    return new Expression.Argument(NOWHERE, maybe(this::label), expression());
  }

  private Name small() {
    return new Name(NOWHERE, pick(SMALL));
  }

  private Name capital() {
    return new Name(NOWHERE, pick(CAPITAL));
  }

  private Name formal() {
    return random.nextInt(4) == 0 ? new Name(NOWHERE, "_") : small();
  }

  private Name label() {
    return switch (random.nextInt(3)) {
      case 0 -> small();
      case 1 -> capital();
      default -> new Name(NOWHERE, pick(DECLARING));
    };
  }

  private <T> List<T> some(int least, Supplier<T> item) {
    int count = least + (budget > 0 ? random.nextInt(3) : 0);
    List<T> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item.get());
    }
    return items;
  }

  private <T> @Nullable T maybe(Supplier<T> item) {
    return random.nextBoolean() ? item.get() : null;
  }

  private <T> T pick(T[] items) {
    return items[random.nextInt(items.length)];
  }
}
