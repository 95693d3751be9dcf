package org.stratagem.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spoils texts in the ways in which texts are spoilt: by bytes, by words, by lines, by pieces of
 * other texts.
 */
final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile("\\s+|[\\p{L}_][\\p{L}\\p{N}_]*|[0-9.]+|.", Pattern.DOTALL);

  private static final List<String> WORDS =
      List.of(
          "game",
          "strategy",
          "tier",
          "let",
          "fn",
          "show",
          "check",
          "reject",
          "payoff",
          "players",
          "argmax",
          "sum",
          "if",
          "then",
          "else",
          "match",
          "->",
          "=>",
          "==",
          "~",
          "..",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "=",
          "-",
          "/",
          "0",
          "1",
          "1e999",
          "99999999999999999999",
          "\"",
          "/*",
          "//",
          "_",
          "Action",
          "Foe.Reaction",
          "Tier[3]",
          "History",
          "Dist",
          "play",
          "foe",
          "Row",
          "\u0000",
          "\u202e",
          "\ud83c\udfb2",
          "é");

  private final Random random;
  private final List<String> texts;

  Mutator(long seed, List<String> texts) {
    this.random = new Random(seed);
    this.texts = texts;
  }

  /** One of the texts with one to four mutations. */
  byte[] next() {
    String text = one(texts);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text = random.nextBoolean() ? words(text) : lines(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(4) == 0 ? bytes(bytes) : bytes;
  }

  private byte[] bytes(byte[] bytes) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    byte[] changed = bytes.clone();
    int at = random.nextInt(changed.length);
    switch (random.nextInt(3)) {
      case 0 -> changed[at] = (byte) random.nextInt(256);
      case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      default -> changed = Arrays.copyOf(changed, at);
    }
    return changed;
  }

  private String words(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    if (tokens.isEmpty()) {
      return one(WORDS);
    }
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(6)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, one(WORDS));
      case 2 -> tokens.set(at, one(WORDS));
      case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 4 -> tokens.add(at, tokens.get(at));
      default -> {
        int other = random.nextInt(tokens.size());
        String token = tokens.get(at);
        tokens.set(at, tokens.get(other));
        tokens.set(other, token);
      }
    }
    return String.join("", tokens);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int at = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.add(at, one(one(texts).lines().toList()));
      case 3 -> {
        int other = random.nextInt(lines.size());
        String line = lines.get(at);
        lines.set(at, lines.get(other));
        lines.set(other, line);
      }
      default -> lines.subList(at, lines.size()).clear();
    }
    return String.join("\n", lines) + "\n";
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
