package org.tongbao.index;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.tongbao.model.SiteConfig;

/** Converts addresses to valid URLs. */
public final class WebAddress {

    private WebAddress() {}

    /** An address of the site with scheme and host. */
    public static String full(SiteConfig config, String address) {
        return encode(config.baseUrl() + address);
    }

    /** Percent-encodes characters that a URL may not contain; existing encodings stay. */
    public static String encode(String url) {
        StringBuilder out = new StringBuilder();
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0x20 && b < 0x7F && "\"<>\\^`{|}".indexOf(b) < 0;
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%').append(HexFormat.of().toHexDigits(b).toUpperCase(Locale.ROOT));
            }
        }
        return out.toString();
    }
}
