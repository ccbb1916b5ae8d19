package org.tongbao.render;

import java.time.LocalDate;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.ValueText;

/** Values of an entry in the words of the theme, in one line. */
record ThemeText(Context context, Entry entry) implements ValueText {

    @Override
    public String day(LocalDate day) {
        return context.formats().day(day);
    }

    @Override
    public String minute(Value.DateTime value) {
        return context.formats().minute(value);
    }

    @Override
    public String flag(boolean set) {
        return context.text(set ? "value.yes" : "value.no");
    }

    @Override
    public String reference(Value.Reference reference) {
        return new ValuePresenter(context).reference(reference, entry).text();
    }

    @Override
    public String quoted(Value.QuoteValue quoted) {
        return context.index().fieldReferences().printed(quoted.entry(), quoted.field(), entry);
    }
}
