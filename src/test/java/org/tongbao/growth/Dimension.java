package org.tongbao.growth;

import java.util.function.ObjIntConsumer;
import org.tongbao.TestSite;

/**
 * One way in which content grows.
 *
 * @param name what there are many of
 * @param size how many are enough for a square of them to outweigh the rest
 * @param writer writes a site that has a number of them
 */
record Dimension(String name, int size, ObjIntConsumer<TestSite> writer) {

    @Override
    public String toString() {
        return name;
    }
}
