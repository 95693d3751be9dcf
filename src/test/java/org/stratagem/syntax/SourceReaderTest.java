package org.stratagem.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.syntax.SourceReader.Reading;

class SourceReaderTest {
  @Test
  void decodesUtf8WithAndWithoutAMark() {
    byte[] plain = "let größe = 3\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] marked = "\uFEFFlet größe = 3\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(text(plain)).isEqualTo("let größe = 3\r\n");
    assertThat(text(marked)).isEqualTo(text(plain));
    assertThat(text(new byte[0])).isEmpty();
  }

  @Test
  void saysWhereTheFirstBadByteIs() {
    byte[] bytes = "let x = 1\nlet ü = \"?\" \u00FF".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xC0;
    Diagnostic problem = refusal(bytes);
    assertThat(problem.code()).isEqualTo(Code.S104);
    assertThat(problem.span().line()).isEqualTo(2);
    assertThat(problem.span().column()).isEqualTo(13);
    assertThat(problem.message()).contains("0xC0").contains("offset 23");
  }

  @Test
  void refusesWhatOtherDecodersLetPass() {
    assertThat(refusal(new byte[] {'a', (byte) 0xC0, (byte) 0x80}).span().column()).isEqualTo(2);
    assertThat(refusal(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}).code())
        .isEqualTo(Code.S104);
    assertThat(refusal(new byte[] {'a', (byte) 0xE2, (byte) 0x82}).code()).isEqualTo(Code.S104);
    assertThat(refusal("let x".getBytes(StandardCharsets.UTF_16)).hints().get(0))
        .contains("UTF-16");
  }

  @Test
  @SuppressWarnings("InputStreamSlowMultibyteRead") // byte by byte, so that each one is counted
  void readsNoFurtherThanTheLimit() throws IOException {
    long[] taken = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            taken[0]++;
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            taken[0] += length;
            return length;
          }
        };
    Reading reading = SourceReader.read("endless", endless);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(((Reading.Refused) reading).diagnostic().code()).isEqualTo(Code.S106);
    assertThat(taken[0]).isEqualTo(SourceReader.LIMIT + 1L);
  }

  @Test
  void acceptsAFileOfExactlyTheLimit() {
    byte[] bytes = new byte[SourceReader.LIMIT];
    Arrays.fill(bytes, (byte) ' ');
    assertThat(text(bytes)).hasSize(SourceReader.LIMIT);
  }

  private static String text(byte[] bytes) {
    return ((Reading.Accepted) SourceReader.decode("test.game", bytes)).file().text();
  }

  private static Diagnostic refusal(byte[] bytes) {
    return ((Reading.Refused) SourceReader.decode("test.game", bytes)).diagnostic();
  }
}
