package org.sendcasework.identity.internal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Bounds how many requests with a body one address may have under way at a time, before a body is read. Each holds a
 * thread while it arrives; without a bound, a few hundred that send nothing would stop the service for everybody. It works
 * on the server itself, since a filter cannot close a connection whose body it does not want. Behind a proxy the address is
 * that of the person, see trusted addresses in the operations guide.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // after the valve that reads the address from a proxy's header
class BodiesUnderWay implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final int most;

    BodiesUnderWay(@Value("${sendcasework.edge.bodies-under-way:40}") int most) {
        this.most = most;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Bound(most));
    }

    private static final class Bound extends ValveBase {

        private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
        private static final String A_FEW_SECONDS = "5";

        private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
        private final int most;

        Bound(int most) {
            super(true);
            this.most = most;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (WITHOUT_BODY.contains(request.getMethod())) {
                getNext().invoke(request, response);
                return;
            }
            String address = request.getRemoteAddr();
            try {
                if (underWay.merge(address, 1, Integer::sum) > most) {
                    refuse(response);
                } else {
                    getNext().invoke(request, response);
                }
            } finally {
                underWay.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
            }
        }

        private static void refuse(Response response) throws IOException {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, A_FEW_SECONDS);
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.finishResponse();
            // Otherwise the server would wait for the rest of the body
            response.getCoyoteResponse()
                    .action(ActionCode.CLOSE_NOW, new IOException("Too many requests of one address"));
        }
    }
}
