namespace LicensingSite.Searching.Languages;

/// <summary>German.</summary>
static class German
{
    public static readonly LanguageTables Tables = new(
        """
        aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem den denen der deren des dessen die dies diese diesem diesen dieser dieses
        doch dort du durch ein eine einem einen einer eines er es etwas fur gegen hab habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja je jede jedem jeden jeder jedes jetzt
        kann kein keine konnen man mein meine mich mir mit muss mussen nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen sich sie sind so soll sollen sollte uber um und uns unser unter
        viel vom von vor war waren was wann warum wegen weil welche welcher wenn wer werden wie wieder wir wird wo worden wurde zu zum zur zwischen
        """,
        """
        e/3 en/3 er/3 ern/3 em/4 es/3 n/4 s/4 t/4 te/4 ten/4 tet/4 st/4 est/4 et/4 end/4 ende/4 enden/4 ender/4
        ung/3 ungen/3 ungs/4 heit/4 heiten/4 keit/4 keiten/4 igkeit/4 igkeiten/4 lich/4 liche/4 lichen/4 licher/4 liches/4 lichem/4 isch/4 ische/4 ischen/4 ischer/4 isches/4
        ig/4 ige/4 igen/4 iger/4 iges/4 bar/4 bare/4 baren/4 barkeit/4 los/4 lose/4 losen/4 schaft/4 schaften/4 ieren/3 iert/3 ierte/3 ierten/3 ierter/3 iertes/3 ierung/3 ierungen/3
        ation/4 ationen/4 ator/4 atoren/4 erin/4 erinnen/4 innen/4 in/5 nisse/4 nis/4 nissen/4
        """,
        """
        kaufen kauf gekauft
        zahlen bezahlen gezahlt zahlung
        geben gibt gegeben
        finden gefunden
        schreiben geschrieben
        schliessen geschlossen
        offnen geoffnet offnung
        """,
        """
        kaufen, bestellen, erwerben
        hinzufügen, erstellen, anlegen
        löschen, entfernen
        kündigen, stornieren, beenden
        ändern, bearbeiten, aktualisieren
        anzeigen, ansehen, einsehen
        suchen, finden
        herunterladen, exportieren
        importieren, hochladen
        senden, übermitteln, einreichen
        einrichten, konfigurieren, einstellen
        deaktivieren, sperren, aussetzen
        starten, beginnen
        prüfen, überprüfen, bestätigen
        beheben, lösen, reparieren
        Problem, Fehler, Störung
        anmelden, einloggen, authentifizieren
        beitreten, registrieren
        verschieben, migrieren, übertragen, wechseln
        zuweisen, vergeben
        Konto, Profil
        Benutzer, Mitarbeiter, Kollege, Anwender
        Unternehmen, Firma, Organisation
        Kunde, Käufer
        Preis, Kosten
        Zahlung, Auszahlung, Geld
        Rabatt, Nachlass
        Steuer, Mehrwertsteuer
        Berechtigung, Recht, Zugriff
        Verlauf, Protokoll
        Bericht, Statistik
        Hilfe, Support, Unterstützung
        Vertrag, Vereinbarung
        Voraussetzung, Anforderung, Bedingung
        Schritt, Verfahren
        Datei, Dokument
        Computer, Gerät, Rechner
        Land, Region
        E-Mail, Nachricht
        Warnung, Benachrichtigung
        """);
}
