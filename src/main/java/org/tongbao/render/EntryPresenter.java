package org.tongbao.render;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Amendment;
import org.tongbao.index.Board;
import org.tongbao.index.Corrections;
import org.tongbao.index.Grid;
import org.tongbao.index.NoticePeriod;
import org.tongbao.index.Paging;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.markdown.BodyRenderer;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.AmendmentsView;
import org.tongbao.render.view.EntryView;
import org.tongbao.render.view.FieldView;
import org.tongbao.render.view.FileView;
import org.tongbao.render.view.Html;
import org.tongbao.render.view.ImageView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.TableView;

/** The page of an entry of any kind. */
record EntryPresenter(Context context) {

    /** The shared fields in the header table of a document, in this order. */
    private static final List<String> HEADER = List.of(
            "indexNumber", "topic", "publisher", "written", "documentNumber", "validity", "validUntil", "number");

    /** The field printed at the start of the body, as papers do. */
    private static final String DATELINE = "dateline";

    /** The template of a kind: its own if the theme has one, else the general one. */
    String template(Entry entry) {
        return Optional.of("kinds/" + entry.kind().name() + ".ftlh")
                .filter(context.theme()::hasTemplate)
                .orElse("entry.ftlh");
    }

    EntryView view(Entry entry) throws IOException, RenderException {
        ValuePresenter values = new ValuePresenter(context);
        RolePresenter roles = new RolePresenter(context);
        Map<String, FieldView> fields = new LinkedHashMap<>();
        values.fields(entry.kind().fields(), entry.values(), entry).forEach(f -> fields.put(f.name(), f));
        List<Board> boards = context.index().boards(entry);
        return new EntryView(
                entry.kind().name(),
                head(entry, fields),
                status(entry, values),
                own(entry, fields, BoardPresenter.fields(boards)),
                fields,
                tables(entry).stream()
                        .filter(t -> !BoardPresenter.showsAllOf(t, boards))
                        .toList(),
                new BoardPresenter(context, entry).boards(boards),
                body(entry),
                new EntryView.FilesView(
                        images(entry, values), attachments(entry), new DataPresenter(context).entry(entry)),
                relations(entry, values),
                roles.hub(entry),
                roles.honours(entry));
    }

    private EntryView.HeadView head(Entry entry, Map<String, FieldView> fields) {
        Values v = entry.values();
        Optional<Value.DateTime> published = v.find("published", Value.DateTime.class);
        return new EntryView.HeadView(
                entry.kind().label(),
                entry.title(),
                published.map(context.formats()::minute).orElse(""),
                published.map(Value.DateTime::iso).orElse(""),
                entry.modified().map(context.formats()::minute).orElse(null),
                entry.modified().map(Value.DateTime::iso).orElse(null),
                context.formats().day(entry.published().toLocalDate()),
                entry.isUndated(),
                isDocument(entry),
                v.texts("source"),
                publisher(entry),
                paper(entry),
                v.text("summary").orElse(null),
                HEADER.stream().flatMap(n -> Stream.ofNullable(fields.get(n))).toList());
    }

    /** Whether the entry is a document: it has a number, and no source except its issuer or the host of the site. */
    private boolean isDocument(Entry entry) {
        return entry.values().text("documentNumber").isPresent()
                && List.of(
                                publisher(entry),
                                issuer(entry),
                                context.index().site().config().host())
                        .containsAll(entry.values().texts("source"))
                && !entry.isWithdrawn()
                && !context.index().isUnpublished(entry);
    }

    private EntryView.StatusView status(Entry entry, ValuePresenter values) {
        return new EntryView.StatusView(
                context.index().isUnpublished(entry),
                withdrawal(entry),
                validity(entry, values),
                publicity(entry),
                corrections(entry));
    }

    /** The fields of the kind itself, except those that a board or the body shows. */
    private static List<FieldView> own(Entry entry, Map<String, FieldView> fields, Set<String> shown) {
        return entry.kind().own().fields().stream()
                .map(Field::name)
                .filter(n -> !shown.contains(n)
                        && !(n.equals(DATELINE) && !entry.body().isEmpty()))
                .flatMap(n -> Stream.ofNullable(fields.get(n)))
                .toList();
    }

    private @Nullable Html body(Entry entry) {
        if (entry.body().isEmpty()) {
            return null;
        }
        BodyRenderer markdown = context.markdown(entry);
        return new Html(entry.values()
                .text(DATELINE)
                .map(d -> markdown.html(entry.body(), d))
                .orElseGet(() -> markdown.html(entry.body())));
    }

    private EntryView.RelationsView relations(Entry entry, ValuePresenter values) {
        Values v = entry.values();
        RowPresenter rows = new RowPresenter(context);
        SiteIndex.Neighbours neighbours = context.index().neighboursOf(entry);
        return new EntryView.RelationsView(
                leading(v.reference("campaign"), entry, values),
                leading(v.reference("region"), entry, values),
                units(entry, values),
                tags(entry),
                related(entry, values),
                mentionedBy(entry, values),
                v.text("series").orElse(null),
                series(entry),
                context.index().series(entry).size(),
                neighbours.newer().map(rows::link).orElse(null),
                neighbours.older().map(rows::link).orElse(null));
    }

    /** A reference with a target. */
    private static @Nullable LinkView leading(Optional<Value.Reference> reference, Entry entry, ValuePresenter values) {
        return reference
                .map(r -> values.reference(r, entry))
                .filter(l -> !l.href().isEmpty())
                .orElse(null);
    }

    /** The body that issues the document; the printed head names it. */
    private String issuer(Entry entry) {
        return entry.values().text("issuer").orElse(publisher(entry));
    }

    private EntryView.PaperView paper(Entry entry) {
        Values v = entry.values();
        Optional<Values> signature = v.group("signature");
        Optional<LocalDate> day = signature.flatMap(s -> s.date("date")).or(() -> v.date("written"));
        List<String> units = signature.map(s -> s.texts("unit")).orElse(List.of(issuer(entry)));
        return new EntryView.PaperView(
                issuer(entry),
                v.text("printedBy").orElse(issuer(entry)),
                signature.isPresent() || day.isPresent() ? units : List.of(),
                day.map(context.formats()::day).orElse(null),
                signature.isPresent());
    }

    private String publisher(Entry entry) {
        return entry.values()
                .text("publisher")
                .orElse(context.index().site().config().host());
    }

    private List<TableView> tables(Entry entry) {
        List<TableView> tables = new ArrayList<>();
        DataPresenter data = new DataPresenter(context);
        for (Table table : entry.kind().tables()) {
            if (!entry.rows(table.name()).isEmpty()) {
                tables.add(new TablePresenter(context)
                        .table(Grid.of(entry, table), "")
                        .with(data.table(entry, table), table.lead()));
            }
        }
        return tables;
    }

    private static List<ImageView> images(Entry entry, ValuePresenter values) {
        return entry.values().many("images", Value.Image.class).stream()
                .map(i -> values.image(i, entry))
                .toList();
    }

    private List<FileView> attachments(Entry entry) throws IOException, RenderException {
        List<FileView> attachments = new ArrayList<>();
        for (Value.File file : entry.values().many("attachments", Value.File.class)) {
            attachments.add(file(file, entry));
        }
        return attachments;
    }

    private FileView file(Value.File file, Entry entry) throws IOException, RenderException {
        String type = file.file().substring(file.file().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return new FileView(
                file.label().orElse(file.file()),
                context.hrefs().to(entry.address() + file.file()),
                type,
                Formats.size(context.files().size(entry, file.file())));
    }

    private static List<LinkView> units(Entry entry, ValuePresenter values) {
        return entry.values().many("units", Value.Reference.class).stream()
                .map(r -> values.reference(r, entry))
                .distinct()
                .toList();
    }

    private List<LinkView> tags(Entry entry) {
        return entry.values().texts("tags").stream()
                .flatMap(name -> Optional.ofNullable(context.index().tags().get(name)).stream())
                .map(tag -> new LinkView(tag.name(), context.hrefs().to(tag.address())))
                .toList();
    }

    private static List<LinkView> related(Entry entry, ValuePresenter values) {
        return entry.values().many("related", Value.Link.class).stream()
                .map(l -> values.link(l, entry))
                .filter(l -> !l.href().isEmpty())
                .toList();
    }

    /** The entries that refer to one, except those that its page links to already. */
    private List<LinkView> mentionedBy(Entry entry, ValuePresenter values) {
        RowPresenter rows = new RowPresenter(context);
        Set<String> linked = Stream.of(
                        related(entry, values).stream(),
                        Stream.ofNullable(leading(entry.values().reference("campaign"), entry, values)),
                        context.index().ofCampaign(entry).stream().map(rows::link))
                .flatMap(s -> s)
                .map(LinkView::href)
                .collect(Collectors.toSet());
        return context.index().backlinksOf(entry).stream()
                .map(rows::link)
                .filter(l -> !linked.contains(l.href()))
                .toList();
    }

    /** The issues nearest to one; when there are more, a link to the channel follows. */
    private List<LinkView> series(Entry entry) {
        SiteIndex index = context.index();
        List<Entry> shown = index.issuesAround(entry);
        List<LinkView> links = new ArrayList<>();
        for (Entry issue : shown) {
            links.add(new LinkView(issue.title(), context.hrefs().to(issue.address()), issue.equals(entry)));
        }
        index.channel(entry.kind())
                .filter(c -> shown.size() < index.series(entry).size())
                .map(c -> new LinkView(
                        context.text("about.allIssues", c.name()),
                        context.hrefs().to(c.address())))
                .ifPresent(links::add);
        return links;
    }

    private List<EntryView.CorrectionView> corrections(Entry entry) {
        List<EntryView.CorrectionView> views = new ArrayList<>();
        Corrections.RowNames rows = new Corrections.RowNames(entry);
        for (Value.Group group : entry.values().many("corrections", Value.Group.class)) {
            Values said = group.parts();
            views.add(correction(views.size() + 1, said, Corrections.aim(said, rows)));
        }
        return views;
    }

    private EntryView.CorrectionView correction(int number, Values said, Optional<Corrections.Aim> aim) {
        return new EntryView.CorrectionView(
                correctionId(number),
                day(said, "date"),
                what(aim),
                said.text("was").orElse(""),
                said.text("now").orElse(""),
                said.text("why").orElse(""));
    }

    /** A page of the corrections and withdrawals of the site. */
    AmendmentsView amendments(int page) {
        List<Amendment> all = context.index().lists().amendments();
        Paging<Amendment> paging = Paging.ofList(all);
        return new AmendmentsView(
                all.size(),
                paging.page(page).stream().map(this::amendment).toList(),
                new PagerPresenter(context).pager(page, paging.pages(), p -> new Route.CorrectionList(p).address()));
    }

    private AmendmentsView.AmendmentView amendment(Amendment amendment) {
        Entry entry = amendment.entry();
        String href = context.hrefs().to(entry.address());
        boolean whole = amendment.isWithdrawal();
        return new AmendmentsView.AmendmentView(
                context.formats().day(amendment.day()),
                amendment.day().toString(),
                entry.kind().label(),
                new LinkView(name(entry), whole ? href : href + "#" + correctionId(amendment.number())),
                whole ? null : correction(amendment.number(), amendment.said(), amendment.aim()),
                whole ? withdrawal(amendment.said()) : null);
    }

    /** The title of an entry; for a withdrawn one, with its number. */
    private String name(Entry entry) {
        return entry.values()
                .text("documentNumber")
                .filter(n -> entry.isWithdrawn())
                .map(n -> context.text("corrections.numbered", entry.title(), n))
                .orElseGet(entry::title);
    }

    /** The address of the notice of a correction, on the page of its entry. */
    static String correctionId(int number) {
        return "correction-" + number;
    }

    /** The label of the corrected field; null if only text was corrected. */
    private @Nullable String what(Optional<Corrections.Aim> aim) {
        if (aim.orElse(null) instanceof Corrections.At at) {
            return at.table() == null
                    ? at.field().label()
                    : context.text(
                            "corrected.cell",
                            at.table().label(),
                            at.row(),
                            at.field().label());
        }
        return null;
    }

    private EntryView.@Nullable WithdrawalView withdrawal(Entry entry) {
        return entry.values().group("withdrawal").map(this::withdrawal).orElse(null);
    }

    private EntryView.WithdrawalView withdrawal(Values said) {
        return new EntryView.WithdrawalView(
                day(said, "date"), said.text("reason").orElse(""));
    }

    private EntryView.@Nullable PublicityView publicity(Entry entry) {
        return NoticePeriod.of(entry, context.index().asOf())
                .map(p -> new EntryView.PublicityView(
                        context.formats().day(p.from()),
                        context.formats().day(p.until()),
                        state(p),
                        p.isOpen() ? p.contact() : null))
                .orElse(null);
    }

    private String state(NoticePeriod period) {
        return switch (period.state()) {
            case NOT_BEGUN -> context.text("publicity.notBegun");
            case RUNNING -> context.text("publicity.running", period.daysLeft());
            case LAST_DAY -> context.text("publicity.lastDay");
            case OVER -> context.text("publicity.over");
        };
    }

    /** The validity, shown above the text unless the entry is simply valid. */
    private EntryView.@Nullable ValidityView validity(Entry entry, ValuePresenter values) {
        Optional<Value.Reference> replacedBy = entry.values()
                .reference("replacedBy")
                .filter(r -> context.index()
                        .resolver()
                        .entry(r)
                        .filter(e -> !e.isWithdrawn())
                        .isPresent());
        LinkView successor = leading(replacedBy, entry, values);
        Optional<String> state = entry.validity().filter(v -> !v.equals(Entry.VALID));
        if (state.isEmpty() && successor == null) {
            return null;
        }
        boolean lapsed = state.filter("失效"::equals).isPresent();
        String until = lapsed ? day(entry.values(), "validUntil") : "";
        return new EntryView.ValidityView(
                state.orElse(context.text("validity.replaced")), until.isEmpty() ? null : until, successor);
    }

    private String day(Values values, String name) {
        return values.date(name).map(context.formats()::day).orElse("");
    }
}
