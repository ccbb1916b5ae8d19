package org.tongbao.desk;

import org.tongbao.desk.view.ControlView;

/**
 * The place of a control in a form.
 *
 * @param name of its field in the form, {@code f.corrections.0.date}
 * @param label what it is called where it has no label of its own to point to
 * @param required whether it must be filled in
 * @param names the lists of names that controls of the form offer
 */
record Spot(String name, String label, boolean required, Offered names) {

    Spot part(String part, String partLabel, boolean isRequired) {
        return new Spot(name + "." + part, partLabel, isRequired, names);
    }

    /** The id of the control. */
    String id() {
        return ControlView.id(name);
    }
}
