package org.stratagem.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stratagem.syntax.SourceReader;

/**
 * The bytes of a source, not yet looked at.
 *
 * @param name the name shown to the user
 * @param path where it was read, to which its imports are relative; a source that is no file stands
 *     in the working directory
 * @param bytes its bytes, up to just past the greatest size
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to the parser, never compared.
public record Input(String name, Path path, byte[] bytes) {
  /** Reads a file. */
  public static Input of(String name, Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new Input(name, path, in.readNBytes(SourceReader.LIMIT + 1));
    }
  }

  /** Reads a stream to its end. */
  public static Input of(String name, InputStream in) throws IOException {
    return new Input(name, Path.of(name), in.readNBytes(SourceReader.LIMIT + 1));
  }

  /** A text that a program holds. */
  public static Input of(String name, String text) {
    return new Input(name, Path.of(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
