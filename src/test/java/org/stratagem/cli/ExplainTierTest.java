package org.stratagem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.testkit.Golden;
import org.stratagem.testkit.Ran;

/** The command that explains tiers: what it says is what games do. */
class ExplainTierTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "explain");
  private static final String CHICKEN =
      """
      game Chicken {
        players Row, Col choose {Swerve, Straight}
        payoff {
          Swerve,   Swerve   -> 0, 0
          Swerve,   Straight -> -1, 1
          Straight, Swerve   -> 1, -1
          Straight, Straight -> -10, -10
        }
      }
      strategy Best(foe): Reaction   = argmax a in Action { payoff(a, foe) }
      strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
      show play(Chicken, Lead, Best)
      """;
  private static final String WELL = Path.of("examples", "three-players.game").toString();

  /** A strategy at each tier, whatever it does: only who reads whom matters. */
  private static final String STRATEGIES =
      """
      strategy AtAction: Action = C
      strategy AtReaction(foe): Reaction = C
      strategy AtMetapolicy(foe): Metapolicy = C
      strategy AtTier3(foe): Tier[3] = _ => C
      strategy AtTier4(foe): Tier[4] = _ => C
      strategy AtTier5(foe): Tier[5] = _ => _ => C
      strategy AtMixed: Mixed = {C: 1/2, D: 1/2}
      strategy AtMixedReply(foe): MixedReply = C
      strategy AtPolicy(history): Policy = C
      strategy AtPlanner(foe): Planner = history => C
      strategy AtSelection(foe): Selection = history => C
      """
          .replaceAll(":( [A-Z])", " for Duel:$1");

  private static final String DUEL = "game Duel { players Row, Col choose {C, D}  payoff p = 0 }\n";

  @TempDir Path folder;

  private String chicken;

  @BeforeEach
  void writeChicken() throws IOException {
    chicken = Files.writeString(folder.resolve("chicken.game"), CHICKEN).toString();
  }

  private static Ran explain(String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain-tier"));
    all.addAll(List.of(arguments));
    return Ran.of(all.toArray(String[]::new));
  }

  private static JsonObject value(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    Ran ran = explain(all.toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    JsonObject file = JsonParser.parseString(ran.out()).getAsJsonObject();
    return file.getAsJsonArray("results").get(0).getAsJsonObject().getAsJsonObject("value");
  }

  @ParameterizedTest
  @CsvSource({
    "tier-4, Tier[4]",
    "metapolicy, Metapolicy",
    "tier-40, Tier[40]",
    "planner, Planner",
    "selection, Selection",
    "threat-2, Threat[2]",
    "mixed, Mixed",
    "action, Action",
    "observer, Foe.Mixed -> Action"
  })
  void readsAsItShould(String name, String tier) {
    Ran ran = explain(tier, chicken);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    Golden.expect(GOLDEN.resolve(name + ".txt"), ran.out());
  }

  @Test
  void threePlayersReadAsTheyShould() {
    Golden.expect(GOLDEN.resolve("three-tier-3.txt"), explain("Tier[3]", WELL).out());
    Golden.expect(GOLDEN.resolve("three-after-two.txt"), explain("AfterTwo", WELL).out());
  }

  /** Each row of the table, played: grounds exactly where the checker lets it be played. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Action",
        "Reaction",
        "Metapolicy",
        "Tier[3]",
        "Tier[4]",
        "Mixed",
        "Policy",
        "Planner",
        "Selection"
      })
  void theTableIsWhatPlaysDo(String tier) {
    JsonArray rows = value(tier).getAsJsonObject("against").getAsJsonArray("rows");
    int played = 0;
    for (var row : rows) {
      String other = row.getAsJsonArray().get(0).getAsString();
      String outcome = row.getAsJsonArray().get(1).getAsString();
      if (!STRATEGIES.contains(strategy(other) + " ")
          && !STRATEGIES.contains(strategy(other) + "(")) {
        continue;
      }
      String rounds = outcome.endsWith("policies") ? ", rounds: 1" : "";
      String play = "play(Duel, " + strategy(tier) + ", " + strategy(other) + rounds + ")";
      Ran ran = Ran.withInput(DUEL + STRATEGIES + "show " + play, "run", "-");
      String wanted =
          switch (outcome) {
            case "commitment race" -> "error[T201]";
            case "gap" -> "error[T202]";
            default -> "";
          };
      if (wanted.isEmpty()) {
        assertThat(ran.err()).as(play).isEmpty();
      } else {
        assertThat(ran.err()).as(play).contains(wanted);
      }
      played++;
    }
    assertThat(played).isGreaterThan(5);
  }

  private static String strategy(String tier) {
    return "At" + tier.replace("[", "").replace("]", "");
  }

  /** The steps are those that a play prints, strategies in the place of tiers. */
  @ParameterizedTest
  @CsvSource({"Metapolicy, Reaction", "Tier[3], Metapolicy", "Tier[4], Tier[3]"})
  void theStepsAreThoseOfAPlay(String tier, String below) {
    JsonArray steps = value(tier).getAsJsonObject("encounter").getAsJsonArray("steps");
    String play = "show play(Duel, " + strategy(tier) + ", " + strategy(below) + ")";
    Ran ran = Ran.withInput(DUEL + STRATEGIES + play, "run", "-");
    List<String> readers =
        ran.out()
            .lines()
            .filter(line -> line.contains(" reads "))
            .map(ExplainTierTest::who)
            .toList();
    List<String> told = new ArrayList<>();
    steps.forEach(step -> told.add(who(step.getAsJsonObject().get("reads").getAsString())));
    assertThat(told).isEqualTo(readers).isNotEmpty();
  }

  /** {@code Row Col}: the reader and whom it reads. */
  private static String who(String line) {
    String text = line.strip();
    return text.substring(0, 3) + " " + text.replaceFirst(".* reads (...).*", "$1");
  }

  @ParameterizedTest
  @CsvSource({"Action, 2", "Reaction, 4", "Metapolicy, 16", "Tier[3], 4294967296"})
  void sizesAreNumbers(String tier, long size) {
    assertThat(value(tier, chicken).get("size").getAsLong()).isEqualTo(size);
  }

  @Test
  void sizesBeyondNumbersAreTexts() {
    assertThat(value("Tier[4]", chicken).get("size").getAsString()).isEqualTo("2^17179869184");
    assertThat(value("Tier[9]", chicken).get("size").getAsString())
        .matches("a tower of \\d+ powers");
  }

  @Test
  void aHighTierIsNoHarder() {
    Ran ran = explain("Tier[200]");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().count()).isLessThan(60);
    assertThat(ran.out())
        .contains("Row's Tier[200] reads Col's Tier[199]")
        .contains("188 steps more");
  }

  @Test
  void aCrowdIsNotNamedOneByOne() throws IOException {
    String many = "game Many { players P[1..200] choose {L, R}  payoff p = 0 }";
    Path file = Files.writeString(folder.resolve("many.game"), many);
    Ran ran = explain("Reaction", file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().count()).isLessThan(60);
    assertThat(ran.out())
        .contains("(P[2].Action, P[3].Action, P[4].Action, ..., P[200].Action) -> Action")
        .contains("and 193 more");
  }

  @Test
  void onePlayerReadsNobody() throws IOException {
    String solo = "game Solo { player A chooses x in {L, R}  payoff A = 0 }";
    String file = Files.writeString(folder.resolve("solo.game"), solo).toString();
    assertThat(explain("Action", file).out()).contains("A at Action: grounds");
    assertThat(explain("Reaction", file).err()).contains("A is the only player");
    assertThat(explain("Action", file, "--against", "Action").err())
        .contains("nobody to play against");
  }

  @Test
  void whoeverIsNotNamedIsExplained() {
    assertThat(explain("AfterTwo", WELL).out()).startsWith("AfterTwo of Cat in Well\n");
    assertThat(explain("AfterTwo", WELL, "--player", "Ann").err())
        .contains("error[T109]")
        .contains("would make Ann read its own strategy");
  }

  @Test
  void theOthersMayPlayDifferentTiers() {
    JsonObject met =
        value("Reaction", WELL, "--player", "Cat", "--against", "Action, AfterAnn")
            .getAsJsonObject("encounter");
    assertThat(met.getAsJsonObject("tiers").get("Bob").getAsString()).isEqualTo("AfterAnn");
    assertThat(met.get("outcome").getAsString()).isEqualTo("grounds");
    assertThat(met.getAsJsonArray("steps")).hasSize(2);
    assertThat(explain("Reaction", WELL, "--against", "Action, Action, Action").err())
        .contains("error[T107]")
        .contains("one tier for all others, or 2 tiers");
  }

  @Test
  void aRaceSaysWhatToAskInstead() {
    assertThat(explain("Reaction", chicken, "--against", "Reaction").out())
        .contains("Row at Reaction, Col at Reaction: commitment race")
        .contains("try: fixpoints(Chicken, Best, Best)")
        .contains("try: iterate(Chicken, Best, Best, from: (Swerve, Swerve), steps: 10)")
        .contains("try: metagame(Chicken, Reaction, Action)");
    assertThat(explain("Metapolicy", chicken, "--against", "Metapolicy").out())
        .contains("try: unwindings(Chicken, (Lead, Best), (Lead, Best))");
    assertThat(explain("Tier[4]", chicken, "--against", "Tier[4]").out())
        .contains("try: unwindings(Chicken, (t1, s1), (t2, s2))")
        .contains("shows what each would get by leading, with s1 at");
    assertThat(explain("Threat[1]", chicken, "--against", "Threat[1]").out())
        .contains("try: metathreat(Chicken, everyone: s)");
    assertThat(explain("Tier[3]", chicken, "--against", "Reaction").out())
        .contains("gap")
        .contains("try: give Col a strategy at Metapolicy");
  }

  /** Questions name the file's own strategies, and can be pasted into the file. */
  @ParameterizedTest
  @ValueSource(strings = {"Reaction", "Metapolicy", "Tier[3]"})
  void questionsCanBeAsked(String tier) throws IOException {
    String file =
        CHICKEN
            + "strategy Argmax[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }\n"
            + "strategy Rock: Action = Straight\n";
    String path = Files.writeString(folder.resolve("more.game"), file).toString();
    JsonArray questions =
        value(tier, path, "--against", tier)
            .getAsJsonObject("encounter")
            .getAsJsonArray("questions");
    int asked = 0;
    for (var each : questions) {
      String question = each.getAsString();
      if (question.startsWith("give ")) {
        continue;
      }
      String call = question.replaceFirst("\\) (shows|lists|lets|weighs).*", ")");
      Ran ran = Ran.withInput(file + "show " + call, "run", "-");
      assertThat(ran.err()).as(call).isEmpty();
      asked++;
    }
    assertThat(asked).isGreaterThan(2);
  }

  @Test
  void mistakesAreThoseOfFiles() {
    assertThat(explain("Teir[4]").err()).contains("error[N101]").contains("did you mean `Tier`?");
    assertThat(explain("Tier").err()).contains("error[T109]").contains("`Tier[1]`");
    assertThat(explain("Tier[2").err()).contains("error[S10");
    assertThat(explain("Action -> Action").err()).contains("error[T109]").contains("`Foe.Action`");
    assertThat(explain("Bob.Action -> Action").err()).contains("no player `Bob`");
    assertThat(explain("Tier[2]", chicken, "--player", "Rwo").err()).contains("error[");
    assertThat(explain("Teir[4]").status()).isEqualTo(1);
  }

  @Test
  void wrongUseIsSaidSo() {
    assertThat(explain())
        .isEqualTo(
            new Ran(
                2,
                "",
                "stratagem: `explain-tier` needs TIER: `stratagem explain-tier 'Tier[4]'"
                    + " examples/chicken.game --against 'Tier[4]'`\n"));
    assertThat(explain("Tier", "[4]", chicken).err()).contains("needs quotes");
    assertThat(explain("Tier[4]", "examples/chiken.game").err()).contains("did you mean");
    assertThat(explain("Tier[4]", chicken, "--game", "Chiken").err())
        .contains("there is no game `Chiken`; did you mean `Chicken`?");
    assertThat(explain("Tier[4]", "--agianst", "Tier[3]").err())
        .contains("did you mean `--against`?");
    assertThat(Ran.of("run", chicken, "--against", "Tier[3]").err())
        .contains("`run` has no option `--against`; it belongs to `explain-tier`");
  }

  @Test
  void aFileWithMistakesIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.game"), "tier Odd = Foe.Od -> Action\n");
    Ran ran = explain("Odd", file.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("bad.game:1:16");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aFileOfTiersAloneIsExplainedInTheExample() throws IOException {
    Path file = Files.writeString(folder.resolve("t.game"), "tier Odd = Foe.Mixed -> Mixed\n");
    assertThat(explain("Odd", file.toString()).out())
        .contains("Odd of Row in Example")
        .contains("declared  tier Odd = Foe.Mixed -> Mixed");
  }

  @Test
  void theQuestionsOfTheFileAreNotAsked() {
    assertThat(explain("Action", chicken).out()).doesNotContain("Row's Lead");
  }

  @Test
  void thePictureIsWrittenWhereAFolderIsNamed() {
    Path out = folder.resolve("pictures");
    Ran ran = explain("Tier[4]", chicken, "--out", out.toString());
    assertThat(ran.out()).endsWith("picture -> " + out.resolve("Tier-4.svg") + ", .html\n");
    assertThat(out.resolve("Tier-4.svg")).isRegularFile();
    assertThat(out.resolve("Tier-4.html")).isRegularFile();
    JsonObject file =
        JsonParser.parseString(
                explain("Tier[4]", "--format", "json", "--out", out.toString()).out())
            .getAsJsonObject();
    JsonObject result = file.getAsJsonArray("results").get(0).getAsJsonObject();
    assertThat(result.get("picture").getAsString()).endsWith("Tier-4.svg");
  }

  @Test
  void theLanguageAnswersTheSame() {
    Ran run =
        Ran.withInput(
            "game Example { players Row, Col choose {C, D}  payoff p = 0 }\n"
                + "show explain(Example, Tier[3], against: Tier[3])",
            "run",
            "-");
    assertThat(run.err()).isEmpty();
    String told = explain("Tier[3]", "--against", "Tier[3]").out();
    assertThat(run.out().lines().skip(2).map(String::strip).toList())
        .isEqualTo(
            told.lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.startsWith("Example:"))
                .toList());
  }
}
