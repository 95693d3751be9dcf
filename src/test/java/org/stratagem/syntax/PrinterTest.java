package org.stratagem.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.source.SourceFile;

class PrinterTest {
  private static final int TREES = 1_000;

  @Test
  void readingWhatWasPrintedGivesTheSameTree() {
    for (long seed = 0; seed < TREES; seed++) {
      Declaration tree = new RandomTrees(seed).declaration(5 + (int) (seed % 40));
      if (!comesBack(tree)) {
        Declaration small = Shrinker.shrink(tree, candidate -> !comesBack(candidate));
        String text = Printer.print(small);
        assertThat(Structure.of(read(text).declarations()))
            .as("seed %d: %s%n%s", seed, text, read(text).diagnostics())
            .isEqualTo(Structure.of(List.of(small)));
      }
    }
  }

  @Test
  void whatIsPrintedHasOneReading() {
    for (long seed = 0; seed < TREES / 10; seed++) {
      String text = Printer.print(new RandomTrees(seed).declaration(5 + (int) (seed % 40)));
      assertThat(AmbiguityListener.reports(text).stream().filter(r -> !r.startsWith("conflict")))
          .as("seed %d: %s", seed, text)
          .isEmpty();
    }
  }

  /** The tests above say nothing about a kind of node that is never drawn. */
  @Test
  void everyKindOfNodeIsDrawn() {
    Set<Class<?>> drawn = new HashSet<>();
    for (long seed = 0; seed < TREES; seed++) {
      collect(new RandomTrees(seed).declaration(5 + (int) (seed % 40)), drawn);
    }
    List<Class<?>> kinds = new ArrayList<>();
    for (Class<?> family :
        List.of(Declaration.class, Member.class, Expression.class, Pattern.class, TypeTerm.class)) {
      for (Class<?> kind : family.getDeclaredClasses()) {
        if (kind.isRecord()) {
          kinds.add(kind);
        }
      }
    }
    kinds.remove(Expression.Missing.class);
    assertThat(drawn).containsAll(kinds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b * c",
        "(a + b) * c",
        "a - (b - c)",
        "a - b - c",
        "-x ^ 2",
        "(-x) ^ 2",
        "2 ^ -x",
        "a ^ b ^ c",
        "(a ^ b) ^ c",
        "not a == b and c or d",
        "not (a and b)",
        "(x => x)(3)",
        "x => y => x + y",
        "1 + (if a then b else c)",
        "if a then b else if c then d else e",
        "let p: Policy = _ => a; payoff(p, foe)",
        "max q in Players when q != turn { bid[q] }",
        "match (a, b) {  C, _ -> 1  _, x -> x }",
        "match x {  0 -> f  (a, b) -> g  -1 -> h }",
        "0..10 by 1 / 2",
        "{(C, C): 1 / 2, (D, D): 1 / 2}",
        "f(a, rounds: 3).last.check[0]",
        "(open: x, final: y)",
        "{}",
        "()",
        "\"a \\\"b\\\" \\n\"",
        "x in (1..3)"
      })
  void needsNoOtherParentheses(String text) {
    Expression expression = ((Declaration.Show) read("show " + text).declarations().get(0)).body();
    assertThat(Printer.print(expression)).isEqualTo(text.replace("in (1..3)", "in 1..3"));
  }

  private static boolean comesBack(Declaration tree) {
    SyntaxTree read = read(Printer.print(tree));
    return read.diagnostics().isEmpty()
        && Structure.of(read.declarations()).equals(Structure.of(List.of(tree)));
  }

  private static SyntaxTree read(String text) {
    return Parser.parse(new SourceFile("printed", text));
  }

  private static void collect(Object value, Set<Class<?>> kinds) {
    if (value instanceof Record node) {
      kinds.add(node.getClass());
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        Object part = Structure.get(component, node);
        if (part instanceof Record || part instanceof List<?>) {
          collect(part, kinds);
        }
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        collect(item, kinds);
      }
    }
  }
}
