package org.tongbao.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongbao.pipeline.BuildResult;

/** The sites as they would be with what is being typed, by the number of the form; the least used are forgotten. */
final class Drafts {

    /** Each holds the index of a whole site. */
    private static final int MOST = 4;

    private final Map<String, BuildResult> sites = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BuildResult> eldest) {
            return size() > MOST;
        }
    };

    private int last;

    /** A number for a form that is opened. */
    synchronized String open() {
        last++;
        return String.valueOf(last);
    }

    synchronized void put(String draft, BuildResult built) {
        sites.put(draft, built);
    }

    synchronized Optional<BuildResult> find(String draft) {
        return Optional.ofNullable(sites.get(draft));
    }
}
