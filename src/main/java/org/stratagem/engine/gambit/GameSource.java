package org.stratagem.engine.gambit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratagem.game.gambit.ExtensiveFile;
import org.stratagem.game.gambit.GambitFile;
import org.stratagem.game.gambit.StrategicFile;

/**
 * A Gambit game as the text of a declaration.
 *
 * @param text {@code game NAME { ... }}
 * @param renamed the file's own names of players, actions and draws, by those in the text, where
 *     they differ
 */
public record GameSource(String text, Map<String, String> renamed) {
  private static final int LONGEST_NAME = 40;

  /** The game is one that the language has no lines for. */
  public static final class UnwritableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnwritableException(String reason) {
      super(reason, null, false, false);
    }

    /** Why, as the end of a sentence. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * The declaration of a file's game.
   *
   * @param name its name in the language
   */
  public static GameSource of(GambitFile file, String name) throws UnwritableException {
    ForeignNames names = new ForeignNames();
    List<String> players = new ArrayList<>();
    for (String player : file.players()) {
      players.add(names.player(player));
    }
    String body =
        file instanceof StrategicFile strategic
            ? new StrategicSource(strategic, players, names).body()
            : new ExtensiveSource((ExtensiveFile) file, players, names).body();
    StringBuilder text = new StringBuilder();
    document(text, file.title());
    document(text, file.comment());
    names
        .changed()
        .forEach(
            (own, original) -> document(text, "`" + own + "` is \"" + original + "\" in the file"));
    text.append("game ").append(name).append(" {\n");
    text.append("  players ").append(String.join(", ", players)).append('\n');
    text.append(body).append("}\n");
    return new GameSource(text.toString(), names.changed());
  }

  /** A name for the game that a file holds, made of its title. */
  public static String nameOf(GambitFile file) {
    StringBuilder name = new StringBuilder();
    for (String word : file.title().split("[^\\p{L}0-9]+")) {
      if (!word.isEmpty() && name.length() + word.length() <= LONGEST_NAME) {
        int first = word.codePointAt(0);
        name.appendCodePoint(Character.toUpperCase(first));
        name.append(word.substring(Character.charCount(first)));
      }
    }
    boolean usable = name.length() > 0 && Character.isUpperCase(name.codePointAt(0));
    return usable ? name.toString() : "Game" + name;
  }

  private static void document(StringBuilder text, String words) {
    for (String line : words.split("\\R|[\\p{Cntrl}]")) {
      if (!line.isBlank()) {
        text.append("/// ").append(line.strip()).append('\n');
      }
    }
  }
}
