package org.sendcasework.escalation.stuck;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads after how many days a case counts as stalled. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StallThresholds.class)
class StuckConfiguration {}
