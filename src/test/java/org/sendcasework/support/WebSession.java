package org.sendcasework.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, follows no redirect, and sends the anti-forgery tokens. */
public class WebSession {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public WebSession(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A session of a user who signed in on our page. */
    public static WebSession of(int port, String username, String password) {
        WebSession session = new WebSession(port);
        HttpResponse<String> answer = session.signIn(username, password);
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/home")) {
            throw new AssertionError(username + " could not sign in: " + answer.statusCode());
        }
        return session;
    }

    public HttpResponse<String> signIn(String username, String password) {
        Matcher token = CSRF.matcher(get("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        return send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + username + "&password=" + password + "&_csrf=" + token.group(1))));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form of a page, with the page's anti-forgery token. */
    public HttpResponse<String> postForm(String page, String action, String fields) {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no token");
        }
        return sendForm(action, fields + "&_csrf=" + token.group(1));
    }

    /** Sends a form as it is, without a token. */
    public HttpResponse<String> sendForm(String action, String fields) {
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** Posts JSON to the engine's web applications. */
    public HttpResponse<String> post(String path, String json) {
        return send(withToken(request(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts JSON and asks for the answer with everything that belongs to it, as Tasklist does for its lists. */
    public HttpResponse<String> postForHal(String path, String json) {
        return send(withToken(request(path))
                .setHeader("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(withToken(request(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(withToken(request(path)).DELETE());
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        get("/camunda/app/tasklist/default/");
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .map(token -> request.header("X-XSRF-TOKEN", token))
                .orElse(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
