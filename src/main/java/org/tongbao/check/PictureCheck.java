package org.tongbao.check;

import java.util.Locale;
import java.util.Set;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** Every picture says in words what it shows, and is in a format that every browser shows. */
final class PictureCheck implements Check {

    private static final Set<String> FORMATS = Set.of("jpg", "jpeg", "png");

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            entry.deep(Value.Image.class).forEach(i -> judge(i.file(), i.alt().orElse(""), i.place(), diagnostics));
            for (Body body : entry.bodies()) {
                body.pictures().forEach(p -> judge(p.file(), p.alt(), p.place(), diagnostics));
            }
        }
    }

    private static void judge(String file, String alt, Place place, Diagnostics diagnostics) {
        if (alt.isBlank()) {
            diagnostics.add(Code.IMG001, place, file);
        }
        String format = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            diagnostics.add(Code.IMG002, place, file);
        }
    }
}
