package org.sendcasework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendcasework.benchmark.RunningApplication;
import org.sendcasework.support.WebSession;

/**
 * The packaged application is killed between the moment in which the mail server has a message and the commit that notes
 * it. After the next start the message goes again, with the same identity, so that the receiver can drop it.
 */
class MessageCrashIT {

    private static final Pattern ROUTE = Pattern.compile("href=\"(/contacts/[0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final long LONGEST_WAIT_SECONDS = 120;

    @TempDir
    private Path directory;

    @Test
    void aMessageThatWasSentBeforeACrashGoesAgainWithTheSameIdentity() throws Exception {
        try (SlowMailServer mail = new SlowMailServer()) {
            Path data = Files.createDirectory(directory.resolve("crash"));
            String[] arguments = {
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.port(),
                "--sendcasework.notification.smtp.from=casework@ambershire.example",
                // The demonstration's own messages keep out of the way
                "--sendcasework.notification.email-channel=OUTBOX",
                // What a killed process had locked is free again after this
                "--camunda.bpm.job-execution.lock-time-in-millis=5000",
            };
            String first;
            try (RunningApplication application = RunningApplication.start(data, arguments)) {
                sendATestMessage(application);
                first = mail.awaitMessage();
                application.kill();
            }
            mail.answerFromNowOn();
            String second;
            try (RunningApplication application = RunningApplication.start(data, arguments)) {
                second = mail.awaitMessage();
                assertThat(awaitSent(application))
                        .as("the outbox shows it as sent")
                        .isTrue();
            }
            assertThat(first).matches("<[0-9a-f-]{36}@ambershire\\.example>");
            assertThat(second).isEqualTo(first);
            assertThat(mail.received.poll(2, TimeUnit.SECONDS))
                    .as("and not a third time")
                    .isNull();
        }
    }

    private static void sendATestMessage(RunningApplication application) {
        WebSession manager = WebSession.of(application.port(), "morgan", "ambershire");
        Matcher route = ROUTE.matcher(manager.get("/contacts").body());
        assertThat(route.find()).isTrue();
        Matcher version = VERSION.matcher(manager.get(route.group(1)).body());
        assertThat(version.find()).isTrue();
        manager.postForm(
                route.group(1),
                route.group(1),
                "version=" + version.group(1) + "&channel=SMTP&address=someone%40ambershire.example");
        manager.postForm("/contacts", route.group(1) + "/test", "");
    }

    private static boolean awaitSent(RunningApplication application) throws InterruptedException {
        WebSession manager = WebSession.of(application.port(), "morgan", "ambershire");
        for (int second = 0; second < LONGEST_WAIT_SECONDS; second++) {
            if (manager.get("/outbox?show=sent").body().contains("A test message")) {
                return true;
            }
            Thread.sleep(1000);
        }
        return false;
    }

    /** A mail server that takes every message and, at first, never says that it has. */
    private static final class SlowMailServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private volatile boolean answers;

        SlowMailServer() throws IOException {
            Thread accepting = new Thread(this::accept, "slow mail server");
            accepting.setDaemon(true);
            accepting.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        void answerFromNowOn() {
            answers = true;
        }

        String awaitMessage() throws InterruptedException {
            String identity = received.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (identity == null) {
                throw new AssertionError("No message came");
            }
            return identity;
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread talking = new Thread(() -> talk(client), "slow mail client");
                    talking.setDaemon(true);
                    talking.start();
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void talk(Socket client) {
            try (client;
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
                out.print("220 slow.example\r\n");
                out.flush();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String answer = "250 ok";
                    if (line.startsWith("DATA")) {
                        out.print("354 go on\r\n");
                        out.flush();
                        received.add(identityOfMessage(in));
                        if (!answers) {
                            // It has the message; the client will never know
                            in.readLine();
                            return;
                        }
                    } else if (line.startsWith("QUIT")) {
                        answer = "221 bye";
                    }
                    out.print(answer + "\r\n");
                    out.flush();
                }
            } catch (IOException gone) {
                // The client was killed
            }
        }

        private static String identityOfMessage(BufferedReader in) throws IOException {
            String identity = "none";
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                if (line.startsWith("Message-ID: ")) {
                    identity = line.substring("Message-ID: ".length());
                }
            }
            return identity;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
