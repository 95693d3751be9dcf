package org.stratagem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pictures to be written. They appear together when their file has gone well: each is written
 * beside its place first and then moved there, so that nobody ever sees half a picture.
 */
final class Pictures {
  private final Path folder;
  private final Map<Path, String> waiting = new LinkedHashMap<>();

  Pictures(Path folder) {
    this.folder = folder;
  }

  /** Keeps a picture to be written; gives its path. */
  Path add(String name, String svg) {
    Path path = folder.resolve(name + ".svg");
    for (int i = 2; waiting.containsKey(path); i++) {
      path = folder.resolve(name + "-" + i + ".svg");
    }
    waiting.put(path, svg);
    return path;
  }

  /** Throws {@link UsageException} where the folder cannot be written. */
  void write() {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      Files.createDirectories(folder);
      for (Map.Entry<Path, String> picture : waiting.entrySet()) {
        // Not createTempFile: a picture is readable by whoever may read its folder.
        Path draft =
            folder.resolve(
                "." + picture.getKey().getFileName() + "." + ProcessHandle.current().pid());
        written.put(draft, picture.getKey());
        Files.writeString(draft, picture.getValue(), StandardCharsets.UTF_8);
      }
      for (Map.Entry<Path, Path> draft : written.entrySet()) {
        Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UsageException("`" + folder + "` cannot be written: " + e.getMessage());
    } finally {
      written.keySet().forEach(draft -> draft.toFile().delete());
      waiting.clear();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
