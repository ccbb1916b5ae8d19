package org.tongbao.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, it is the preview that answers, in its own words, and never Jetty. */
class MalformedRequestsTest extends Previewed {

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("bad percent escape", "GET /%zz HTTP/1.1", "X: y"),
                Arguments.of("half a percent escape", "GET /%f HTTP/1.1", "X: y"),
                Arguments.of("no UTF-8", "GET /%ff/ HTTP/1.1", "X: y"),
                Arguments.of("a null", "GET /%00/ HTTP/1.1", "X: y"),
                Arguments.of("an encoded slash", "GET /a%2fb HTTP/1.1", "X: y"),
                Arguments.of("dots", "GET /a/..;/b HTTP/1.1", "X: y"),
                Arguments.of("no slash", "GET a HTTP/1.1", "X: y"),
                Arguments.of("a long address", "GET /" + "a".repeat(20_000) + " HTTP/1.1", "X: y"),
                Arguments.of("a long query", "GET /?" + "a".repeat(20_000) + " HTTP/1.1", "X: y"),
                Arguments.of("a large header", "GET / HTTP/1.1", "X: " + "y".repeat(20_000)),
                Arguments.of("many headers", "GET / HTTP/1.1", "X: y\r\n".repeat(5_000) + "X: y"),
                Arguments.of("a header without a name", "GET / HTTP/1.1", ": y"),
                Arguments.of("a header without a colon", "GET / HTTP/1.1", "nothing"),
                Arguments.of("another version", "GET / HTTP/9.9", "X: y"),
                Arguments.of("an unknown version", "GET / SPDY/1", "X: y"),
                Arguments.of("a bad length", "GET / HTTP/1.1", "Content-Length: -1"),
                Arguments.of("two lengths", "GET / HTTP/1.1", "Content-Length: 1\r\nContent-Length: 2"),
                Arguments.of("a bad encoding", "GET / HTTP/1.1", "Transfer-Encoding: nonsense"),
                Arguments.of("an expectation", "GET / HTTP/1.1", "Expect: nonsense"),
                Arguments.of("no words", "nonsense", "X: y"),
                Arguments.of("TLS", "\u0016\u0003\u0001\u0002", "X: y"),
                Arguments.of("a bad method", "G{T / HTTP/1.1", "X: y"),
                Arguments.of("a search of no UTF-8", "GET /_tongbao/search?q=%ff HTTP/1.1", "X: y"),
                Arguments.of("a search with half an escape", "GET /_tongbao/search?q=%f HTTP/1.1", "X: y"),
                Arguments.of("a search with a bad escape", "GET /_tongbao/search?q=%zz HTTP/1.1", "X: y"),
                Arguments.of("a search by POST", "POST /_tongbao/search?q=a HTTP/1.1", "X: y"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void isAnsweredInOurWords(String what, String line, String header) throws IOException {
        Client client = preview();

        Client.Answer answer = client.send(line, "Host: localhost:" + client.port(), header);

        assertThat(answer.status()).isBetween(400, 599);
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("jetty", "exception", "<table", "uri:", "caused");
        assertThat(answer.body()).isNotEmpty();
        assertThat(client.get(NOTICE).status()).as("the next one").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=%f", "q=%zz", "suggest=%c0%80", "%ff=1"})
    void aSearchThatIsMalformedIsAnsweredInJson(String query) throws IOException {
        Client.Answer answer = preview().get("/_tongbao/search?" + query);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\"");
    }
}
