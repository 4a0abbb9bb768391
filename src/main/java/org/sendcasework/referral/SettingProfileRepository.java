package org.sendcasework.referral;

import org.springframework.data.jpa.repository.JpaRepository;

interface SettingProfileRepository extends JpaRepository<SettingProfile, String> {}
