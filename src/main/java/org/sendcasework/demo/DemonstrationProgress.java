package org.sendcasework.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The progress of setting up the demonstration, for pages, for the console, and for code that has to wait for it. */
@Component
@OnlyInDemonstration
class DemonstrationProgress {

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String words = "It is still being set up.";
    private volatile boolean whole;

    void playing(int number, int of, String what) {
        words = "It is still being set up: step " + number + " of " + of + ", " + what
                + ". You can already look around. Reload the page to see the progress.";
    }

    void finished() {
        words = "It is set up.";
        whole = true;
        ended.countDown();
    }

    /** @param what the step that failed */
    void failed(String what) {
        words = "Setting it up failed at " + what
                + ". The log says why; the next start of the application tries again from there.";
        ended.countDown();
    }

    /** In words for a page. */
    String words() {
        return words;
    }

    /** Whether every step was played. */
    boolean isWhole() {
        return whole;
    }

    /** Whether steps are still being played. */
    boolean isUnderWay() {
        return ended.getCount() > 0;
    }

    /**
     * Waits until the last step was played, or one has failed.
     *
     * @return whether the demonstration is whole
     */
    boolean awaitEnd(Duration longest) throws InterruptedException {
        return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS) && whole;
    }
}
