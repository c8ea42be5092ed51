package io.bellwether.runtime.node.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Answers whoever watches a node: a scraper of metrics, a supervisor's health check. */
public final class WatchServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpServer http;

    /** What is answered. */
    public record Page(int status, String type, String body) {}

    private WatchServer(HttpServer http) {
        this.http = http;
    }

    /** @throws IOException if the port is taken or not ours to take */
    public static WatchServer open(int port, Supplier<String> metrics, Supplier<Page> health) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(port), 0);
        http.createContext("/", exchange -> answer(exchange, page(exchange, metrics, health)));
        http.start();
        return new WatchServer(http);
    }

    /** The port; the one that the system chose, if it was to choose. */
    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private static Page page(HttpExchange exchange, Supplier<String> metrics, Supplier<Page> health) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return text(METHOD_NOT_ALLOWED, "Only GET is answered here.\n");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/metrics" -> new Page(OK, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
            case "/health" -> health.get();
            default -> text(NOT_FOUND, "There are /metrics and /health.\n");
        };
    }

    private static Page text(int status, String body) {
        return new Page(status, "text/plain; charset=utf-8", body);
    }

    private static void answer(HttpExchange exchange, Page page) throws IOException {
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        exchange.sendResponseHeaders(page.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
