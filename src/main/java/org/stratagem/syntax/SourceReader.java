package org.stratagem.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;

/**
 * From bytes to source text: strictly UTF-8, with or without a byte order mark, up to {@link
 * #LIMIT} bytes.
 */
public final class SourceReader {
  /** The largest file that is read, in bytes: 4 MiB. */
  public static final int LIMIT = Limits.BYTES;

  private SourceReader() {}

  /** A text, or the reason why there is none. */
  public sealed interface Reading {
    /** The text of a file. */
    record Accepted(SourceFile file) implements Reading {}

    /** The bytes are no source text: too many (S106), or not UTF-8 (S104). */
    record Refused(Diagnostic diagnostic) implements Reading {}
  }

  /**
   * Reads a stream to its end, or to just past the limit: of a larger file, no more is read.
   *
   * @param name the name shown to the user
   * @throws IOException when the stream does
   */
  public static Reading read(String name, InputStream bytes) throws IOException {
    return decode(name, bytes.readNBytes(LIMIT + 1));
  }

  /**
   * Decodes the bytes of a file.
   *
   * @param name the name shown to the user
   */
  public static Reading decode(String name, byte[] bytes) {
    if (bytes.length > LIMIT) {
      SourceFile empty = new SourceFile(name, "");
      return new Reading.Refused(
          Diagnostic.error(
                  Code.S106,
                  new Span(empty, 0, 0),
                  "the file is larger than %d MiB".formatted(LIMIT / (1024 * 1024)))
              .hint("split it into several files and `import` them"));
    }
    int start = startsWithMark(bytes) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return new Reading.Accepted(new SourceFile(name, out.flip().toString()));
    }
    return new Reading.Refused(badByte(name, bytes, start, in.position(), out.position()));
  }

  private static Diagnostic badByte(
      String name, byte[] bytes, int start, int byteOffset, int textOffset) {
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    SourceFile file = new SourceFile(name, text);
    Diagnostic problem =
        Diagnostic.error(
            Code.S104,
            new Span(file, textOffset, Math.min(textOffset + 1, text.length())),
            "the byte 0x%02X at offset %d is not UTF-8"
                .formatted(bytes[byteOffset] & 0xFF, byteOffset));
    boolean wide =
        bytes.length >= 2
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    return problem.hint(
        wide ? "the file looks like UTF-16: save it as UTF-8" : "save the file as UTF-8");
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
