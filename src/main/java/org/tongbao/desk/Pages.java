package org.tongbao.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongbao.desk.view.MessageView;
import org.tongbao.desk.view.PageView;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Printable;
import org.tongbao.diag.Severity;
import org.tongbao.live.LiveSite;
import org.tongbao.model.Entry;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.render.Hrefs;
import org.tongbao.render.ProgramTemplates;

/** What all pages of the desk have in common: the frame, and the words of messages. */
final class Pages {

    private static final String ENTRY = "/entry";

    private final LiveSite site;
    private final Messages messages;
    private final ProgramTemplates templates = new ProgramTemplates(Pages.class, PageView.class.getPackage());

    Pages(LiveSite site, Language language) {
        this.site = site;
        this.messages = Messages.in(language);
    }

    BuildResult built() {
        return site.state().built();
    }

    /** A page in its frame. */
    String page(String template, String title, String at, Record content) {
        String name = built().index().map(i -> i.site().config().title()).orElse("");
        return templates.render(template, new PageView(name, title, at, content));
    }

    /** The address of the form of an entry. */
    static String href(String address) {
        return Hrefs.encode(ENTRY + address);
    }

    /** The address of an entry, from that of its form; empty if it is none. */
    static Optional<String> address(String path) {
        return path.startsWith(ENTRY + "/") ? Optional.of(path.substring(ENTRY.length())) : Optional.empty();
    }

    /** A message about a part of a form. */
    MessageView message(Diagnostic diagnostic, String at, String about) {
        return new MessageView(
                diagnostic.severity() == Severity.ERROR ? "error" : "warning",
                at,
                about,
                Printable.of(messages.message(diagnostic)),
                messages.hint(diagnostic).map(Printable::of).orElse(""));
    }

    /** A text of the program. */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** All entries as they are written, the newest first. */
    static List<Entry> newestFirst(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::published)
                        .thenComparing(Entry::id)
                        .reversed())
                .toList();
    }
}
