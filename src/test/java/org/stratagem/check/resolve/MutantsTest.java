package org.stratagem.check.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Statement;
import org.stratagem.core.Subterms;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Diagnostic;

/** Whatever the text, resolution ends with a module and diagnostics, the same ones each time. */
class MutantsTest {
  private static final long SEED = 20260117;
  private static final int MUTANTS = 80;
  private static final Set<String> KEYWORDS =
      Set.of(
          "game",
          "players",
          "chance",
          "chooses",
          "choose",
          "in",
          "sees",
          "when",
          "let",
          "fn",
          "if",
          "then",
          "else",
          "payoff",
          "state",
          "from",
          "next",
          "match",
          "discount",
          "until",
          "coalition",
          "worth",
          "tier",
          "strategy",
          "for",
          "program",
          "and",
          "show",
          "check",
          "reject",
          "expect",
          "max",
          "argmax");
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z_]\\w*|\\d+([.]\\d+)?|\"[^\"]*\"|->|=>|[=!<>]=|[.][.]|\\S");

  private static final String SAMPLE =
      """
      game Auction(n = 3, top = 4) {
        players Seller, Bidder[1..n]
        chance value[p in Bidder] ~ uniform(0..top)
        Seller chooses reserve in 0..top
        p in Bidder chooses bid in 0..top sees value[p], reserve when value[p] > 0
        let high = max q in Bidder { bid[q] }
        fn gain(p, k) = if bid[p] == high then k * (value[p] - high) else 0
        payoff p in Bidder = gain(p, k: 1)
        payoff Seller = high - payoff[Bidder[1]]
      }
      game Walk(delta = 9/10) {
        players Row, Col choose {C, D}
        state last in {Start, Up} from Start
        payoff { C, C -> 3, 3   x, _ -> 0, delta }
        next last = match (Row, Col) { C, C -> Up   _, _ -> Start }
        discount delta
        until last == Up
      }
      coalition Pair(k = 2) { players Left, Right[1..2] worth { Left, Right[1] -> k } }
      tier Mine[n] = Foe.Mine[n - 1] -> Dist(Mine[n - 1])
      strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) + payoff[foe](a, foe) }
      strategy Level[k] for Walk.Row: Mixed = if k == 0 then uniform(Action) else Foe.Level[k - 1]
      strategy Plan(history) for Walk: Policy = let p: Policy = _ => C; if empty(history) then C else p(history)
      program Fair for Walk = if proves(foe(me) == C, assuming: 1) then C else D
      fn twice(f, x) = f(f(x))
      let limit = twice(y => y ^ 2, 3)
      show iterate(Walk, Best, Best, from: (C, D), steps: 2, order: simultaneous)
      check play(Auction(n: 2), everyone: Best).payoffs[Bidder[1]] == expect z ~ {0: 1/2, 1: 1/2} { z }
      reject "race" show play(Walk, Best, Level[2])
      """;

  @Test
  void theSampleIsFlawless() {
    assertThat(Resolving.found(SAMPLE)).isEmpty();
  }

  @Test
  void mutantsAreResolvedAlikeEachTime() {
    Random random = new Random(SEED);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(SAMPLE);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    int flawed = 0;
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = mutant(words, random);
      Resolution first = Resolving.resolve(mutant);
      assertThat(Resolving.texts(first.diagnostics()))
          .as("mutant %s of seed %s:%n%s", i, SEED, mutant)
          .isEqualTo(Resolving.texts(Resolving.resolve(mutant).diagnostics()))
          .doesNotHaveDuplicates();
      flawed += first.diagnostics().stream().anyMatch(Diagnostic::isError) ? 1 : 0;
      assertThat(hasErroneous(first) && !isReported(mutant, first))
          .as(
              "an erroneous term without a diagnostic in mutant %s of seed %s:%n%s",
              i, SEED, mutant)
          .isFalse();
    }
    assertThat(flawed).isGreaterThan(MUTANTS / 4);
  }

  /**
   * The sample with a name changed for another one, and now and then a word left out or said twice.
   */
  private static String mutant(List<String> words, Random random) {
    List<String> changed = new ArrayList<>(words);
    int place = random.nextInt(changed.size());
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(place);
      case 1 -> changed.add(place, changed.get(place));
      default -> {
        List<Integer> names =
            IntStream.range(0, words.size()).filter(i -> isName(words.get(i))).boxed().toList();
        String other = words.get(names.get(random.nextInt(names.size())));
        changed.set(names.get(random.nextInt(names.size())), other);
      }
    }
    return String.join(" ", changed);
  }

  private static boolean isName(String word) {
    return Character.isLetter(word.charAt(0)) && !KEYWORDS.contains(word);
  }

  private static boolean isReported(String mutant, Resolution resolution) {
    return resolution.diagnostics().stream().anyMatch(Diagnostic::isError)
        || org.stratagem.syntax.Parser.parse(
                new org.stratagem.source.SourceFile("main.game", mutant))
            .diagnostics()
            .stream()
            .anyMatch(Diagnostic::isError);
  }

  private static boolean hasErroneous(Resolution resolution) {
    List<Body> bodies = new ArrayList<>();
    for (Definition definition : resolution.module().definitions().values()) {
      if (definition instanceof Definition.Strategy strategy) {
        bodies.add(strategy.body());
      } else if (definition instanceof Definition.Let let) {
        bodies.add(let.body());
      } else if (definition instanceof Definition.Program program) {
        bodies.add(program.body());
      } else if (definition instanceof Definition.Game game) {
        for (GameMember member : game.members()) {
          if (member instanceof GameMember.Payoff payoff) {
            bodies.add(payoff.value());
          } else if (member instanceof GameMember.Let let) {
            bodies.add(let.value());
          }
        }
      }
    }
    for (Statement statement : resolution.module().statements()) {
      if (statement instanceof Statement.Show show) {
        bodies.add(show.body());
      } else if (statement instanceof Statement.Check check) {
        bodies.add(check.body());
      }
    }
    return bodies.stream().anyMatch(body -> hasErroneous(body.term()));
  }

  private static boolean hasErroneous(Term term) {
    return term instanceof Term.Erroneous
        || Subterms.of(term).stream().anyMatch(MutantsTest::hasErroneous);
  }
}
