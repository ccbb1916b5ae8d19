package org.tongbao.render;

import org.tongbao.index.WebAddress;

/**
 * Addresses as they are printed.
 *
 * @param baseUrl the address of the site, without a slash at its end
 * @param basePath its path on the host, {@code ""} for the root
 */
public record Hrefs(String baseUrl, String basePath) {

    /** An address of the site for use in a page. */
    String to(String address) {
        return encode(basePath + address);
    }

    /** An address of the site with scheme and host. */
    String full(String address) {
        return encode(baseUrl + address);
    }

    /** An address as printed in a page, with scheme and host. */
    String absolute(String href) {
        return encode(baseUrl.substring(0, baseUrl.length() - basePath.length()) + href);
    }

    /** A telephone number as a link to dial. */
    static String dial(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+,;#*-]", "");
    }

    /** Percent-encodes characters that a URL may not contain; existing encodings stay. */
    public static String encode(String url) {
        return WebAddress.encode(url);
    }
}
