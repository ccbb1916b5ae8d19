package org.tongbao.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tongbao.render.Theme.Asset;

/** The icon of the theme in the format that browsers request; empty if the theme has no icon. */
final class Favicon {

    private static final String ICON = "icon-192.png";
    private static final int SIDE = 192;
    private static final int HEADER = 6;
    private static final int ENTRY = 16;
    private static final short TYPE = 1;

    private Favicon() {}

    static byte[] of(Theme theme) {
        byte[] icon = theme.asset(ICON).map(Asset::content).orElse(new byte[0]);
        boolean empty = icon.length == 0;
        ByteBuffer file =
                ByteBuffer.allocate(HEADER + (empty ? 0 : ENTRY + icon.length)).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort(TYPE).putShort((short) (empty ? 0 : 1));
        if (!empty) {
            file.put((byte) SIDE).put((byte) SIDE).putShort((short) 0);
            file.putShort((short) 1).putShort((short) 32);
            file.putInt(icon.length).putInt(HEADER + ENTRY).put(icon);
        }
        return file.array();
    }
}
