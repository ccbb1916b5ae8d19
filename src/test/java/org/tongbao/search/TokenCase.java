package org.tongbao.search;

import java.util.List;
import org.tongbao.TestSite;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text and what becomes of it. The same cases hold for the program and for the browser.
 *
 * @param tokens of the normalised text
 */
public record TokenCase(String text, String normalized, List<String> tokens) {

    /** What Tongbao makes of a text. */
    public static TokenCase of(String text) {
        String normalized = Normalized.of(text);
        return new TokenCase(text, normalized, Tokenizer.tokens(normalized));
    }

    /** The cases that were written down. */
    public static List<TokenCase> written() {
        return List.of(JsonMapper.shared()
                .readValue(
                        TestSite.REPOSITORY
                                .resolve("src/test/resources/search/tokens.json")
                                .toFile(),
                        TokenCase[].class));
    }
}
