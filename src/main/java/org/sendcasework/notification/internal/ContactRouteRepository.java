package org.sendcasework.notification.internal;

import java.util.Optional;
import java.util.UUID;
import org.sendcasework.notification.Recipient;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactRouteRepository extends JpaRepository<ContactRoute, UUID> {

    Optional<ContactRoute> findByKindAndKey(Recipient.Kind kind, String key);
}
