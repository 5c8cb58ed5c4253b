package fi.otverkko.platform.launcher.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Looks for a word in everything below a folder, in the forms in which it could have got there: UTF-8, UTF-16
/// and Base64 at each of its three alignments.
public final class Canary {

    private final List<byte[]> forms;

    /// Which bytes a form can begin with: one look at each byte decides for nearly all.
    private final boolean[] begins = new boolean[256];

    public Canary(String word) {
        var utf8 = word.getBytes(StandardCharsets.UTF_8);
        forms = new ArrayList<>(
                List.of(utf8, word.getBytes(StandardCharsets.UTF_16LE), word.getBytes(StandardCharsets.UTF_16BE)));
        for (int shift = 0; shift < 3; shift++) {
            forms.add(base64(utf8, shift));
        }
        for (var form : forms) {
            begins[form[0] & 0xff] = true;
        }
    }

    /// What is certain of the word's Base64 form when that many bytes stand before it in its group of three.
    private static byte[] base64(byte[] word, int shift) {
        var shifted = new byte[word.length + shift];
        System.arraycopy(word, 0, shifted, shift, word.length);
        var text = Base64.getEncoder().encode(shifted);
        int from = shift == 0 ? 0 : 4;
        int until = shifted.length / 3 * 4;
        return Arrays.copyOfRange(text, from, until);
    }

    /// The files that hold the word, links left out.
    public List<Path> in(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(this::isIn)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean isIn(byte[] content) {
        for (int at = 0; at < content.length; at++) {
            if (begins[content[at] & 0xff] && formStartsAt(content, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean formStartsAt(byte[] content, int at) {
        for (var form : forms) {
            int end = at + form.length;
            if (end <= content.length && Arrays.equals(content, at, end, form, 0, form.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(Path file) {
        try {
            return isIn(Files.readAllBytes(file));
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
