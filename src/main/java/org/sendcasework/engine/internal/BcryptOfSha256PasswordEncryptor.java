package org.sendcasework.engine.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Slow password hashing in place of the engine's single SHA-512. The salted password is hashed first, because bcrypt
 * reads only 72 bytes.
 */
class BcryptOfSha256PasswordEncryptor implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(sha256(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(sha256(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "BCRYPT-SHA256";
    }

    private static String sha256(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
