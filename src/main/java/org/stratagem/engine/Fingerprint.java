package org.stratagem.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Stands for texts in order: other texts have another fingerprint (SHA-256). */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a text, with its length, so that two texts are not one. */
  Fingerprint with(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** The version of the program, which may compute otherwise than another one. */
  static String version() {
    return Objects.requireNonNullElse(
        Fingerprint.class.getPackage().getImplementationVersion(), "unpackaged");
  }

  /** In hexadecimal digits; ends the fingerprint. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
