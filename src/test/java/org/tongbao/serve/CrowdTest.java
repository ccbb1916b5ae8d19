package org.tongbao.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongbao.http.EventStreams;

/** Those who listen without end and those who do not read what they asked for keep nobody else waiting. */
@Tag("once")
@Timeout(60)
class CrowdTest extends Previewed {

    /** More than a thread each would leave for others, and more than buffers of the system take in. */
    private static final int MANY = 300;

    private static final int LARGE = 8 << 20;

    private final List<AutoCloseable> crowd = new ArrayList<>();

    @AfterEach
    void sendTheCrowdHome() throws Exception {
        for (AutoCloseable one : crowd) {
            one.close();
        }
    }

    @Test
    void streamsAndSlowReadersTakeNoThreads() throws Exception {
        site.write("content/notices/2018/large/index.md", """
                ---
                title: 附件
                published: 2018-09-27
                source: 某市日报
                attachments: [large.txt]
                ---
                """)
                .write("content/notices/2018/large/large.txt", new byte[LARGE])
                .notice("long", "", "窗口无人值守，投诉无人接听。\n\n".repeat(500));
        Client client = preview();
        PreviewServer server = started.get(0);
        assertThat(client.get(NOTICE).status()).isEqualTo(200);
        int before = server.busyThreads();

        List<Client.Events> streams = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Client.Events stream = client.events();
            crowd.add(stream);
            stream.await(": open");
            streams.add(stream);
        }
        for (int i = 0; i < MANY; i++) {
            crowd.add(slowReader(client.port(), i % 20 == 0 ? "/notices/2018/long/" : "/notices/2018/large/large.txt"));
        }

        Eventually.holds(() -> assertThat(server.busyThreads()).isLessThanOrEqualTo(before + 2));
        assertThat(server.streams()).isEqualTo(MANY);
        assertThat(client.get(NOTICE).body()).contains("窗口无人值守。");
        assertThat(client.get("/_tongbao/search?q=" + "%E7%AA%97%E5%8F%A3").status())
                .isEqualTo(200);
        site.notice("good", "", "窗口已有人值守。\n");
        for (Client.Events stream : streams) {
            stream.await("event: change");
        }
    }

    @Test
    void moreStreamsThanThereIsRoomForAreRefusedInWords() throws Exception {
        Client client = preview();
        for (int i = 0; i < EventStreams.MOST; i++) {
            Client.Events stream = client.events();
            crowd.add(stream);
            stream.await(": open");
        }

        Client.Answer refused = client.get("/_tongbao/events");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("预览开得太多了");
        assertThat(client.get(NOTICE).status()).isEqualTo(200);
    }

    @Test
    void aSlowReaderGetsAllOfALargeFileInTheEnd() throws Exception {
        site.write("content/notices/2018/large/index.md", """
                ---
                title: 附件
                published: 2018-09-27
                source: 某市日报
                attachments: [large.txt, empty.txt]
                ---
                """)
                .write("content/notices/2018/large/large.txt", "通报。".repeat(1 << 20))
                .write("content/notices/2018/large/empty.txt", "");
        Client client = preview();

        assertThat(client.get("/notices/2018/large/large.txt").body()).isEqualTo("通报。".repeat(1 << 20));
        assertThat(client.get("/notices/2018/large/empty.txt").status()).isEqualTo(200);
        Client.Answer head = client.ask("HEAD", "/notices/2018/large/large.txt");
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(9 << 20));
        assertThat(head.body()).isEmpty();
    }

    /** Asks and then reads nothing; a small window makes sure that the server cannot say it all. */
    private static Socket slowReader(int port, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
