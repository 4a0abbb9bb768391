package org.sendcasework.referral.internal;

import org.sendcasework.referral.SettingProfile;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SettingProfileRepository extends JpaRepository<SettingProfile, String> {}
