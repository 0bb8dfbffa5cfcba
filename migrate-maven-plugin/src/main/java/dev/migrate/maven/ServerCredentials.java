package dev.migrate.maven;

import dev.migrate.MigrateException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** User and password of a server in settings.xml, decrypted by Maven's own service. */
record ServerCredentials(String user, String password) {

    static ServerCredentials of(String id, Settings settings, SettingsDecrypter decrypter) {
        Server server = settings.getServer(id);
        if (server == null) {
            throw new MigrateException(
                    "migrate.server names '" + id + "', and settings.xml has no such server.",
                    "Add a <server> with <id>" + id + "</id> to ~/.m2/settings.xml, or correct migrate.server.");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        result.getProblems().stream().findFirst().ifPresent(problem -> {
            throw notDecrypted(id, problem);
        });
        return new ServerCredentials(
                result.getServer().getUsername(), result.getServer().getPassword());
    }

    private static MigrateException notDecrypted(String id, SettingsProblem problem) {
        return new MigrateException(
                "The password of server '" + id + "' in settings.xml cannot be decrypted: " + problem.getMessage(),
                "Encrypt it again with: mvn --encrypt-password");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ServerCredentials[" + user + "]";
    }
}
