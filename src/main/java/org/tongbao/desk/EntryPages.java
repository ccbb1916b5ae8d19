package org.tongbao.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.desk.view.FormView;
import org.tongbao.desk.view.GoneView;
import org.tongbao.desk.view.KindsView;
import org.tongbao.desk.view.MessageView;
import org.tongbao.edit.EditException;
import org.tongbao.edit.FieldText;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.kind.Table;
import org.tongbao.live.LiveSite;
import org.tongbao.model.Entry;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.read.Changes;

/** The forms of entries: opening, checking what is typed, saving. */
final class EntryPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final String DRAFT = "draft";
    private static final String BASE = "base";
    private static final String MARK = "mark";

    /** The id of an entry that has none yet, so that it can be shown before it is saved. */
    private static final String UNNAMED = "tongbao-new";

    private final Desk desk;
    private final Pages pages;
    private final Drafts drafts;
    private final WriteGuard guard;

    EntryPages(Desk desk, Pages pages, Drafts drafts, WriteGuard guard) {
        this.desk = desk;
        this.pages = pages;
        this.drafts = drafts;
        this.guard = guard;
    }

    /**
     * What the pages are made of.
     *
     * @param frame where the pages of the site are shown, with a slash at the end
     * @param clock for the time of saving
     */
    record Desk(LiveSite site, EntryStore store, DraftSite draftSite, String frame, Clock clock) {
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), clock.getZone());
        }
    }

    /** A page with its status. */
    record Answer(int status, String html) {}

    /** The result of sending a form: the page to show again, or the address of the next page. */
    record Saved(Optional<Answer> again, String next) {}

    /** What a state of the form is shown with. */
    private record Shown(
            OpenEntry open,
            @Nullable Sent sent,
            String saved,
            String problem,
            List<MessageView> messages,
            String draft) {}

    private Kinds kinds() {
        return pages.built().index().map(i -> i.site().kinds()).orElse(new Kinds(List.of()));
    }

    Optional<EntryPlace> place(String address) {
        return EntryPlace.of(desk.store().site(), kinds(), address);
    }

    Optional<Kind> kind(String name) {
        return kinds().named(name);
    }

    /** The kinds to choose from, by the sections of the site. */
    String choose() {
        Map<String, List<KindsView.KindView>> groups = new LinkedHashMap<>();
        Optional<SiteIndex> index = pages.built().index();
        for (Kind kind : kinds().all()) {
            String section = index.flatMap(i -> i.site().config().sections().stream()
                            .filter(s -> s.channels().contains(kind.name()))
                            .findFirst())
                    .map(s -> s.name())
                    .orElse("");
            groups.computeIfAbsent(section, s -> new ArrayList<>())
                    .add(new KindsView.KindView(kind.label(), kind.description(), "/new/" + kind.name()));
        }
        KindsView view = new KindsView(groups.entrySet().stream()
                .map(g -> new KindsView.GroupView(g.getKey(), g.getValue()))
                .sorted((a, b) -> Boolean.compare(a.name().isEmpty(), b.name().isEmpty()))
                .toList());
        return pages.page("kinds.ftlh", "新建", "new", view);
    }

    /** The form of an entry. */
    Answer open(EntryPlace place, String saved) {
        Optional<OpenEntry> open = read(place);
        if (open.isEmpty()) {
            return gone(place, "");
        }
        List<MessageView> messages =
                new EntryMessages(open.get(), pages).of(pages.built().diagnostics());
        return new Answer(200, html(new Shown(open.get(), null, saved, "", messages, drafts.open())));
    }

    /** The files of an entry; empty if they are not there, or cannot be opened, such as behind a link. */
    private Optional<OpenEntry> read(EntryPlace place) {
        try {
            return OpenEntry.read(desk.store(), place);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The form of a new entry. */
    Answer blank(Kind kind) {
        OpenEntry open = OpenEntry.fresh(fresh(kind, UNNAMED));
        return new Answer(200, html(new Shown(open, null, "", "", List.of(), drafts.open())));
    }

    private EntryPlace fresh(Kind kind, String id) {
        boolean tables = kind.tables().stream().anyMatch(t -> !t.seldom());
        return EntryPlace.fresh(kind, desk.today().getYear(), id, tables);
    }

    /** Says that an entry is not there any more, and keeps what was typed. */
    private Answer gone(EntryPlace place, String typed) {
        return new Answer(404, pages.page("gone.ftlh", "这一篇不在了", "", new GoneView(place.address(), typed)));
    }

    /** Saves a form over what the files were when it was opened. */
    Saved save(EntryPlace place, Sent form) {
        Optional<OpenEntry> open = read(place);
        if (open.isEmpty()) {
            return again(gone(place, typed(OpenEntry.fresh(place), form)));
        }
        String problem = !value(form, MARK).equals(OpenEntry.mark(place.kind()))
                ? "kind"
                : !value(form, BASE).equals(open.get().hash()) ? "changed" : "";
        if (!problem.isEmpty()) {
            return again(shown(open.get(), form, problem));
        }
        try {
            Map<String, byte[]> changed = new FormEdit(open.get(), form).changed();
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            return saved(place, changed.keySet());
        } catch (EditException e) {
            return again(refused(open.get(), form, e));
        } catch (IOException e) {
            return again(shown(open.get(), form, "disk"));
        }
    }

    /** The text that a form says; empty if it cannot be written. */
    private static String typed(OpenEntry blank, Sent form) {
        try {
            return blank.with(new FormEdit(blank, form).changed()).raw();
        } catch (EditException e) {
            return form.part(FormEdit.BODY).map(Sent::value).orElse("");
        }
    }

    private Answer refused(OpenEntry open, Sent form, EditException refused) {
        List<MessageView> why = List.of(new EntryMessages(open, pages).refused(refused));
        return new Answer(409, html(new Shown(open, form, "", "refused", why, value(form, DRAFT))));
    }

    private void write(String file, byte[] bytes) throws IOException {
        if (desk.store().read(file).isPresent()) {
            desk.store().replace(file, bytes);
        } else {
            desk.store().create(file, bytes);
        }
    }

    /** Makes the files of a new entry. */
    Saved create(Kind kind, Sent form) {
        OpenEntry blank = OpenEntry.fresh(fresh(kind, UNNAMED));
        if (!value(form, MARK).equals(OpenEntry.mark(kind))) {
            return again(shown(blank, form, "kind"));
        }
        String title = form.part(FormEdit.FIELDS)
                .flatMap(f -> f.part("title"))
                .map(Sent::value)
                .orElse("");
        Set<String> taken = pages.built().index().stream()
                .flatMap(i -> i.site().entries().stream())
                .map(Entry::id)
                .collect(Collectors.toSet());
        EntryPlace place = fresh(kind, Slugs.of(kind, title, desk.today(), taken));
        OpenEntry open = OpenEntry.fresh(place);
        try {
            Map<String, byte[]> files =
                    open.with(new FormEdit(open, form).changed()).files();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                desk.store().create(file.getKey(), file.getValue());
            }
            return saved(place, files.keySet());
        } catch (EditException e) {
            return again(refused(blank, form, e));
        } catch (FileAlreadyExistsException e) {
            return again(shown(blank, form, "changed"));
        } catch (IOException e) {
            return again(shown(blank, form, "disk"));
        }
    }

    private Saved saved(EntryPlace place, Set<String> written) {
        if (!written.isEmpty()) {
            Path root = desk.store().site();
            desk.site().refresh(Changes.of(written.stream().map(root::resolve).collect(Collectors.toSet())));
        }
        String time = LocalTime.ofInstant(desk.clock().instant(), desk.clock().getZone())
                .format(MINUTE);
        return new Saved(Optional.empty(), Pages.href(place.address()) + "?saved=" + time);
    }

    private static Saved again(Answer answer) {
        return new Saved(Optional.of(answer), "");
    }

    private Answer shown(OpenEntry open, Sent form, String problem) {
        return new Answer(409, html(new Shown(open, form, "", problem, List.of(), value(form, DRAFT))));
    }

    private static String value(Sent form, String name) {
        return form.part(name).map(Sent::value).orElse("");
    }

    /** Reads the site with what is typed, and says what is to be said of it; the frame shows it under the form's number. */
    Live check(EntryPlace place, boolean isNew, Sent form) {
        Optional<OpenEntry> there = isNew ? Optional.of(OpenEntry.fresh(place)) : read(place);
        if (there.isEmpty()) {
            return new Live(List.of(), "");
        }
        OpenEntry typed;
        try {
            typed = there.get().with(new FormEdit(there.get(), form).changed());
        } catch (EditException e) {
            return new Live(List.of(new EntryMessages(there.get(), pages).refused(e)), "");
        }
        BuildResult built = desk.draftSite().with(typed.files(), place);
        String draft = value(form, DRAFT);
        drafts.put(draft, built);
        List<MessageView> messages = new EntryMessages(typed, pages).of(built.diagnostics());
        return new Live(messages, preview(draft, place));
    }

    Live check(Kind kind, Sent form) {
        return check(fresh(kind, UNNAMED), true, form);
    }

    /** What is said of what is typed, and where it is shown. */
    record Live(List<MessageView> messages, String preview) {}

    private String preview(String draft, EntryPlace place) {
        String base =
                pages.built().index().map(i -> i.site().config().basePath()).orElse("");
        return desk.frame() + "_draft/" + draft + base + place.address();
    }

    private String html(Shown shown) {
        OpenEntry open = shown.open();
        EntryPlace place = open.place();
        boolean isNew = place.address().endsWith("/" + UNNAMED + "/");
        Offered offered = offered(place);
        Map<String, FieldText> given = isNew ? given() : Map.of();
        EntryForm form = new EntryForm(open, shown.sent(), given, offered, shown.messages());
        List<FormView.SectionView> sections = form.sections();
        String title = title(place).orElse(isNew ? "新建" + open.kind().label() : "这一篇读不出来");
        FormView view = new FormView(
                title,
                open.kind().label(),
                isNew ? "/new/" + open.kind().name() : Pages.href(place.address()),
                List.of(
                        new FormView.HiddenView(WriteGuard.FIELD, guard.token()),
                        new FormView.HiddenView(BASE, open.hash()),
                        new FormView.HiddenView(MARK, OpenEntry.mark(open.kind())),
                        new FormView.HiddenView(DRAFT, shown.draft())),
                isNew,
                shown.saved(),
                shown.problem(),
                shown.messages(),
                sections,
                form.body(),
                form.source(),
                offered.used(),
                isNew ? "" : preview(shown.draft(), place));
        return pages.page("entry.ftlh", title, isNew ? "new" : "list", view);
    }

    private Optional<String> title(EntryPlace place) {
        return entry(place).map(Entry::title);
    }

    private Optional<Entry> entry(EntryPlace place) {
        return pages.built().index().stream()
                .flatMap(i -> i.site().entries().stream())
                .filter(e -> e.file().equals(place.file()))
                .findFirst();
    }

    /** What a new entry says before anybody types: today, the office, that it is a draft. */
    private Map<String, FieldText> given() {
        String host = pages.built().index().map(i -> i.site().config().host()).orElse("");
        return Map.of(
                "published", new FieldText.One(desk.today().toString()),
                "source", new FieldText.Many(List.of(new FieldText.One(host))),
                "status", new FieldText.One("draft"));
    }

    private Offered offered(EntryPlace place) {
        Optional<SiteIndex> index = pages.built().index();
        List<String> beside = desk.store().beside(place.file()).stream()
                .filter(n -> !n.endsWith(".md") && kindTable(place.kind(), n).isEmpty())
                .toList();
        Map<String, String> thumbs = new HashMap<>();
        index.ifPresent(i -> i.routes().under(place.address()).stream()
                .filter(Route.Picture.class::isInstance)
                .map(Route.Picture.class::cast)
                .forEach(p -> thumbs.putIfAbsent(
                        p.name(), desk.frame() + (i.site().config().basePath() + p.address()).substring(1))));
        return new Offered(index, beside, thumbs);
    }

    private static Optional<Table> kindTable(Kind kind, String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : kind.table(file.substring(0, dot));
    }
}
