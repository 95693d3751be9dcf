package org.stratagem.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stratagem.value.Operator;

/**
 * Prints pieces of a tree in the surface syntax, on one line, with the parentheses that are needed
 * and no others. Reading the result gives the same tree, but for the spans. Comments are not
 * printed: see {@link Formatter} for whole files.
 */
public final class Printer {
  private static final int WHOLE = 0;
  private static final int RANGE = 5;
  private static final int SUM = Operator.PLUS.precedence();
  private static final int POSTFIX = Operator.POWER.precedence() + 1;

  private final StringBuilder out = new StringBuilder();

  private Printer() {}

  /** An expression. */
  public static String print(Expression expression) {
    Printer printer = new Printer();
    printer.expression(expression, WHOLE);
    return printer.out.toString();
  }

  /** A pattern. */
  public static String print(Pattern pattern) {
    Printer printer = new Printer();
    printer.pattern(pattern);
    return printer.out.toString();
  }

  /** A tier or type. */
  public static String print(TypeTerm type) {
    Printer printer = new Printer();
    printer.type(type);
    return printer.out.toString();
  }

  /** A member of a game or coalition. */
  public static String print(Member member) {
    Printer printer = new Printer();
    new MemberPrinter(printer).member(member);
    return printer.out.toString();
  }

  /** A declaration, without its documentation. */
  public static String print(Declaration declaration) {
    Printer printer = new Printer();
    new MemberPrinter(printer).declaration(declaration);
    return printer.out.toString();
  }

  Printer text(String text) {
    out.append(text);
    return this;
  }

  <T> void list(List<T> items, Consumer<T> print) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      print.accept(items.get(i));
    }
  }

  void formals(List<Name> formals) {
    out.append('(');
    list(formals, formal -> out.append(formal.text()));
    out.append(')');
  }

  void whole(Expression expression) {
    expression(expression, WHOLE);
  }

  /** A domain: what needs parentheses after {@code in}. */
  void range(Expression expression) {
    expression(expression, RANGE);
  }

  void sum(Expression expression) {
    expression(expression, SUM);
  }

  /**
   * @param least the precedence that the place asks for
   */
  private void expression(Expression expression, int least) {
    boolean parentheses = precedence(expression) < least;
    if (parentheses) {
      out.append('(');
    }
    bare(expression);
    if (parentheses) {
      out.append(')');
    }
  }

  private static int precedence(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return binary.operator().precedence();
    }
    if (expression instanceof Expression.Unary unary) {
      return unary.operator().precedence();
    }
    if (expression instanceof Expression.Range) {
      return RANGE;
    }
    if (expression instanceof Expression.If
        || expression instanceof Expression.Let
        || expression instanceof Expression.Lambda) {
      return WHOLE;
    }
    return POSTFIX;
  }

  private void bare(Expression expression) {
    if (expression instanceof Expression.Number number) {
      out.append(number.text());
    } else if (expression instanceof Expression.Text text) {
      out.append(Escapes.quote(text.value()));
    } else if (expression instanceof Expression.Truth truth) {
      out.append(truth.value());
    } else if (expression instanceof Expression.Variable variable) {
      out.append(variable.name());
    } else if (expression instanceof Expression.Unary unary) {
      unary(unary);
    } else if (expression instanceof Expression.Binary binary) {
      binary(binary);
    } else if (expression instanceof Expression.If choice) {
      out.append("if ");
      whole(choice.condition());
      out.append(" then ");
      whole(choice.then());
      out.append(" else ");
      whole(choice.otherwise());
    } else if (expression instanceof Expression.Let let) {
      let(let);
    } else if (expression instanceof Expression.Lambda lambda) {
      lambda(lambda);
    } else if (expression instanceof Expression.Match match) {
      match(match);
    } else if (expression instanceof Expression.Binding binding) {
      binding(binding);
    } else if (expression instanceof Expression.Range range) {
      range(range);
    } else if (expression instanceof Expression.Missing) {
      out.append("...");
    } else {
      bracketed(expression);
    }
  }

  private void bracketed(Expression expression) {
    if (expression instanceof Expression.Tuple tuple) {
      out.append('(');
      list(tuple.parts(), this::whole);
      out.append(')');
    } else if (expression instanceof Expression.Record structure) {
      out.append('(');
      list(structure.fields(), field -> named(field.name(), field.value()));
      out.append(')');
    } else if (expression instanceof Expression.ListOf elements) {
      out.append('[');
      list(elements.elements(), this::whole);
      out.append(']');
    } else if (expression instanceof Expression.SetOf elements) {
      out.append('{');
      list(elements.elements(), this::whole);
      out.append('}');
    } else if (expression instanceof Expression.Distribution distribution) {
      out.append('{');
      list(
          distribution.entries(),
          entry -> {
            whole(entry.key());
            out.append(": ");
            whole(entry.weight());
          });
      out.append('}');
    } else if (expression instanceof Expression.Call call) {
      expression(call.callee(), POSTFIX);
      out.append('(');
      list(call.arguments(), argument -> named(argument.name(), argument.value()));
      out.append(')');
    } else if (expression instanceof Expression.Select select) {
      expression(select.target(), POSTFIX);
      out.append('.').append(select.name().text());
    } else if (expression instanceof Expression.Index index) {
      expression(index.target(), POSTFIX);
      out.append('[');
      whole(index.index());
      out.append(']');
    } else {
      throw new IllegalStateException("no such expression: " + expression.getClass());
    }
  }

  private void named(@Nullable Name name, Expression value) {
    if (name != null) {
      out.append(name.text()).append(": ");
    }
    whole(value);
  }

  private void unary(Expression.Unary unary) {
    out.append(unary.operator() == Operator.NOT ? "not " : "-");
    expression(unary.operand(), unary.operator().precedence());
  }

  private void binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    int precedence = operator.precedence();
    boolean power = operator == Operator.POWER;
    boolean leftTight = power || operator.isComparison();
    expression(binary.left(), leftTight ? precedence + 1 : precedence);
    out.append(' ').append(operator.symbol()).append(' ');
    boolean negation =
        binary.right() instanceof Expression.Unary unary && unary.operator() == Operator.NEGATE;
    expression(binary.right(), power ? negation ? precedence - 1 : precedence : precedence + 1);
  }

  private void range(Expression.Range range) {
    sum(range.from());
    out.append("..");
    sum(range.to());
    Expression step = range.step();
    if (step != null) {
      out.append(" by ");
      sum(step);
    }
  }

  private void let(Expression.Let let) {
    out.append("let ").append(let.name().text());
    annotation(let.type());
    out.append(" = ");
    whole(let.value());
    out.append("; ");
    whole(let.body());
  }

  void annotation(@Nullable TypeTerm type) {
    if (type != null) {
      out.append(": ");
      type(type);
    }
  }

  private void lambda(Expression.Lambda lambda) {
    if (lambda.formals().size() == 1) {
      out.append(lambda.formals().get(0).text());
    } else {
      formals(lambda.formals());
    }
    out.append(" => ");
    whole(lambda.body());
  }

  private void match(Expression.Match match) {
    out.append("match ");
    whole(match.scrutinee());
    out.append(" {");
    for (Expression.Arm arm : match.arms()) {
      out.append("  ");
      list(arm.patterns(), this::pattern);
      out.append(" -> ");
      whole(arm.body());
    }
    out.append(" }");
  }

  private void binding(Expression.Binding binding) {
    out.append(binding.binder().word()).append(' ');
    list(
        binding.bounds(),
        bound -> {
          out.append(bound.name().text()).append(bound.draws() ? " ~ " : " in ");
          range(bound.domain());
        });
    Expression guard = binding.guard();
    if (guard != null) {
      out.append(" when ");
      whole(guard);
    }
    out.append(" { ");
    whole(binding.body());
    out.append(" }");
  }

  void pattern(Pattern pattern) {
    if (pattern instanceof Pattern.Label label) {
      out.append(label.name());
    } else if (pattern instanceof Pattern.Number number) {
      out.append(number.text());
    } else if (pattern instanceof Pattern.Text text) {
      out.append(Escapes.quote(text.value()));
    } else if (pattern instanceof Pattern.Truth truth) {
      out.append(truth.value());
    } else if (pattern instanceof Pattern.Wildcard) {
      out.append('_');
    } else if (pattern instanceof Pattern.Binding binding) {
      out.append(binding.name());
    } else if (pattern instanceof Pattern.Tuple tuple) {
      out.append('(');
      list(tuple.parts(), this::pattern);
      out.append(')');
    }
  }

  void type(TypeTerm type) {
    if (type instanceof TypeTerm.Named named) {
      out.append(named.name().text());
      Expression index = named.index();
      if (index != null) {
        out.append('[');
        whole(index);
        out.append(']');
      }
    } else if (type instanceof TypeTerm.Owned owned) {
      out.append(owned.owner().text()).append('.');
      type(owned.tier());
    } else if (type instanceof TypeTerm.Applied applied) {
      out.append(applied.constructor().text()).append('(');
      type(applied.argument());
      out.append(')');
    } else if (type instanceof TypeTerm.Tuple tuple) {
      out.append('(');
      list(tuple.parts(), this::type);
      out.append(')');
    } else if (type instanceof TypeTerm.Arrow arrow) {
      boolean parentheses = arrow.domain() instanceof TypeTerm.Arrow;
      out.append(parentheses ? "(" : "");
      type(arrow.domain());
      out.append(parentheses ? ") -> " : " -> ");
      type(arrow.result());
    }
  }
}
