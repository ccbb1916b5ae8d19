package org.tongbao.deflate;

import java.util.PriorityQueue;

/** Codes of fewer bits for what is more frequent, as RFC 1951 wants them. */
final class Huffman {

    private Huffman() {}

    private record Node(long weight, int order, int left, int right) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            int byWeight = Long.compare(weight, other.weight);
            return byWeight != 0 ? byWeight : Integer.compare(order, other.order);
        }
    }

    /** How many bits each symbol takes; 0 for one that never comes. */
    static int[] lengths(int[] counts, int longest) {
        int[] weights = counts.clone();
        while (true) {
            int[] lengths = unbounded(weights);
            int most = 0;
            for (int length : lengths) {
                most = Math.max(most, length);
            }
            if (most <= longest) {
                return lengths;
            }
            // Less uneven counts make shorter codes.
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : (weights[i] >> 2) + 1;
            }
        }
    }

    private static int[] unbounded(int[] weights) {
        Node[] nodes = new Node[weights.length * 2];
        PriorityQueue<Node> queue = new PriorityQueue<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                nodes[i] = new Node(weights[i], i, -1, -1);
                queue.add(nodes[i]);
            }
        }
        int[] lengths = new int[weights.length];
        if (queue.size() == 1) {
            lengths[queue.element().order()] = 1;
            return lengths;
        }
        int next = weights.length;
        while (queue.size() > 1) {
            Node left = queue.remove();
            Node right = queue.remove();
            nodes[next] = new Node(
                    left.weight() + right.weight(), /* order= */ next, /* left= */ left.order(), right.order());
            queue.add(nodes[next++]);
        }
        if (!queue.isEmpty()) {
            descend(nodes, queue.remove(), 0, lengths);
        }
        return lengths;
    }

    private static void descend(Node[] nodes, Node node, int depth, int[] lengths) {
        if (node.left() < 0) {
            lengths[node.order()] = depth;
        } else {
            descend(nodes, nodes[node.left()], depth + 1, lengths);
            descend(nodes, nodes[node.right()], depth + 1, lengths);
        }
    }

    /** The codes, their bits turned round, since they are written from the lowest on. */
    static int[] codes(int[] lengths) {
        int[] next = new int[17];
        for (int length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        for (int bits = 1, code = 0; bits < 17; bits++) {
            code = (code + next[bits]) << 1;
            next[bits] = code;
        }
        int[] codes = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                int code = next[lengths[i]]++;
                codes[i] = Integer.reverse(code) >>> (32 - lengths[i]);
            }
        }
        return codes;
    }
}
