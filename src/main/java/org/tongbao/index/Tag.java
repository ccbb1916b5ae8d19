package org.tongbao.index;

import java.util.stream.Collectors;

/**
 * A tag and its ASCII form in addresses.
 *
 * @param slug as {@code site.yaml} gives it, else the code points in hexadecimal: ugly, but stable and unique
 */
public record Tag(String name, String slug) {

    static Tag of(String name) {
        String slug = name.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("-", "u-", ""));
        return new Tag(name, slug);
    }

    public String address() {
        return "/tags/" + slug + "/";
    }
}
