package org.tongbao.search;

/** Finds the terms of a page and enters them in a table. */
final class TermExtractor {

    /** How far apart tokens of different blocks are; no phrase reaches over it. */
    private static final int BLOCK_GAP = 64;

    /** How many characters at most stand between runs that are joined: a mark and a space, or a bracket on each side. */
    private static final int JOINT_GAP = 2;

    private final PostingsBuilder table;
    private int place;

    /** Whether what is read is a name of the page, whose terms are marked, and not its text, whose terms are entered. */
    private boolean inName;

    TermExtractor(PostingsBuilder table) {
        this.table = table;
    }

    /** Enters the page; says how many tokens it has. */
    int add(DocumentText text) {
        place = 0;
        inName = false;
        int tokens = 0;
        for (String block : text.blocks()) {
            tokens += read(Normalized.of(block));
            place += BLOCK_GAP;
        }
        SearchDocument document = text.document();
        document.spelled().stream()
                .flatMap(name -> PinyinTerms.of(name).stream())
                .distinct()
                .forEach(p -> table.occurs(table.ofWord(p, TermKind.SPELLING)));
        inName = true;
        read(Normalized.of(document.title()));
        document.units().forEach(u -> read(Normalized.of(u)));
        return tokens;
    }

    private int read(String text) {
        int tokens = 0;
        Tokenizer.Run before = null;
        for (Tokenizer.Run run : Tokenizer.runs(text)) {
            if (before != null && join(before, run)) {
                int from = junctionStart(text, before);
                term(table.ofWord(text, from, junctionEnd(text, run), TermKind.JUNCTION));
            }
            if (before == null || before.end() < run.start()) {
                place++;
            }
            if (run.han()) {
                tokens += han(text, run);
            } else {
                token(table.ofWord(text, run.start(), run.end(), TermKind.WORD));
                place++;
                tokens++;
            }
            before = run;
        }
        return tokens;
    }

    private int han(String text, Tokenizer.Run run) {
        int first = 0;
        int second = 0;
        int count = 0;
        int next;
        for (int at = run.start(); at < run.end(); at += Character.charCount(next)) {
            next = text.codePointAt(at);
            term(table.ofGram(next, TermKind.CHARACTER));
            if (second != 0) {
                token(table.ofGram(PostingsBuilder.gram(0, second, next), TermKind.BIGRAM));
                place++;
                if (first != 0) {
                    term(table.ofGram(PostingsBuilder.gram(first, second, next), TermKind.TRIGRAM));
                }
            }
            first = second;
            second = next;
            count++;
        }
        place++;
        return Math.max(1, count - 1);
    }

    private void term(int id) {
        if (inName) {
            table.named(id);
        } else {
            table.occurs(id);
        }
    }

    /** A term whose place is kept. */
    private void token(int id) {
        if (inName) {
            table.named(id);
        } else {
            table.occurs(id, place);
        }
    }

    /** Whether two runs are so near that a term of their own checks that they are. */
    private static boolean join(Tokenizer.Run before, Tokenizer.Run after) {
        return after.start() - before.end() <= JOINT_GAP;
    }

    private static int junctionStart(String text, Tokenizer.Run before) {
        return before.han() ? text.offsetByCodePoints(before.end(), -1) : before.start();
    }

    private static int junctionEnd(String text, Tokenizer.Run after) {
        return after.han() ? text.offsetByCodePoints(after.start(), 1) : after.end();
    }
}
