package org.tongbao.diag;

import java.util.Locale;

/**
 * All diagnostics. A code is stable: its meaning never changes. Its wording is in
 * {@code messages.zh.properties} and {@code messages.en.properties}, its explanation in {@code docs/diagnostics.md}.
 */
public enum Code {
    /** A content file that is not UTF-8. */
    FIL001,
    /** A control character. */
    FIL002,
    /** An invisible character that changes how text reads: bidirectional controls, zero-width characters. */
    FIL003,
    /** A file over the stated limit. */
    FIL004,
    /** Not a regular file: a pipe, a device. */
    FIL005,
    /** A file that may not be read. */
    FIL006,
    /** A link in the place of a file or folder of the site. */
    FIL007,
    /** An empty file. */
    FIL008,
    /** Two names that some systems take for one. */
    FIL009,
    /** A name that cannot become an address. */
    FIL010,
    /** A folder that belongs to no kind. */
    FIL011,
    /** A file that nothing asks for. */
    FIL012(Severity.WARNING),
    /** A file the site cannot do without. */
    FIL013,
    /** An entry inside another's folder. */
    FIL014,
    /** A file of a type that is not published. */
    FIL015,
    /** A table with columns that are not public, attached as a file. */
    FIL016,
    /** An attachment whose content does not fit its name. */
    FIL017,
    /** A file that changed after it was checked. */
    FIL018,
    /** A character for private use, which other programs show as another or not at all. */
    FIL019,
    /** A character that a wrong conversion left in place of the one that was there. */
    FIL020,

    /** YAML that cannot be read. */
    YML001,
    /** A tab used to indent. */
    YML002,
    /** A key given twice. */
    YML003,
    /** An anchor, alias or tag. */
    YML004,
    /** Nested too deep. */
    YML005,
    /** An entry that does not begin with front matter. */
    YML006,
    /** Front matter that is never closed. */
    YML007,
    /** Front matter over the stated limit. */
    YML008,
    /** Something else where {@code key: value} lines are expected. */
    YML009,
    /** More than one document in a file. */
    YML010,
    /** A value that {@code #} cuts short. */
    YML011,
    /** A list in brackets whose only item holds Chinese commas. */
    YML012(Severity.WARNING),

    /** A word the vocabulary of kinds does not have. */
    KND001,
    /** A word a declaration must have. */
    KND002,
    /** A type that does not exist. */
    KND003,
    /** A word with a value it cannot take. */
    KND004,
    /** One name or label for two fields. */
    KND005,
    /** Two kinds that share a name or a folder. */
    KND006,
    /** A reference to a kind that does not exist. */
    KND007,
    /** A rule that cannot be read. */
    KND008,
    /** A name in a rule or view that is none. */
    KND009,
    /** Unlike measures in one rule. */
    KND010,
    /** Figures of different 口径 in one rule. */
    KND011,
    /** A figure where a day or a word is meant, or the reverse. */
    KND012,
    /** A computed field that depends on itself. */
    KND013,
    /** The previous issue, asked for by a kind without series. */
    KND014,
    /** A rule that divides by zero. */
    KND015,
    /** A column with a 口径 added up over all of them. */
    KND016,
    /** A kind of the site that loosens what protects persons and promises. */
    KND017,
    /** A rule to replace or switch off that is none of the kind's. */
    KND018,
    /** A built-in rule or view that cannot be read over the fields of the site. */
    KND019,

    /** A field the kind does not have. */
    FLD001,
    /** A required field that is missing. */
    FLD002,
    /** A value of another type. */
    FLD003,
    /** A value that is not one of the choices. */
    FLD004,
    /** A value that does not have the required form. */
    FLD005,
    /** A value too long, too short, too large, too small, too many or too few. */
    FLD006,
    /** A field given by its name and by its label. */
    FLD007,
    /** A day or time that does not exist. */
    FLD008,
    /** A state that wants a statement: withdrawn without reason, corrected without correction. */
    FLD009,
    /** A field written without another that it needs. */
    FLD010,
    /** An entry too large for a page. */
    FLD011,
    /** An entry that says nothing. */
    FLD012,
    /** A state without what ought to be stated with it. */
    FLD013(Severity.WARNING),
    /** A document number of another body without that body. */
    FLD014,

    /** A table whose rows differ in length. */
    CSV001,
    /** A heading that is no column of the table. */
    CSV002,
    /** A quotation mark that is never closed, or another break in the CSV form. */
    CSV003,
    /** A table given twice. */
    CSV004,
    /** A heading given twice. */
    CSV005,
    /** A CSV file named after no table. */
    CSV006,
    /** A table beside several entries. */
    CSV007,
    /** A line of totals among the rows: checked, not counted. */
    CSV008(Severity.NOTE),
    /** A number that a spreadsheet has cut short. */
    CSV009,
    /** A row of more cells than a table may have columns. */
    CSV010,
    /** A table of too many rows. */
    CSV011,
    /** A total that differs from what its rows add up to. */
    CSV012,
    /** A 序号 that does not count on. */
    CSV013,
    /** A line that is neither heading nor row: a title, an average, a remark. */
    CSV014(Severity.NOTE),
    /** A table in another encoding than UTF-8. */
    CSV015(Severity.NOTE),
    /** Cells merged in Excel, filled with what they show. */
    CSV016(Severity.NOTE),
    /** A figure in a cell merged over several rows. */
    CSV017(Severity.WARNING),
    /** A required column that no heading names. */
    CSV018,
    /** A line break in a cell of names under sanction. */
    CSV019,
    /** The headings of another table of the kind. */
    CSV020,

    /** Hidden rows in a sheet that is read. */
    XLS001,
    /** Hidden columns in a sheet that is read. */
    XLS002,
    /** Hidden sheets, which are not read. */
    XLS003(Severity.NOTE),
    /** A formula without a stored result. */
    XLS004,
    /** An error in place of a value. */
    XLS005,
    /** A day that no calendar has. */
    XLS006,
    /** Several sheets of which any may be the table. */
    XLS007,

    /** Too many cells in a text. */
    MKD001,
    /** Asterisks that may be emphasis or hide names. */
    MKD002(Severity.WARNING),
    /** Lines that are joined to a paragraph, though they may be meant as several. */
    MKD003(Severity.WARNING),
    /** A mark that readers would see: it begins something that does not end. */
    MKD004(Severity.WARNING),
    /** A heading without the space behind its mark. */
    MKD005(Severity.WARNING),
    /** A heading more than one level below the one before it. */
    MKD006(Severity.WARNING),
    /** A mark of a footnote that is not there. */
    MKD007(Severity.WARNING),
    /** A footnote that no mark leads to. */
    MKD008(Severity.WARNING),
    /** Too many footnotes in a text. */
    MKD009,

    /** Figures that do not add up. */
    FIG001,
    /** A figure on the wrong side of another. */
    FIG002,
    /** A value that is no figure. */
    FIG003,
    /** A figure with another measure than its field's. */
    FIG004,
    /** Parts that leave some of the whole unstated. */
    FIG005(Severity.WARNING),
    /** An exact ratio of a figure that is not exact. */
    FIG006(Severity.WARNING),
    /** A share of nothing. */
    FIG007,
    /** A word or day that is not as a rule has it. */
    FIG008,
    /** A figure in prose that contradicts the field it names. */
    FIG009(Severity.WARNING),
    /** A quotation of a figure that is not there. */
    FIG010,
    /** A quotation of an entry that was withdrawn or is not published. */
    FIG011,
    /** Computed figures of entries that depend on each other. */
    FIG012,
    /** A share without its sign, so that it may be a hundred times as much. */
    FIG013,
    /** A fraction of whole things. */
    FIG014(Severity.WARNING),

    /** An issue's number given twice. */
    SER001,
    /** A number left out. */
    SER002,
    /** An issue dated before the one with the number before. */
    SER003,
    /** An issue of a series without its number. */
    SER004,
    /** A row that was there in the previous issue and is not any more. */
    SER005,
    /** A move from one state to another that is not one of those declared. */
    SER006,
    /** A state without what it requires. */
    SER007,
    /** A key given to two rows. */
    SER008,
    /** A table that the previous issue had and this one does not. */
    SER009,
    /** A row said to have left that is still there, or never was. */
    SER010,

    /** Two rows with equal values in unique columns. */
    ROW001(Severity.WARNING),

    /** A correction of a field that is not there. */
    COR001,
    /** A correction that differs from the current value. */
    COR002,
    /** A correction that changes nothing. */
    COR003,
    /** A correction that does not start from the previous value. */
    COR004,
    /** A published figure, name or date that changed while nothing says so. */
    COR005(Severity.WARNING),

    /** The name of a person under sanction without basis, scope or last day. */
    SAN001,
    /** The name of a person under sanction where it could not be withheld. */
    SAN002,

    /** Said to be valid, after the day until which it was. */
    VAL001(Severity.WARNING),
    /** A tag or series in two spellings. */
    VAL002(Severity.WARNING),
    /** A label typed with radicals, compatibility forms or full-width letters. */
    VAL003(Severity.WARNING),
    /** A title that ends with a full stop. */
    VAL004(Severity.WARNING),
    /** An update, a correction or a withdrawal of a day that has not come. */
    VAL005(Severity.WARNING),

    /** A year with unknown working days. */
    CAL001(Severity.WARNING),

    /** A day named by how far it is and by its date, which do not agree. */
    TXT001,

    /** A unit code given twice. */
    UNT001,
    /** One name borne by two units at the same time. */
    UNT002,
    /** A period that ends before it starts. */
    UNT003,
    /** A unit that is its own superior or predecessor. */
    UNT004,
    /** A unit with too many predecessors or successors. */
    UNT005,

    /** A reference to something that does not exist. */
    REF001,
    /** A name of several targets. */
    REF002,
    /** A name that the unit did not have on the day. */
    REF003,
    /** A reference to something of another kind. */
    REF004,
    /** A reference to a draft. */
    REF005(Severity.WARNING),
    /** A unit that did not exist on the day. */
    REF006,
    /** A unit named by its code on a day when it did not exist. */
    REF007(Severity.WARNING),
    /** A link or reference to an entry that was withdrawn. */
    REF008(Severity.WARNING),
    /** Entries that replace each other in a circle. */
    REF009,

    /** An id used twice. */
    URL001,
    /** An address used twice. */
    URL002,
    /** An alias that is no address within the site. */
    URL003,
    /** A page of the published site that a build would leave without address. */
    URL004,
    /** A file of the published site that a build would take away. */
    URL005(Severity.WARNING),
    /** An address that the settings give up and the site still has. */
    URL006(Severity.WARNING),

    /** A link with a scheme that may carry code, or leads elsewhere in disguise. */
    LNK001,
    /** A link to a page the site does not have. */
    LNK002,
    /** A link to a heading the page does not have. */
    LNK003,
    /** A file that is not there. */
    LNK004,
    /** A link in a form we do not know. */
    LNK005,

    /** A picture without a description. */
    IMG001,
    /** A picture in a format the web does not show. */
    IMG002,
    /** A picture that may carry script. */
    IMG003,
    /** A picture whose content does not fit its name. */
    IMG004,
    /** A picture that was cut off or damaged. */
    IMG005,
    /** A picture with a canvas over the stated limit. */
    IMG006,
    /** A picture in colours for printing, or packed in a rare way. */
    IMG007,

    /** Text of the open data that a spreadsheet would run. */
    DAT001,

    /** A column of a kind that does not exist. */
    SIT001,
    /** One column, region or tag given twice. */
    SIT002,

    /** Settings that lack items that the norms require on every page. */
    NRM001(Severity.WARNING),
    /** A column that lacks items that the norms require in its page tags. */
    NRM002(Severity.WARNING),
    /** How many norm settings are missing, in the place of {@link #NRM001} and {@link #NRM002} where they are many. */
    NRM003(Severity.WARNING),

    /** A template that cannot be read or run. */
    THM001,
    /** A theme, or a file of it, that does not exist. */
    THM002,
    /** A template that finds no end. */
    THM003,
    /** A language that the theme has no texts in. */
    THM004,
    /** Texts of the theme that the language chosen lacks. */
    THM005(Severity.WARNING),
    /** A text that a template asks for and no language has. */
    THM006(Severity.WARNING),
    /** A text with other placeholders than its Chinese counterpart. */
    THM007(Severity.WARNING),

    /** An office file of another type than its name says. */
    OFF001,
    /** An office file that asks for a password. */
    OFF002,
    /** A damaged office file. */
    OFF003,
    /** An office file beyond a stated limit, such as a ZIP bomb. */
    OFF004,
    /** An office file that holds programs. */
    OFF005,
    /** A part of an office file with a document type, which may bring in other files. */
    OFF006,
    /** Tracked changes that nobody has settled. */
    OFF007,
    /** Comments in a document to be published. */
    OFF008,
    /** A part of a document that does not arrive in the entry. */
    OFF009(Severity.WARNING),
    /** A part of a document that arrives in another form. */
    OFF010(Severity.WARNING),
    /** A picture that is not in the file of the document. */
    OFF011(Severity.WARNING),
    /** A picture that cannot be shown on a page. */
    OFF012(Severity.WARNING),
    /** A file that LibreOffice is needed for, or could not convert. */
    OFF013,
    /** What an import guessed, to be looked at. */
    OFF014(Severity.WARNING),
    /** A document that bears a mark of secrecy. */
    OFF015,

    /** An output folder that is not ours. */
    OUT001,
    /** An output folder that another command is writing. */
    OUT002,
    /** The machine refused to write. */
    OUT003,
    /** An output folder in a place that cannot be used. */
    OUT004,
    /** The new site is in place, but a later step, such as deleting the old one, failed. */
    OUT005(Severity.WARNING),
    /** A work folder inside the root of the web server. */
    OUT006(Severity.WARNING),
    /** The swap failed half-way, and the old site could not be put back. */
    OUT007;

    private final Severity severity;

    Code() {
        this(Severity.ERROR);
    }

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Its heading in {@code docs/diagnostics.md}, and so the anchor there. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }
}
