package fi.otverkko.platform.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The caught mails for eyes (`/`) and for programs (`/api/mails`).
final class MailView implements HttpHandler {

    private final MailFolder folder;
    private final JsonMapper json = JsonMapper.builder().build();

    MailView(MailFolder folder) {
        this.folder = folder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> answer(exchange, 200, "text/html", page());
                case "/api/mails" -> answer(exchange, 200, "application/json", json.writeValueAsString(folder.all()));
                default -> answer(exchange, 404, "text/plain", "not here");
            }
        }
    }

    private String page() {
        return folder.all().reversed().stream()
                .map(mail -> "<article><h2>" + escape(mail.subject()) + "</h2><p>" + mail.number() + " · "
                        + escape(mail.recipient()) + " · " + mail.received() + "</p><pre>" + escape(mail.text())
                        + "</pre></article>")
                .collect(Collectors.joining(
                        "",
                        "<!doctype html><html lang=fi><meta charset=utf-8><title>OT-verkko: posti</title>"
                                + "<style>body{font:1rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}"
                                + "article{border-top:1px solid;padding:.5rem 0}pre{white-space:pre-wrap}</style>"
                                + "<h1>Sieppaaja: demon sähköpostit</h1>",
                        "</html>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
