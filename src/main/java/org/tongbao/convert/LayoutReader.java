package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.office.OfficeException;

/** Finds the parts of a document by the layout of GB/T 9704: head, title, 主送, signature, 版记. */
final class LayoutReader {

    /** 某政效〔2018〕12号, with the brackets that people type. */
    private static final Pattern NUMBER = Pattern.compile(
            "(\\p{IsHan}[\\p{IsHan}（）]{0,20}[〔\\[［【（(][12][0-9]{3}[〕\\]］】）)](?:第)?[0-9]{1,5}号)(?:\\s+签发人[：:]?.*)?");

    private static final Pattern SECRET = Pattern.compile("(绝密|机密|秘密)(?:[★☆].*)?");

    private static final Pattern HEAD = Pattern.compile("(\\p{IsHan}{2,40}?)(?:文件)?");

    /** What follows 如下 and the like is no addressee. */
    private static final Pattern LEAD = Pattern.compile(".*(如下|以下|下列|下面|现将|现就).*");

    private static final Pattern ADDRESSEE = Pattern.compile("([^。！？]{2,300})[：:]");

    private static final Pattern COPY = Pattern.compile("抄\\s*送\\s*[：:]\\s*(.+?)。?");

    private static final Pattern PRINTED = Pattern.compile(".{0,60}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\\s*印发");

    private static final Pattern PARTY = Pattern.compile(".*(委员会|委|办公室|办|局|厅|府|室|部|会|院|队|组|站|所|中心|公司|校|处|科|团|社|行|关)");

    private static final int LONGEST_SIGNER = 40;
    private static final int MOST_SIGNERS = 10;
    private static final int LONGEST_TITLE = 120;
    private static final int HEAD_BLOCKS = 12;

    private final String name;
    private final List<Block> rest;
    private String issuer = "";
    private String number = "";
    private String addressee = "";
    private String copyTo = "";
    private final List<String> imprint = new ArrayList<>();
    private final List<String> signers = new ArrayList<>();
    private Optional<java.time.LocalDate> signed = Optional.empty();

    private LayoutReader(String name, List<Block> blocks) {
        this.name = name;
        this.rest = new ArrayList<>(blocks);
    }

    /**
     * The parts of a document.
     *
     * @param name of its file, for messages
     */
    static Layout read(String name, List<Block> blocks) throws OfficeException {
        LayoutReader reader = new LayoutReader(name, Flattened.of(blocks));
        reader.head();
        String title = reader.title();
        reader.addressee();
        reader.foot();
        reader.signature();
        return new Layout(
                title,
                reader.issuer,
                reader.number,
                reader.addressee,
                reader.signers,
                reader.signed,
                reader.copyTo,
                reader.imprint,
                reader.rest);
    }

    /** The paragraph at a place; empty if there is none or it is something else. */
    private Optional<Paragraph> paragraph(int at) {
        return at >= 0 && at < rest.size() && rest.get(at) instanceof Paragraph p ? Optional.of(p) : Optional.empty();
    }

    private static String words(Paragraph paragraph) {
        return paragraph.text().strip();
    }

    private void skipBlank(int at) {
        while (paragraph(at).filter(Paragraph::isBlank).isPresent()) {
            rest.remove(at);
        }
    }

    /** What stands above the title: secrecy, the red head, the number. */
    private void head() throws OfficeException {
        skipBlank(0);
        int numbered = -1;
        for (int i = 0; i < Math.min(HEAD_BLOCKS, rest.size()); i++) {
            String text = paragraph(i).map(LayoutReader::words).orElse("");
            Matcher secret = SECRET.matcher(text.replaceAll("\\s", ""));
            if (secret.matches()) {
                throw new OfficeException(Code.OFF015, name, secret.group(1));
            }
            Matcher found = NUMBER.matcher(text);
            if (numbered < 0 && found.matches()) {
                number = found.group(1);
                numbered = i;
            }
        }
        if (numbered >= 0) {
            rest.remove(numbered);
            redHead(numbered);
        }
    }

    /** The red head stands directly above the number, and is what a title is not: a name alone. */
    private void redHead(int below) {
        int at = below - 1;
        while (paragraph(at).filter(Paragraph::isBlank).isPresent()) {
            rest.remove(at--);
        }
        Optional<Paragraph> above = paragraph(at);
        Matcher head =
                HEAD.matcher(above.map(p -> words(p).replaceAll("\\s", "")).orElse(""));
        boolean named = head.matches()
                && (head.group().endsWith("文件") || PARTY.matcher(head.group(1)).matches());
        if (named && !isTitle(above.orElseThrow())) {
            issuer = head.group(1);
            rest.remove(at);
        }
    }

    private static boolean isTitle(Paragraph paragraph) {
        return words(paragraph).startsWith("关于") || words(paragraph).matches(".*(通报|通知|公告|公示|意见|决定|办法|方案|报告|函|纪要)");
    }

    /** The title: of that style; else the first lines in the middle; else a first heading or a short first line. */
    private String title() {
        skipBlank(0);
        int first = -1;
        for (int i = 0; i < Math.min(HEAD_BLOCKS, rest.size()) && first < 0; i++) {
            boolean marked = paragraph(i)
                    .filter(p -> p.look().role() == Block.Role.TITLE)
                    .isPresent();
            first = marked ? i : first;
        }
        boolean styled = first >= 0;
        for (int i = 0; i < Math.min(HEAD_BLOCKS, rest.size()) && first < 0; i++) {
            first = paragraph(i).filter(LayoutReader::isCentred).isPresent() ? i : first;
        }
        if (first < 0 && paragraph(0).filter(LayoutReader::isShort).isPresent()) {
            first = 0;
        }
        if (first < 0) {
            return "";
        }
        StringBuilder title = new StringBuilder();
        Paragraph lead = paragraph(first).orElseThrow();
        while (title.length() < LONGEST_TITLE) {
            Optional<Paragraph> next = paragraph(first).filter(p -> !p.isBlank());
            boolean more = title.length() == 0
                    || next.filter(p -> continues(p, lead, styled)).isPresent();
            if (next.isEmpty() || !more) {
                break;
            }
            join(title, words(next.get()));
            rest.remove(first);
        }
        return title.toString();
    }

    private static boolean isCentred(Paragraph paragraph) {
        return paragraph.look().alignment() == Block.Alignment.CENTRE
                && !paragraph.isBlank()
                && words(paragraph).length() <= LONGEST_TITLE
                && !words(paragraph).startsWith("（");
    }

    private static boolean isShort(Paragraph paragraph) {
        String text = words(paragraph);
        return text.length() >= 4 && text.length() <= 60 && !text.matches(".*[。；：:！？]") && !text.contains("。");
    }

    /** Whether a line goes on with a title that is broken into several. */
    private static boolean continues(Paragraph line, Paragraph lead, boolean styled) {
        boolean sameRole = line.look().role() == lead.look().role();
        boolean centred = isCentred(line) && lead.look().alignment() == Block.Alignment.CENTRE;
        boolean sameSize = line.look().size() == lead.look().size();
        return styled ? sameRole : centred && sameSize && line.label().isEmpty();
    }

    private static void join(StringBuilder title, String line) {
        String words = line.replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "").replaceAll("\\s+", " ");
        boolean latin = title.length() > 0
                && title.charAt(title.length() - 1) < 0x80
                && !words.isEmpty()
                && words.charAt(0) < 0x80;
        title.append(latin ? " " : "").append(words);
    }

    /** 主送: the first line below the title, at the margin, that ends with a colon. */
    private void addressee() {
        skipBlank(0);
        Optional<Paragraph> first =
                paragraph(0).filter(p -> p.look().level() == 0 && p.label().isEmpty());
        Matcher found = ADDRESSEE.matcher(first.map(LayoutReader::words).orElse(""));
        if (found.matches() && !LEAD.matcher(found.group(1)).matches()) {
            addressee = found.group(1).strip();
            rest.remove(0);
        }
    }

    /** 版记 at the end: 抄送 and 印发. */
    private void foot() {
        for (int i = rest.size() - 1; i >= 0 && i >= rest.size() - HEAD_BLOCKS; i--) {
            Matcher copy = COPY.matcher(paragraph(i).map(LayoutReader::words).orElse(""));
            boolean printed = PRINTED.matcher(
                            paragraph(i).map(LayoutReader::words).orElse(""))
                    .matches();
            if (copy.matches() && copyTo.isEmpty()) {
                copyTo = copy.group(1);
                rest.remove(i);
            } else if (printed) {
                imprint.add(0, words(paragraph(i).orElseThrow()).replaceAll("\\s+", " "));
                rest.remove(i);
            }
        }
    }

    /** The signature: the last line that is a date alone, and the parties above it. */
    private void signature() {
        for (int i = rest.size() - 1; i >= 0 && signed.isEmpty(); i--) {
            Optional<Paragraph> line = paragraph(i);
            var date = line.flatMap(p -> WrittenDate.of(words(p)));
            if (date.isPresent()
                    && (isSet(line.orElseThrow()) || !signers(i, false).isEmpty())) {
                signed = date;
                List<Integer> above = signers(i, isSet(line.orElseThrow()));
                rest.remove(i);
                above.forEach(at -> signers.add(0, words(paragraph(at).orElseThrow())));
                above.forEach(at -> rest.remove((int) at));
            }
        }
    }

    /** Where the parties above a date stand, the lowest first. */
    private List<Integer> signers(int below, boolean dateIsSet) {
        List<Integer> found = new ArrayList<>();
        for (int i = below - 1; i >= 0 && found.size() < MOST_SIGNERS; i--) {
            Optional<Paragraph> line = paragraph(i);
            if (line.filter(Paragraph::isBlank).isPresent()) {
                continue;
            }
            boolean signs = line.filter(p -> signs(p, dateIsSet)).isPresent();
            if (!signs) {
                break;
            }
            found.add(i);
        }
        return found;
    }

    private static boolean signs(Paragraph line, boolean dateIsSet) {
        String text = words(line);
        boolean plain = line.look().level() == 0
                && line.label().isEmpty()
                && text.length() <= LONGEST_SIGNER
                && !text.matches(".*[。，；：！？].*");
        boolean party = PARTY.matcher(text.replaceAll("\\s", "")).matches();
        return plain && (isSet(line) || (party && dateIsSet) || (party && text.length() >= 4));
    }

    /** Whether a line is set to the right, by its alignment or by spaces. */
    private static boolean isSet(Paragraph line) {
        String text = line.text();
        int indent = text.length() - text.stripLeading().length();
        return line.look().alignment() == Block.Alignment.END || indent >= 6 || text.startsWith("\t\t");
    }
}
