package org.tongbao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.desk.view.ControlView;
import org.tongbao.edit.FieldText;
import org.tongbao.kind.FieldType;
import org.tongbao.source.Node;

/**
 * One of some words: as buttons while they are few, else as a list. A word that is written and not among them is offered
 * as well, so that nothing changes unasked.
 *
 * @param type the words
 * @param also other spellings of them that files may have, in pairs
 * @param missing the word that counts when nothing is written; empty if none does
 */
record ChoiceInput(FieldType.Choice type, List<FieldType.Option> also, Optional<String> missing) implements Input {

    private static final int FEW = 5;

    @Override
    public Optional<FieldText> written(Node node) {
        return LineInput.line().written(node);
    }

    @Override
    public FieldText sent(Sent sent) {
        return new FieldText.One(sent.value());
    }

    @Override
    public Optional<FieldText> plain(FieldText text) {
        String word = value(LineInput.one(text).strip());
        boolean says = !word.isEmpty() && !word.equals(missing.map(this::value).orElse(""));
        return says ? Optional.of(new FieldText.One(word)) : Optional.empty();
    }

    @Override
    public Optional<FieldText> stated(FieldText text) {
        return Optional.of(value(LineInput.one(text).strip()))
                .filter(w -> !w.isEmpty())
                .map(FieldText.One::new);
    }

    /** The value of a word in whichever spelling; the word itself if it is another. */
    private String value(String word) {
        return also.stream()
                .filter(o -> o.label().equals(word))
                .map(FieldType.Option::value)
                .findFirst()
                .or(() -> type.find(word).map(FieldType.Option::value))
                .orElse(word);
    }

    @Override
    public ControlView view(Spot spot, Optional<FieldText> text) {
        String written = text.map(LineInput::one).orElse("").strip();
        String chosen = written.isEmpty() ? missing.map(this::value).orElse("") : value(written);
        List<ControlView.OptionView> options = new ArrayList<>();
        if (missing.isEmpty() && (!spot.required() || chosen.isEmpty())) {
            options.add(new ControlView.OptionView("", "", chosen.isEmpty()));
        }
        type.options()
                .forEach(o -> options.add(new ControlView.OptionView(
                        o.value(), o.label(), o.value().equals(chosen))));
        if (options.stream().noneMatch(ControlView.OptionView::chosen)) {
            options.add(new ControlView.OptionView(chosen, chosen, true));
        }
        String control = type.options().size() <= FEW ? "radio" : "select";
        return ControlView.choice(control, spot.name(), spot.label(), spot.required(), options);
    }

    /** A word is written by its label, unless the file had a value before. */
    @Override
    public FieldText spelled(FieldText plain, Optional<FieldText> before) {
        String old = before.map(LineInput::one).orElse("").strip();
        boolean byValue = type.options().stream()
                .anyMatch(o -> o.value().equals(old) && !o.label().equals(old));
        return byValue ? plain : new FieldText.One(words(plain));
    }

    @Override
    public String words(FieldText plain) {
        String value = LineInput.one(plain);
        return type.find(value).map(FieldType.Option::label).orElse(value);
    }
}
