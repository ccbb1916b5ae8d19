package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts the text of a rule into tokens. */
final class RuleLexer {

    /** What a token is. */
    enum TokenType {
        NAME,
        NUMBER,
        DAY,
        WORD,
        SIGN,
        END
    }

    record Token(TokenType type, String text) {

        boolean is(String sign) {
            return text.equals(sign) && type != TokenType.WORD;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "|(?<number>[0-9]{1,15}(?:\\.[0-9]{1,9})?%?)"
            + "|(?<name>[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)"
            + "|(?<quoted>'[^']*')"
            + "|(?<sign><=|>=|!=|[=<>+\\-*/(),])"
            + "|(?<word>[^\\x00-\\x7F][^\\s'=<>!+\\-*/(),]*))");

    private RuleLexer() {}

    static List<Token> tokens(String text) throws RuleException {
        List<Token> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        int at = 0;
        int end = text.stripTrailing().length();
        while (at < end) {
            if (!m.region(at, text.length()).lookingAt()) {
                throw RuleException.syntax(text.substring(at).strip());
            }
            tokens.add(token(m));
            at = m.end();
        }
        tokens.add(new Token(TokenType.END, ""));
        return tokens;
    }

    private static Token token(Matcher m) {
        for (TokenType type :
                List.of(TokenType.DAY, TokenType.NUMBER, TokenType.NAME, TokenType.SIGN, TokenType.WORD)) {
            String text = m.group(type.name().toLowerCase(Locale.ROOT));
            if (text != null) {
                return new Token(type, text);
            }
        }
        String quoted = m.group("quoted");
        return new Token(TokenType.WORD, quoted.substring(1, quoted.length() - 1));
    }
}
