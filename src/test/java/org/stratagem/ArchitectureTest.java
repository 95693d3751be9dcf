package org.stratagem;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.stratagem.source.Span;

/**
 * The import law. Two columns that meet at the top: the language knows nothing of solvers, the game
 * theory nothing of the language; each can be used and tested alone.
 */
class ArchitectureTest {
  private static final String ROOT = "org.stratagem.";
  private static final String GENERATED = ROOT + "syntax.grammar";

  private static final Set<String> LANGUAGE =
      Set.of(
          "source",
          "numeric",
          "value",
          "diagnostic",
          "type",
          "syntax",
          "core",
          "function",
          "check",
          "eval");

  private static final Set<String> GAME_THEORY =
      Set.of("numeric", "game", "solve", "bargain", "tier", "proof", "learn");

  private static final Set<String> COLUMNS = union(LANGUAGE, GAME_THEORY);

  /**
   * Package -> the packages it may import, by their first name under {@code org.stratagem}; a
   * package may also import its own parts.
   *
   * <p>{@code value} (immutable data, operators) stands below the syntax tree: operators and
   * binders are the same things in a tree, in the core and in an evaluation, and a type lists the
   * labels and numbers of an action set, which are values. {@code check} types the core, not the
   * tree: names are resolved once, tree to core, and everything after works on slots. {@code core}
   * holds diagnostics: a {@code reject} carries what was found in the declaration that it refuses.
   * {@code check} reads numbers: they are atoms of action sets and bounds of ranges, compared
   * exactly.
   */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("source", Set.of()),
          entry("numeric", Set.of()),
          entry("value", Set.of("numeric", "source")),
          entry("diagnostic", Set.of("source")),
          entry("type", Set.of("source", "value")),
          entry("game", Set.of("numeric")),
          entry("syntax", Set.of("source", "diagnostic", "value")),
          entry("core", Set.of("source", "diagnostic", "type", "value")),
          entry("solve", Set.of("game", "numeric")),
          entry("bargain", Set.of("solve", "game", "numeric")),
          entry("tier", Set.of("solve", "game", "numeric")),
          entry("proof", Set.of("solve", "game", "numeric")),
          entry("learn", Set.of("solve", "game", "numeric")),
          entry("function", Set.of("source", "type", "diagnostic", "core", "value")),
          entry(
              "check",
              Set.of(
                  "source",
                  "numeric",
                  "diagnostic",
                  "syntax",
                  "type",
                  "core",
                  "function",
                  "value")),
          entry(
              "eval",
              Set.of("source", "diagnostic", "type", "core", "function", "numeric", "value")),
          entry("elaborate", COLUMNS),
          entry("report", COLUMNS),
          entry("library", union(COLUMNS, Set.of("elaborate", "report"))),
          entry("engine", union(COLUMNS, Set.of("elaborate", "report", "library"))),
          entry("cli", Set.of("engine", "diagnostic", "report")));

  /** Library -> the packages that alone may see it, so that each can be replaced in one place. */
  private static final Map<String, Set<String>> ONLY_IN =
      Map.of(
          "org.antlr..", Set.of("syntax"),
          "org.objectweb.asm..", Set.of("eval.jvm"),
          "org.apache.commons.math3..", Set.of("numeric.commons"));

  /** Types that change under their holder's hands; a static field of one is shared state. */
  private static final List<Class<?>> MUTABLE =
      List.of(
          Collection.class,
          Map.class,
          AtomicBoolean.class,
          AtomicInteger.class,
          AtomicLong.class,
          AtomicReference.class,
          StringBuilder.class,
          ThreadLocal.class,
          Random.class);

  /** The classes of the program, wherever they were compiled to; not those of its tests. */
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importUrl(Span.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theLawItselfHasNoCycles() {
    Set<String> built = new TreeSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Map.Entry<String, Set<String>> row : MAY_IMPORT.entrySet()) {
        grew |= built.containsAll(row.getValue()) && built.add(row.getKey());
      }
    }
    assertThat(built)
        .as("packages that can be built one on another")
        .isEqualTo(MAY_IMPORT.keySet());
  }

  @Test
  void everyPackageStandsInTheTable() {
    Set<String> found =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .map(ArchitectureTest::floorOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(MAY_IMPORT.keySet()).containsAll(found);
  }

  @Test
  void packagesImportOnlyWhatTheTableAllows() {
    Map<String, List<String>> breaches = new TreeMap<>();
    for (JavaClass user : HOUSE) {
      String from = floorOf(user.getPackageName());
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (!target.startsWith(ROOT)) {
          continue;
        }
        String to = floorOf(target);
        if (!to.equals(from) && !MAY_IMPORT.getOrDefault(from, Set.of()).contains(to)) {
          breaches
              .computeIfAbsent(from + " may not import " + to, key -> new ArrayList<>())
              .add(dependency.getDescription());
        }
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void packagesFormNoCycles() {
    check(slices().matching(ROOT + "(**)").should().beFreeOfCycles());
  }

  @Test
  void librariesStayInTheirPackages() {
    ONLY_IN.forEach(
        (library, homes) ->
            check(
                noClasses()
                    .that(liveOutside(homes))
                    .should()
                    .dependOnClassesThat(resideInAPackage(library))));
  }

  @Test
  void filesAreTouchedOnlyByEngineAndCommandLine() {
    check(
        noClasses()
            .that(liveOutside(Set.of("engine", "cli")))
            .should()
            .dependOnClassesThat(
                describe(
                    "files",
                    used ->
                        used.getPackageName().startsWith("java.nio.file")
                            || used.getName().matches("java\\.io\\.(File|RandomAccessFile).*"))));
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    check(
        noClasses()
            .that(liveOutside(Set.of("cli")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void gameTheoryReadsNoClockAndDrawsNothingUnseeded() {
    check(
        noClasses()
            .that(liveIn(GAME_THEORY))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.time.."))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class));
  }

  @Test
  void nothingStaticCanChange() {
    List<String> shared =
        ownClasses()
            .flatMap(owner -> owner.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(field -> !isFinal(field) || holdsMutableType(field))
            .map(JavaField::getFullName)
            .sorted()
            .toList();
    assertThat(shared).as("static fields that can change").isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        ownClasses()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(unit -> !unit.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  /**
   * An interface such as {@code Map} may hold {@code Map.of}; a class such as {@code HashMap}
   * cannot.
   */
  private static boolean holdsMutableType(JavaField field) {
    return !field.getRawType().isInterface()
        && MUTABLE.stream().anyMatch(field.getRawType()::isAssignableTo);
  }

  private static boolean isFinal(JavaField field) {
    return field.getModifiers().contains(JavaModifier.FINAL);
  }

  private static Stream<JavaClass> ownClasses() {
    return HOUSE.stream().filter(owner -> !owner.getPackageName().equals(GENERATED));
  }

  private static DescribedPredicate<JavaClass> liveIn(Set<String> packages) {
    return describe(
        "live in " + new TreeSet<>(packages),
        user -> packages.stream().anyMatch(home -> isWithin(user.getPackageName(), home)));
  }

  private static DescribedPredicate<JavaClass> liveOutside(Set<String> packages) {
    return DescribedPredicate.not(liveIn(packages));
  }

  private static boolean isWithin(String packageName, String home) {
    return (packageName + ".").startsWith(ROOT + home + ".");
  }

  /** {@code org.stratagem.eval.jvm} stands on the floor of {@code eval}. */
  private static String floorOf(String packageName) {
    String below = packageName.substring(ROOT.length());
    int end = below.indexOf('.');
    return end < 0 ? below : below.substring(0, end);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Packages may still be empty: a rule about them then holds. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
