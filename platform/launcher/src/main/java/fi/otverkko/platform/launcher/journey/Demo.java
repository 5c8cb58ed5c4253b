package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.mail.CaughtMail;
import fi.otverkko.platform.launcher.mail.MailFolder;
import java.time.Duration;
import java.util.Optional;

/// Two synthetic consultations from the request to the follow-ups: one by a case team and the next regular
/// meeting, one by the standing group and an extra slot.
public final class Demo {

    private static final Duration MAIL = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /// Subject of the letter to a requester whose consultation was answered; the demo's requester reads Finnish.
    private static final String ANSWERED = "Konsultaatioosi on vastattu";

    private final Instance instance;
    private final Screen screen;
    private final Api api;

    public Demo(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
        this.api = new Api(instance);
    }

    /// Carries both through, and fails where something does not come.
    ///
    /// @param word added to every case text; empty for none
    /// @return how many follow-ups were scheduled in all
    public int run(String word) {
        var narrator = new Narrator(screen);
        narrator.chapter("A case team and the next regular meeting");
        var team = new Journey(api, narrator, DemoCase.of(instance, "V04").marked(word));
        team.submit();
        team.screen();
        team.gatherTeam();
        team.schedule();
        team.meet();
        int followUps = team.followUps();
        show(narrator, letter(team.reference()));
        team.close();

        narrator.chapter("In short: urgent, the standing separation group, an extra slot");
        var group = new Journey(api, narrator, DemoCase.of(instance, "V01").marked(word));
        group.submit();
        group.screen();
        group.schedule();
        group.meet();
        followUps += group.followUps();
        group.close();
        return followUps;
    }

    /// Where to go on from here.
    public void farewell() {
        screen.say("");
        screen.say("It stays up; './ot down' stops it.");
        screen.say("  API description  " + instance.at(Port.GATEWAY, "/docs"));
        screen.say("  Mail             " + instance.at(Port.MAIL_VIEW, "/"));
        screen.say("  Log-ins          professional, guardian, secretary, coordinator, chair, expert … expert8,");
        screen.say("                   office, national, dpo, admin; the password is the name");
        screen.say("  A token          ./ot token coordinator");
    }

    private MailFolder mails() {
        return new MailFolder(instance.mails());
    }

    private CaughtMail letter(String reference) {
        return Patience.ask(
                        MAIL,
                        PAUSE,
                        () -> mails().all().stream()
                                .filter(mail -> mail.recipient().equals("professional@demo.example"))
                                .filter(mail -> mail.subject().equals(ANSWERED + " (" + reference + ")"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow(() -> new Complaint("No mail about the answer came to the requester within "
                        + MAIL.toSeconds() + " s; see './ot logs notification'."));
    }

    private static void show(Narrator narrator, CaughtMail mail) {
        narrator.tell("notification", "has mailed " + mail.recipient() + ", without anything about the case:");
        narrator.more("| " + mail.subject());
        mail.text().lines().forEach(line -> narrator.more("| " + line));
    }
}
