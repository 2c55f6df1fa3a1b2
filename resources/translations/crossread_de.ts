<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>&amp;Copy the versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>About Crossread</source>
        <translation>Über Crossread</translation>
    </message>
    <message>
        <source>Free software under the {licence}.</source>
        <translation>Freie Software unter der Lizenz {licence}.</translation>
    </message>
    <message>
        <source>It works offline: nothing that you read leaves this machine.</source>
        <translation>Crossread arbeitet ohne Netz: Nichts, was Sie lesen, verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The sign of Crossread</source>
        <translation>Das Symbol von Crossread</translation>
    </message>
    <message>
        <source>Where several accounts of one event agree, clash and stay silent.</source>
        <translation>Wo mehrere Berichte über ein Ereignis übereinstimmen, sich widersprechen und schweigen.</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n article(s) added to this library</source>
        <translation>
            <numerusform>%Ln Artikel in diese Bibliothek aufgenommen</numerusform>
            <numerusform>%Ln Artikel in diese Bibliothek aufgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of this library</source>
        <translation>
            <numerusform>%Ln Artikel aus dieser Bibliothek genommen</numerusform>
            <numerusform>%Ln Artikel aus dieser Bibliothek genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files to this library</source>
        <translation>Dateien in diese Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Drop the rest again to add or open it</source>
        <translation>Das Übrige noch einmal hierher ziehen, um es aufzunehmen oder zu öffnen</translation>
    </message>
    <message>
        <source>Not added: {files}</source>
        <translation>Nicht aufgenommen: {files}</translation>
    </message>
    <message>
        <source>One library is open at a time: {folder} was opened</source>
        <translation>Nur eine Bibliothek ist jeweils offen: {folder} wurde geöffnet</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Wieder herausnehmen</translation>
    </message>
    <message>
        <source>Web pages are not fetched: nothing leaves this machine</source>
        <translation>Webseiten werden nicht abgerufen: nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>save the page and drop the file, or paste its text (Ctrl+Shift+N)</source>
        <translation>die Seite speichern und die Datei hierher ziehen oder ihren Text einfügen (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>“{title}” is part of this library now</source>
        <translation>„{title}“ gehört jetzt zu dieser Bibliothek</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Your sentence</source>
        <translation>Ihr Satz</translation>
    </message>
    <message>
        <source>typed by you: in none of the sources</source>
        <translation>von Ihnen eingegeben: in keiner der Quellen</translation>
    </message>
</context>
<context>
    <name>ClaimsFilter</name>
    <message>
        <source>All reviews</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>All standings</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>By contest</source>
        <translation>Nach Stand</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>Nach Stelle</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>Filter claims by review</source>
        <translation>Aussagen nach Bewertung filtern</translation>
    </message>
    <message>
        <source>Filter claims by standing</source>
        <translation>Aussagen nach Stand filtern</translation>
    </message>
    <message>
        <source>Filter claims by tag</source>
        <translation>Aussagen nach Tag filtern</translation>
    </message>
    <message>
        <source>Filter claims by text</source>
        <translation>Aussagen nach Text filtern</translation>
    </message>
    <message>
        <source>Filter claims…</source>
        <translation>Aussagen filtern …</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Überstimmt</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Sort claims</source>
        <translation>Aussagen ordnen</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Unbewertet</translation>
    </message>
</context>
<context>
    <name>ClaimsList</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>{contested} contested · {left} left to review</source>
        <translation>{contested} umstritten · {left} noch zu bewerten</translation>
    </message>
</context>
<context>
    <name>ClaimsRows</name>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>the claim stands here</source>
        <translation>die Aussage steht hier</translation>
    </message>
    <message>
        <source>your own claim</source>
        <translation>Ihre eigene Aussage</translation>
    </message>
    <message>
        <source>your verdict</source>
        <translation>Ihr Urteil</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Nothing is called so: try fewer letters</source>
        <translation>Nichts heißt so: weniger Buchstaben versuchen</translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation>Befehl eingeben …</translation>
    </message>
</context>
<context>
    <name>CompareDelegate</name>
    <message>
        <source>no counterpart</source>
        <translation>kein Gegenstück</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>, told elsewhere</source>
        <translation>, steht anderswo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>left only</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>right only</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>told in other words</source>
        <translation>mit anderen Worten</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Next difference (N)</source>
        <translation>Nächster Unterschied (N)</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Overview of the differences</source>
        <translation>Übersicht der Unterschiede</translation>
    </message>
    <message>
        <source>Paragraphs of the two sources, aligned</source>
        <translation>Absätze der beiden Quellen, einander zugeordnet</translation>
    </message>
    <message>
        <source>Previous difference (P)</source>
        <translation>Voriger Unterschied (P)</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Nur zeigen, was sich unterscheidet</translation>
    </message>
    <message>
        <source>Source on the left</source>
        <translation>Quelle links</translation>
    </message>
    <message>
        <source>Source on the right (1 to 9)</source>
        <translation>Quelle rechts (1 bis 9)</translation>
    </message>
    <message>
        <source>difference {at} of {n}</source>
        <translation>Unterschied {at} von {n}</translation>
    </message>
    <message>
        <source>paired: {paired} · left only: {left} · right only: {right} · differences: {n}</source>
        <translation>zugeordnet: {paired} · nur links: {left} · nur rechts: {right} · Unterschiede: {n}</translation>
    </message>
</context>
<context>
    <name>ComparisonSwitches</name>
    <message>
        <source>As one text</source>
        <translation>Als ein Text</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show the whole paragraphs in which claim and passage stand</source>
        <translation>Die ganzen Absätze zeigen, in denen Aussage und Fundstelle stehen</translation>
    </message>
    <message>
        <source>Show when your verdict, note and tags on this passage were changed</source>
        <translation>Zeigen, wann Ihr Urteil, Ihre Notiz und Ihre Tags zu dieser Fundstelle geändert wurden</translation>
    </message>
    <message>
        <source>Whole paragraphs</source>
        <translation>Ganze Absätze</translation>
    </message>
    <message>
        <source>Write claim and passage as one text: struck out what only the claim says</source>
        <translation>Aussage und Fundstelle als einen Text schreiben: durchgestrichen, was nur die Aussage sagt</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Reasons, and the two paragraphs compared</source>
        <translation>Gründe und die beiden Absätze im Vergleich</translation>
    </message>
    <message>
        <source>Your sentence</source>
        <translation>Ihr Satz</translation>
    </message>
    <message>
        <source>compared in one text</source>
        <translation>in einem Text verglichen</translation>
    </message>
    <message>
        <source>compared side by side</source>
        <translation>nebeneinander verglichen</translation>
    </message>
    <message>
        <source>folded to what is compared</source>
        <translation>auf das Verglichene gekürzt</translation>
    </message>
    <message>
        <source>history hidden</source>
        <translation>Verlauf ausgeblendet</translation>
    </message>
    <message>
        <source>history shown</source>
        <translation>Verlauf gezeigt</translation>
    </message>
    <message>
        <source>whole paragraphs</source>
        <translation>ganze Absätze</translation>
    </message>
    <message>
        <source>dotted: elsewhere</source>
        <translation>gepunktet: steht anderswo</translation>
    </message>
    <message>
        <source>shared words marked</source>
        <translation>Gemeinsames markiert</translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>Lines from the claim to its passages</source>
        <translation>Linien von der Aussage zu ihren Fundstellen</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>corrected: {name}</source>
        <translation>berichtigt: {name}</translation>
    </message>
    <message>
        <source>undone: {change}</source>
        <translation>rückgängig: {change}</translation>
    </message>
</context>
<context>
    <name>DifferencesList</name>
    <message>
        <source>Told differently</source>
        <translation>Unterschiedlich erzählt</translation>
    </message>
    <message>
        <source>{topic}: source {a} tells “{own}”, source {b} “{other}”</source>
        <translation>{topic}: Quelle {a} sagt „{own}“, Quelle {b} „{other}“</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>A folder opens as a library · files and texts are added to this one</source>
        <translation>Ein Ordner wird als Bibliothek geöffnet · Dateien und Texte kommen zu dieser hinzu</translation>
    </message>
</context>
<context>
    <name>EvidenceDelegate</name>
    <message>
        <source>added by you</source>
        <translation>von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>confirmed by you</source>
        <translation>von Ihnen bestätigt</translation>
    </message>
    <message>
        <source>copied wording</source>
        <translation>übernommener Wortlaut</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>unbewertet</translation>
    </message>
    <message>
        <source>{verdict} · yours</source>
        <translation>{verdict} · Ihr Urteil</translation>
    </message>
</context>
<context>
    <name>EvidenceDock</name>
    <message>
        <source>Evidence for the selected claim</source>
        <translation>Belege zur gewählten Aussage</translation>
    </message>
    <message>
        <source>Told differently</source>
        <translation>Unterschiedlich erzählt</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>unbewertet</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fundstellen</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source> · near-identical wording: one witness, not two</source>
        <translation> · fast gleicher Wortlaut: ein Zeuge, nicht zwei</translation>
    </message>
    <message>
        <source>What this passage says of each part of the claim: the same, something else, nothing</source>
        <translation>Was diese Fundstelle zu jedem Teil der Aussage sagt: dasselbe, etwas anderes, nichts</translation>
    </message>
    <message>
        <source>a passage of your own choice</source>
        <translation>eine von Ihnen gewählte Fundstelle</translation>
    </message>
    <message>
        <source>confirms</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>history of your review</source>
        <translation>Verlauf Ihrer Bewertung</translation>
    </message>
    <message>
        <source>not reviewed yet: no history</source>
        <translation>noch nicht bewertet: kein Verlauf</translation>
    </message>
    <message>
        <source>not told here</source>
        <translation>hier nicht erwähnt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>nichts gesagt</translation>
    </message>
    <message>
        <source>overrules</source>
        <translation>überstimmt</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>the claim, part by part</source>
        <translation>die Aussage, Teil für Teil</translation>
    </message>
    <message>
        <source>you: {verdict}</source>
        <translation>Sie: {verdict}</translation>
    </message>
    <message>
        <source>your note</source>
        <translation>Ihre Notiz</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Claims</source>
        <translation>&amp;Aussagen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Aussagen</translation>
    </message>
    <message>
        <source>Annotated PDFs, one per source</source>
        <translation>PDFs mit Anmerkungen, eines je Quelle</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Dossier (PDF): standings, contested claims, annotated sources</source>
        <translation>Dossier (PDF): Stand, umstrittene Aussagen, Quellen mit Anmerkungen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of headings and notes</source>
        <translation>Sprache der Überschriften und Anmerkungen</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Number the &amp;lines of sources</source>
        <translation>&amp;Zeilen der Quellen nummerieren</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>The claims that the list shows</source>
        <translation>Die Aussagen, die die Liste zeigt</translation>
    </message>
    <message>
        <source>The selected claim</source>
        <translation>Die gewählte Aussage</translation>
    </message>
    <message>
        <source>W3C Web Annotations (JSON-LD)</source>
        <translation>W3C-Webanmerkungen (JSON-LD)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>What I reviewed</source>
        <translation>Was ich bewertet habe</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of a page</source>
        <translation>Vorschau einer Seite</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>Vorschau des Textes</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>making the preview…</source>
        <translation>Vorschau wird erstellt …</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to that source</source>
        <translation>Zu dieser Quelle gehen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Make the sentence at the caret the claim</source>
        <translation>Satz an der Einfügemarke zur Aussage machen</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>before a claim: nothing, some, all of it reviewed</source>
        <translation>vor einer Aussage: nichts, manches, alles beurteilt</translation>
    </message>
    <message>
        <source>contradicts it</source>
        <translation>widerspricht ihr</translation>
    </message>
    <message>
        <source>copied wording: one witness, not two; hatched in the text</source>
        <translation>übernommener Wortlaut: ein Zeuge, nicht zwei; im Text schraffiert</translation>
    </message>
    <message>
        <source>filled: your verdict; pale: the machine&apos;s</source>
        <translation>gefüllt: Ihr Urteil; blass: das der Maschine</translation>
    </message>
    <message>
        <source>in the margin: contested, corroborated, in one source</source>
        <translation>am Rand: umstritten, bestätigt, in einer Quelle</translation>
    </message>
    <message>
        <source>irrelevant, by your verdict</source>
        <translation>ohne Belang, nach Ihrem Urteil</translation>
    </message>
    <message>
        <source>mentions it</source>
        <translation>erwähnt sie</translation>
    </message>
    <message>
        <source>number in a disc: the same, where it says no more</source>
        <translation>Zahl im Kreis: ebenso, wo sie sonst nichts sagt</translation>
    </message>
    <message>
        <source>square in a frame: the source of the claim</source>
        <translation>gerahmtes Quadrat: die Quelle der Aussage</translation>
    </message>
    <message>
        <source>supports the claim</source>
        <translation>stützt die Aussage</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>, contested</source>
        <translation>, umstritten</translation>
    </message>
    <message>
        <source>contested · {reason}</source>
        <translation>umstritten · {reason}</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Contested</source>
        <translation>Umstritten</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Filter the ledger by text</source>
        <translation>Fakten nach Text filtern</translation>
    </message>
    <message>
        <source>Filter things…</source>
        <translation>Fakten filtern …</translation>
    </message>
    <message>
        <source>Gathering what the sources state…</source>
        <translation>Angaben der Quellen werden gesammelt …</translation>
    </message>
    <message>
        <source>In several sources</source>
        <translation>In mehreren Quellen</translation>
    </message>
    <message>
        <source>Kind of things</source>
        <translation>Art der Fakten</translation>
    </message>
    <message>
        <source>Ledger: things down, sources across</source>
        <translation>Fakten: eine Zeile je Faktum, eine Spalte je Quelle</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Show only what several sources tell</source>
        <translation>Nur zeigen, was mehrere Quellen nennen</translation>
    </message>
    <message>
        <source>things: {n} · contested: {disputed} · Enter reads, again the next place</source>
        <translation>Fakten: {n} · umstritten: {disputed} · Enter liest, noch einmal die nächste Stelle</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>claim here</source>
        <translation>Aussage hier</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>unbeurteilt</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>yours: {verdict}</source>
        <translation>Ihr Urteil: {verdict}</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Matrix: claims down, sources across</source>
        <translation>Matrix: eine Zeile je Aussage, eine Spalte je Quelle</translation>
    </message>
    <message>
        <source>claims: {n} of {whole}, filtered as their list · contested: {contested}</source>
        <translation>Aussagen: {n} von {whole}, gefiltert wie ihre Liste · umstritten: {contested}</translation>
    </message>
    <message>
        <source>claims: {n} · contested: {contested} · Enter reads the passage</source>
        <translation>Aussagen: {n} · umstritten: {contested} · Enter liest die Fundstelle</translation>
    </message>
</context>
<context>
    <name>MetadataDialog</name>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>All as found</source>
        <translation>Alles wie gefunden</translation>
    </message>
    <message>
        <source>As the source has it</source>
        <translation>Wie die Quelle es hat</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Speichern (Strg+Enter)</translation>
    </message>
    <message>
        <source>This is no date: write it as 19 May 2026 or 2026-05-19, or leave it empty</source>
        <translation>Das ist kein Datum: als 19. Mai 2026 oder 2026-05-19 schreiben oder leer lassen</translation>
    </message>
    <message>
        <source>This is no language: choose one, or write its tag as en, de or pt-BR</source>
        <translation>Das ist keine Sprache: eine wählen oder ihr Kürzel schreiben, etwa en, de oder pt-BR</translation>
    </message>
    <message numerus="yes">
        <source>This is too long: keep each line under %n character(s)</source>
        <translation>
            <numerusform>Das ist zu lang: jede Zeile unter %Ln Zeichen halten</numerusform>
            <numerusform>Das ist zu lang: jede Zeile unter %Ln Zeichen halten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is said of this source</source>
        <translation>Angaben zu dieser Quelle</translation>
    </message>
    <message>
        <source>as in 19 May 2026</source>
        <translation>etwa 19. Mai 2026</translation>
    </message>
    <message>
        <source>the source does not say</source>
        <translation>die Quelle sagt es nicht</translation>
    </message>
    <message>
        <source>the source says {words}</source>
        <translation>die Quelle sagt {words}</translation>
    </message>
    <message>
        <source>{field}: as found</source>
        <translation>{field}: wie gefunden</translation>
    </message>
    <message>
        <source>“Tuesday” and “last month” count from the date: claims are judged again.</source>
        <translation>„Dienstag“ und „letzten Monat“ zählen ab dem Datum: Aussagen werden neu beurteilt.</translation>
    </message>
</context>
<context>
    <name>Mirroring</name>
    <message>
        <source>Also the other way round</source>
        <translation>Auch umgekehrt</translation>
    </message>
    <message>
        <source>In source {n} the pair still counts as “{verdict}”: “{claim}”</source>
        <translation>In Quelle {n} zählt das Paar noch als „{verdict}“: „{claim}“</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>What can be done about it</source>
        <translation>Was sich tun lässt</translation>
    </message>
</context>
<context>
    <name>NumberBadge</name>
    <message>
        <source>Source {n}</source>
        <translation>Quelle {n}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Back to {library}</source>
        <translation>Zurück zu {library}</translation>
    </message>
    <message>
        <source>Nothing to read in “{folder}” yet</source>
        <translation>In „{folder}“ gibt es noch nichts zu lesen</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Read the five examples</source>
        <translation>Die fünf Beispiele lesen</translation>
    </message>
    <message>
        <source>it is not there now</source>
        <translation>gerade nicht da</translation>
    </message>
    <message>
        <source>put its disk back in, or open it where it is by now (Ctrl+O)</source>
        <translation>den Datenträger wieder einstecken oder die Bibliothek dort öffnen, wo sie jetzt liegt (Strg+O)</translation>
    </message>
    <message>
        <source>“{folder}” cannot be opened</source>
        <translation>„{folder}“ lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>“{folder}” is not there now</source>
        <translation>„{folder}“ ist gerade nicht da</translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message numerus="yes">
        <source>%n review(s) lost their place: the words they stood by are gone</source>
        <translation>
            <numerusform>%Ln Bewertung ist verwaist: Die Worte, bei denen sie stand, sind fort</numerusform>
            <numerusform>%Ln Bewertungen sind verwaist: Die Worte, bei denen sie standen, sind fort</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them (Ctrl+Shift+R)</source>
        <translation>Zeigen (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>choose a review first (Ctrl+Shift+R)</source>
        <translation>erst eine Bewertung wählen (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>every review has its place</source>
        <translation>keine Bewertung ist verwaist</translation>
    </message>
    <message>
        <source>its claim is gone too: select the claim that it belongs to</source>
        <translation>auch ihre Aussage ist fort: die Aussage wählen, zu der sie gehört</translation>
    </message>
    <message>
        <source>put the caret into the sentence that it belongs to</source>
        <translation>die Einfügemarke in den Satz setzen, zu dem sie gehört</translation>
    </message>
</context>
<context>
    <name>OrphansPanel</name>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%Ln verwaist</numerusform>
            <numerusform>%Ln verwaist</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Attach to the sentence at the caret (Ctrl+Shift+V)</source>
        <translation>An den Satz an der Einfügemarke heften (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard this review; it can be undone</source>
        <translation>Diese Bewertung verwerfen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Reviews that have lost their place</source>
        <translation>Verwaiste Bewertungen</translation>
    </message>
    <message>
        <source>The words they were fastened to are no longer there. Put the caret into the sentence that they belong to, or select it, then attach (Ctrl+Shift+V).</source>
        <translation>Die Worte, an denen sie hingen, gibt es nicht mehr. Setzen Sie die Einfügemarke in den Satz, zu dem sie gehören, oder wählen Sie ihn aus; dann anheften (Strg+Umschalt+V).</translation>
    </message>
</context>
<context>
    <name>OwnClaims</name>
    <message>
        <source>Copy the sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <source>From the sources: it cannot be removed</source>
        <translation>Aus den Quellen: nicht zu entfernen</translation>
    </message>
</context>
<context>
    <name>Padlock</name>
    <message>
        <source>Stays at its place</source>
        <translation>Bleibt an seiner Stelle</translation>
    </message>
    <message>
        <source>This pane stays at its place when another claim is selected (L)</source>
        <translation>Diese Spalte bleibt an ihrer Stelle, wenn eine andere Aussage gewählt wird (L)</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Correct what is said of this source…</source>
        <translation>Angaben zu dieser Quelle berichtigen …</translation>
    </message>
    <message>
        <source>Hide this pane</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Pin this pane</source>
        <translation>Diese Spalte anheften</translation>
    </message>
    <message>
        <source>Pin, move, hide, lock; standing of each sentence</source>
        <translation>Anheften, verschieben, ausblenden, festhalten; Stand jedes Satzes</translation>
    </message>
    <message>
        <source>Standing of each sentence</source>
        <translation>Stand jedes Satzes</translation>
    </message>
    <message>
        <source>Stay at this place</source>
        <translation>An dieser Stelle bleiben</translation>
    </message>
    <message>
        <source>Unpin this pane</source>
        <translation>Diese Spalte lösen</translation>
    </message>
    <message>
        <source>What to do with pane {n}</source>
        <translation>Was mit Spalte {n} geschehen soll</translation>
    </message>
</context>
<context>
    <name>PaneLegend</name>
    <message>
        <source>Standing of the sentences</source>
        <translation>Stand der Sätze</translation>
    </message>
    <message>
        <source>{standing}: {n}</source>
        <translation>{standing}: {n}</translation>
    </message>
</context>
<context>
    <name>PaneRow</name>
    <message>
        <source>Sources side by side</source>
        <translation>Quellen nebeneinander</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>In die Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>Add to the library (Ctrl+Enter)</source>
        <translation>In die Bibliothek aufnehmen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Kept with Crossread&apos;s own data; the library&apos;s folder is never written to.</source>
        <translation>Wird bei den Daten von Crossread gespeichert; in den Ordner der Bibliothek wird nie geschrieben.</translation>
    </message>
    <message>
        <source>Paste a text as a source</source>
        <translation>Text als Quelle einfügen</translation>
    </message>
    <message>
        <source>Paste the article&apos;s text above</source>
        <translation>Fügen Sie oben den Text des Artikels ein</translation>
    </message>
    <message>
        <source>The article&apos;s text…</source>
        <translation>Der Text des Artikels …</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>This is no date: write it as 19 May 2026 or 2026-05-19</source>
        <translation>Das ist kein Datum: Schreiben Sie 19. Mai 2026 oder 2026-05-19</translation>
    </message>
    <message>
        <source>as in 19 May 2026</source>
        <translation>wie 19. Mai 2026</translation>
    </message>
    <message>
        <source>as the first line says</source>
        <translation>wie die erste Zeile sagt</translation>
    </message>
    <message>
        <source>who published it</source>
        <translation>wer ihn veröffentlicht hat</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Check this against every source</source>
        <translation>An allen Quellen prüfen</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Text of {label}</source>
        <translation>Text von {label}</translation>
    </message>
</context>
<context>
    <name>ReverseView</name>
    <message>
        <source>no sentence of this source is judged yet</source>
        <translation>noch kein Satz dieser Quelle ist beurteilt</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Note on this passage</source>
        <translation>Notiz zu dieser Fundstelle</translation>
    </message>
    <message>
        <source>Note… (Ctrl+M)</source>
        <translation>Notiz … (Strg+M)</translation>
    </message>
    <message>
        <source>Tags… (T)</source>
        <translation>Tags … (T)</translation>
    </message>
    <message>
        <source>Review: {verdict}</source>
        <translation>Bewertung: {verdict}</translation>
    </message>
    <message>
        <source>Mark this passage as: {verdict}, and go on to the next; again to take it back</source>
        <translation>Diese Fundstelle bewerten: {verdict}, dann weiter zur nächsten; noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>Note on the one judged… (Ctrl+M)</source>
        <translation>Notiz zum Bewerteten … (Strg+M)</translation>
    </message>
    <message>
        <source>Tags of this passage, with commas between them</source>
        <translation>Tags dieser Fundstelle, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Take the machine&apos;s verdict</source>
        <translation>Das Urteil der Maschine annehmen</translation>
    </message>
    <message>
        <source>Write on the other passage</source>
        <translation>Zur anderen Fundstelle schreiben</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n review(s) changed in another window</source>
        <translation>
            <numerusform>%Ln Bewertung in einem anderen Fenster geändert</numerusform>
            <numerusform>%Ln Bewertungen in einem anderen Fenster geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>accepted: {verdict}</source>
        <translation>angenommen: {verdict}</translation>
    </message>
    <message>
        <source>attached anew</source>
        <translation>neu angeheftet</translation>
    </message>
    <message>
        <source>marked “{verdict}”</source>
        <translation>als „{verdict}“ bewertet</translation>
    </message>
    <message>
        <source>marked “{verdict}” the other way round too</source>
        <translation>auch umgekehrt als „{verdict}“ beurteilt</translation>
    </message>
    <message>
        <source>note kept on “{passage}”</source>
        <translation>Notiz gespeichert zu „{passage}“</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>nothing to be {done}</source>
        <translation>nichts kann {done} werden</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>removed: “{claim}” (Ctrl+Z brings it back)</source>
        <translation>entfernt: „{claim}“ (Strg+Z holt sie zurück)</translation>
    </message>
    <message>
        <source>review discarded</source>
        <translation>Bewertung verworfen</translation>
    </message>
    <message>
        <source>tagged: {tags}</source>
        <translation>Tags: {tags}</translation>
    </message>
    <message>
        <source>tags removed</source>
        <translation>Tags entfernt</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>verdict taken back</source>
        <translation>Urteil zurückgenommen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search every source</source>
        <translation>Alle Quellen durchsuchen</translation>
    </message>
    <message>
        <source>Search every source   /</source>
        <translation>Alle Quellen durchsuchen   /</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source> (stopped early; narrow the query)</source>
        <translation> (vorzeitig beendet; Anfrage eingrenzen)</translation>
    </message>
    <message>
        <source>, the best {shown} listed</source>
        <translation>, die besten {shown} gelistet</translation>
    </message>
    <message>
        <source>Enter searches for {query}</source>
        <translation>Eingabe sucht nach {query}</translation>
    </message>
    <message>
        <source>Hits follow once the sources are indexed.</source>
        <translation>Treffer folgen, sobald die Quellen im Index sind.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search hits</source>
        <translation>Treffer der Suche</translation>
    </message>
    <message>
        <source>Searched: {query}</source>
        <translation>Gesucht: {query}</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach gesucht werden kann</translation>
    </message>
    <message numerus="yes">
        <source>{hits} in %n source(s)</source>
        <translation>
            <numerusform>{hits} in %Ln Quelle</numerusform>
            <numerusform>{hits} in %Ln Quellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Where you are cannot be kept ({error}): make {folder} writable</source>
        <translation>Der Arbeitsstand lässt sich nicht speichern ({error}): {folder} beschreibbar machen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Built-in</source>
        <translation>Ei&amp;ngebautes</translation>
    </message>
    <message>
        <source>&amp;Contradictions told</source>
        <translation>&amp;Widersprüche zeigen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Verdict colours</source>
        <translation>&amp;Farben der Urteile</translation>
    </message>
    <message>
        <source>All that the engine finds</source>
        <translation>Alles, was gefunden wird</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Blue and amber (red-green weakness)</source>
        <translation>Blau und Bernstein (Rot-Grün-Schwäche)</translation>
    </message>
    <message>
        <source>Blue and vermilion</source>
        <translation>Blau und Zinnober</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose the folder of another entailment model</source>
        <translation>Ordner eines anderen Folgerungsmodells wählen</translation>
    </message>
    <message>
        <source>Contradictions told</source>
        <translation>Widersprüche zeigen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>First serif at hand</source>
        <translation>Erste vorhandene Serifenschrift</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Likely and strong</source>
        <translation>Ab „wahrscheinlich“</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>R&amp;eading typeface</source>
        <translation>&amp;Leseschrift</translation>
    </message>
    <message>
        <source>Reading text &amp;size</source>
        <translation>Lesetext&amp;größe</translation>
    </message>
    <message>
        <source>Reading text size</source>
        <translation>Größe des Lesetexts</translation>
    </message>
    <message>
        <source>Reading typeface</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Restart &amp;now</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>S&amp;upport told</source>
        <translation>S&amp;tützendes zeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Strong only</source>
        <translation>Nur „stark“</translation>
    </message>
    <message>
        <source>Support told</source>
        <translation>Stützendes zeigen</translation>
    </message>
    <message>
        <source>Teal and crimson (blue-yellow weakness)</source>
        <translation>Petrol und Karmin (Blau-Gelb-Schwäche)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Use the built-in entailment model</source>
        <translation>Eingebautes Folgerungsmodell verwenden</translation>
    </message>
    <message>
        <source>Verdict colours</source>
        <translation>Farben der Urteile</translation>
    </message>
    <message>
        <source>Weaker verdicts are told as mentions.</source>
        <translation>Schwächere Urteile erscheinen als Erwähnung.</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>{language} is spoken from the next start</source>
        <translation>{language} gilt ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source> in {folder}</source>
        <translation> in {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%Ln Datei geschrieben</numerusform>
            <numerusform>%Ln Dateien geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Judging this claim…</source>
        <translation>Diese Aussage wird beurteilt …</translation>
    </message>
    <message>
        <source>Looking for claims…</source>
        <translation>Aussagen werden gesucht …</translation>
    </message>
    <message>
        <source>No source here can be read.</source>
        <translation>Keine Quelle hier lässt sich lesen.</translation>
    </message>
    <message>
        <source>Open a folder of articles (Ctrl+O)</source>
        <translation>Ordner mit Artikeln öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>go into a pane first (1 … 9)</source>
        <translation>erst in eine Spalte gehen (1 … 9)</translation>
    </message>
    <message>
        <source>there is no room for that</source>
        <translation>dafür ist kein Platz</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source {n}: {label}</source>
        <translation>Quelle {n}: {label}</translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>Overview of this source&apos;s marks</source>
        <translation>Übersicht der Markierungen dieser Quelle</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>%n file(s) not opened</source>
        <translation>
            <numerusform>%Ln Datei nicht geöffnet</numerusform>
            <numerusform>%Ln Dateien nicht geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could be read in part only</source>
        <translation>
            <numerusform>%Ln Quelle ließ sich nur zum Teil lesen</numerusform>
            <numerusform>%Ln Quellen ließen sich nur zum Teil lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) say the same as others, word for word</source>
        <translation>
            <numerusform>%Ln Quelle sagt Wort für Wort dasselbe wie andere</numerusform>
            <numerusform>%Ln Quellen sagen Wort für Wort dasselbe wie andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>one source at least stays in the panes</source>
        <translation>mindestens eine Quelle bleibt in den Spalten</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Space shows it in the panes or hides it</source>
        <translation>Die Leertaste zeigt sie in den Spalten oder nimmt sie heraus</translation>
    </message>
    <message>
        <source>in the panes</source>
        <translation>in den Spalten</translation>
    </message>
    <message>
        <source>not in the panes</source>
        <translation>nicht in den Spalten</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message>
        <source>Added by you</source>
        <translation>Von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>All in the panes</source>
        <translation>Alle in die Spalten</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Correct title, publisher, author, date, language (F2)</source>
        <translation>Titel, Herausgeber, Autor, Datum, Sprache berichtigen (F2)</translation>
    </message>
    <message>
        <source>Corrected by you</source>
        <translation>Von Ihnen berichtigt</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Filter sources…</source>
        <translation>Quellen filtern …</translation>
    </message>
    <message>
        <source>Filter the sources by title, publisher, author, date or file</source>
        <translation>Die Quellen nach Titel, Herausgeber, Autor, Datum oder Datei filtern</translation>
    </message>
    <message>
        <source>In another language</source>
        <translation>In anderer Sprache</translation>
    </message>
    <message>
        <source>In the panes</source>
        <translation>In den Spalten</translation>
    </message>
    <message>
        <source>Kind of sources</source>
        <translation>Art der Quellen</translation>
    </message>
    <message>
        <source>Not in the panes</source>
        <translation>Nicht in den Spalten</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Only these in the panes</source>
        <translation>Nur diese in die Spalten</translation>
    </message>
    <message>
        <source>Saying the same as others</source>
        <translation>Gleich wie andere</translation>
    </message>
    <message>
        <source>Show every source in the panes (Ctrl+Shift+A)</source>
        <translation>Jede Quelle in den Spalten zeigen (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Show the sources selected, else all that are listed, and hide all others</source>
        <translation>Die gewählten Quellen zeigen, sonst alle in der Liste, und alle anderen herausnehmen</translation>
    </message>
    <message>
        <source>Sources of the library</source>
        <translation>Quellen der Bibliothek</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Mit Anmerkungen</translation>
    </message>
    <message>
        <source>sources: {n} of {all} · in the panes: {shown} · not opened: {refused}</source>
        <translation>Quellen: {n} von {all} · in den Spalten: {shown} · nicht geöffnet: {refused}</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>every source is silent</source>
        <translation>jede Quelle schweigt</translation>
    </message>
    <message>
        <source>hit {at} of {n}</source>
        <translation>Treffer {at} von {n}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on: {work}</source>
        <translation>Fortsetzen: {work}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop: {work}</source>
        <translation>Anhalten: {work}</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>Indexierung</translation>
    </message>
    <message>
        <source>judged {done}/{total}</source>
        <translation>beurteilt {done}/{total}</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>nothing leaves this machine</source>
        <translation>nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>reading sources</source>
        <translation>Lesen der Quellen</translation>
    </message>
    <message>
        <source>{work} {done}/{total}</source>
        <translation>{work} {done}/{total}</translation>
    </message>
    <message>
        <source>{work}: stopped</source>
        <translation>{work}: angehalten</translation>
    </message>
    <message>
        <source>{work}…</source>
        <translation>{work} …</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Done: {step}</source>
        <translation>Erledigt: {step}</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <source>Dismiss; Help opens it again (Shift+F1)</source>
        <translation>Schließen; über Hilfe wieder zu öffnen (Umschalt+F1)</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>That is all it takes. F1 shows every key.</source>
        <translation>Mehr braucht es nicht. F1 zeigt alle Tasten.</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags in use</source>
        <translation>Verwendete Tags</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Exports (*.pdf *.jsonld *.json)</source>
        <translation>Exporte (*.pdf *.jsonld *.json)</translation>
    </message>
    <message>
        <source>Take in notes from exported files</source>
        <translation>Notizen aus exportierten Dateien einlesen</translation>
    </message>
    <message numerus="yes">
        <source>no place for %n note(s)</source>
        <translation>
            <numerusform>keine Stelle für %Ln Notiz</numerusform>
            <numerusform>keine Stelle für %Ln Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n review(s) taken in</source>
        <translation>
            <numerusform>{file}: %Ln Bewertung übernommen</numerusform>
            <numerusform>{file}: %Ln Bewertungen übernommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineDelegate</name>
    <message>
        <source>{label} contradicts {words}</source>
        <translation>{label} widerspricht {words}</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>. Contradicts {words}</source>
        <translation>. Widerspricht {words}</translation>
    </message>
    <message>
        <source>Published: {title}</source>
        <translation>Veröffentlicht: {title}</translation>
    </message>
    <message>
        <source>day not known</source>
        <translation>Tag unbekannt</translation>
    </message>
    <message>
        <source>source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Filter statements…</source>
        <translation>Angaben filtern …</translation>
    </message>
    <message>
        <source>Filter the timeline by text</source>
        <translation>Zeitachse nach Text filtern</translation>
    </message>
    <message>
        <source>Gathering what the sources state…</source>
        <translation>Angaben der Quellen werden gesammelt …</translation>
    </message>
    <message>
        <source>Only contested</source>
        <translation>Nur umstrittene</translation>
    </message>
    <message>
        <source>Show only what is contested</source>
        <translation>Nur zeigen, was umstritten ist</translation>
    </message>
    <message>
        <source>moments: {n} · contested: {contested} · → the other side · Enter reads</source>
        <translation>Zeitpunkte: {n} · umstritten: {contested} · → Gegenseite · Enter liest</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Timeline: dated statements of all sources</source>
        <translation>Zeitachse: datierte Angaben aller Quellen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Check a sentence…   Ctrl+Enter</source>
        <translation>Satz prüfen …   Strg+Enter</translation>
    </message>
    <message>
        <source>Export annotated PDFs and more (Ctrl+E)</source>
        <translation>PDFs mit Anmerkungen und mehr exportieren (Strg+E)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Tasten (F1)</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation>Hell oder dunkel (Strg+T)</translation>
    </message>
    <message>
        <source>Next claim (J)</source>
        <translation>Nächste Aussage (J)</translation>
    </message>
    <message>
        <source>Previous claim (K)</source>
        <translation>Vorige Aussage (K)</translation>
    </message>
    <message>
        <source>Type a sentence to check against every source</source>
        <translation>Einen Satz eingeben, der an allen Quellen geprüft wird</translation>
    </message>
    <message>
        <source>claim {at} of {total}</source>
        <translation>Aussage {at} von {total}</translation>
    </message>
    <message>
        <source>claims: {total}</source>
        <translation>Aussagen: {total}</translation>
    </message>
    <message>
        <source>listed: {found} from the sources · {own} of your own</source>
        <translation>aufgelistet: {found} aus den Quellen · {own} eigene</translation>
    </message>
    <message>
        <source>your claim</source>
        <translation>Ihre Aussage</translation>
    </message>
    <message>
        <source>your claim {at} of {total}</source>
        <translation>Ihre Aussage {at} von {total}</translation>
    </message>
    <message>
        <source>claims …</source>
        <translation>Aussagen …</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Export again</source>
        <translation>Noch einmal exportieren</translation>
    </message>
    <message>
        <source>The export to {folder} was cut short</source>
        <translation>Der Export nach {folder} wurde unterbrochen</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What the middle shows</source>
        <translation>Was die Mitte zeigt</translation>
    </message>
    <message>
        <source>look at the passage first, then mark it</source>
        <translation>erst die Fundstelle ansehen, dann bewerten</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n file(s) of this library changed on the disk</source>
        <translation>
            <numerusform>%Ln Datei dieser Bibliothek hat sich auf dem Datenträger geändert</numerusform>
            <numerusform>%Ln Dateien dieser Bibliothek haben sich auf dem Datenträger geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Or drop a folder, files or a text anywhere on this window.</source>
        <translation>Oder ziehen Sie einen Ordner, Dateien oder einen Text irgendwohin auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>Zuletzt geöffnete Bibliotheken</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening the library…</source>
        <translation>Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>every passage of this claim is reviewed (J: the next claim)</source>
        <translation>jede Fundstelle dieser Aussage ist bewertet (J: nächste Aussage)</translation>
    </message>
    <message>
        <source>select a passage first (N)</source>
        <translation>erst eine Fundstelle wählen (N)</translation>
    </message>
    <message>
        <source>the machine says nothing of this passage</source>
        <translation>zu dieser Fundstelle sagt die Maschine nichts</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Note and tags on: {passage}</source>
        <translation>Notiz und Tags zu: {passage}</translation>
    </message>
    <message>
        <source>Rather on the next one</source>
        <translation>Lieber zur nächsten</translation>
    </message>
    <message>
        <source>Rather on the one judged</source>
        <translation>Lieber zur bewerteten</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Accept the machine&apos;s verdict</source>
        <translation>Urteil der Maschine annehmen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien aufnehmen …</translation>
    </message>
    <message>
        <source>Attach such a review here</source>
        <translation>Verwaiste Bewertung hier anheften</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>By contest, position, source</source>
        <translation>Nach Stand, Stelle, Quelle</translation>
    </message>
    <message>
        <source>Check a typed sentence</source>
        <translation>Eingegebenen Satz prüfen</translation>
    </message>
    <message>
        <source>Claim and passage alone</source>
        <translation>Nur Aussage und Fundstelle</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle …</translation>
    </message>
    <message>
        <source>Compare in one text</source>
        <translation>In einem Text vergleichen</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Erscheinungsbild</translation>
    </message>
    <message>
        <source>Do what the notice offers</source>
        <translation>Tun, was die Meldung anbietet</translation>
    </message>
    <message>
        <source>Entailment model…</source>
        <translation>Folgerungsmodell …</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Filter claims</source>
        <translation>Aussagen filtern</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>About Crossread</source>
        <translation>Über Crossread</translation>
    </message>
    <message>
        <source>Find a recent library…</source>
        <translation>Zuletzt geöffnete Bibliothek suchen …</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Go on with what was stopped</source>
        <translation>Angehaltenes fortsetzen</translation>
    </message>
    <message>
        <source>Go to source</source>
        <translation>Zur Quelle gehen</translation>
    </message>
    <message>
        <source>Go to source {n}</source>
        <translation>Zu Quelle {n} gehen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>History of this review</source>
        <translation>Verlauf dieser Bewertung</translation>
    </message>
    <message>
        <source>In this hit&apos;s source alone</source>
        <translation>Nur in der Quelle dieses Treffers</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Keep this search, or no longer</source>
        <translation>Diese Suche merken oder vergessen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>List of claims</source>
        <translation>Liste der Aussagen</translation>
    </message>
    <message>
        <source>Mark as: {verdict}</source>
        <translation>Bewerten: {verdict}</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Next standing to filter by</source>
        <translation>Nach dem nächsten Stand filtern</translation>
    </message>
    <message>
        <source>Next tag to filter by</source>
        <translation>Nach dem nächsten Tag filtern</translation>
    </message>
    <message>
        <source>No library is called so: Ctrl+O opens any folder</source>
        <translation>Keine Bibliothek heißt so: Strg+O öffnet jeden Ordner</translation>
    </message>
    <message>
        <source>No search has that: try fewer letters</source>
        <translation>Keine Suche hat das: weniger Buchstaben versuchen</translation>
    </message>
    <message>
        <source>No source that was added is called so: try fewer letters</source>
        <translation>Keine hinzugefügte Quelle heißt so: weniger Buchstaben versuchen</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Paste a text as a source…</source>
        <translation>Text als Quelle einfügen …</translation>
    </message>
    <message>
        <source>Remove your claim</source>
        <translation>Ihre Aussage entfernen</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Searches kept and made before</source>
        <translation>Gemerkte und frühere Suchen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Take in notes from exported files…</source>
        <translation>Notizen aus exportierten Dateien einlesen …</translation>
    </message>
    <message>
        <source>Which library to open…</source>
        <translation>Welche Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Which search to repeat…</source>
        <translation>Welche Suche wiederholen …</translation>
    </message>
    <message>
        <source>Which source to take out…</source>
        <translation>Welche Quelle herausnehmen …</translation>
    </message>
    <message>
        <source>Words in one sentence, paragraph, article</source>
        <translation>Wörter in einem Satz, Absatz, Artikel</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Ordner neu einlesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>Zuletzt geöffnete Bibliotheken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Reviews without a place</source>
        <translation>Verwaiste Bewertungen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search every source</source>
        <translation>Alle Quellen durchsuchen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Laufendes anhalten</translation>
    </message>
    <message>
        <source>Tag the passage</source>
        <translation>Fundstelle mit Tags versehen</translation>
    </message>
    <message>
        <source>Take out what was added</source>
        <translation>Aufgenommenes herausnehmen</translation>
    </message>
    <message>
        <source>Take out what was added…</source>
        <translation>Aufgenommenes herausnehmen …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unreviewed, reviewed, overruled</source>
        <translation>Unbewertet, bewertet, überstimmt</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>Eingebautes Modell verwenden</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Whole paragraphs</source>
        <translation>Ganze Absätze</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>nothing to export yet</source>
        <translation>noch nichts zu exportieren</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>first_steps</name>
    <message>
        <source>decide (S, C, M, I)</source>
        <translation>entscheiden (S, C, M, I)</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportieren</translation>
    </message>
    <message>
        <source>pick a claim</source>
        <translation>Aussage wählen</translation>
    </message>
    <message>
        <source>read why</source>
        <translation>Gründe lesen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
</context>
<context>
    <name>language_names</name>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmanisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>Esperanto</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Haitianisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kasachisch</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Laotisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltesisch</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Mongolisch</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalesisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Paschtu</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Punjabi</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Singhalesisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Tadschikisch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>Uigurisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
</context>
<context>
    <name>model_choice</name>
    <message>
        <source>Folder of an ONNX entailment model</source>
        <translation>Ordner eines ONNX-Folgerungsmodells</translation>
    </message>
    <message>
        <source>judged by the built-in model</source>
        <translation>mit dem eingebauten Modell beurteilt</translation>
    </message>
    <message>
        <source>judged by the model {name}</source>
        <translation>mit dem Modell {name} beurteilt</translation>
    </message>
    <message>
        <source>trying the model…</source>
        <translation>Modell wird ausprobiert …</translation>
    </message>
</context>
<context>
    <name>pane_commands</name>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Correct what is said of this source…</source>
        <translation>Angaben zu dieser Quelle berichtigen …</translation>
    </message>
    <message>
        <source>Hide this pane</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Move this pane left</source>
        <translation>Diese Spalte nach links</translation>
    </message>
    <message>
        <source>Move this pane right</source>
        <translation>Diese Spalte nach rechts</translation>
    </message>
    <message>
        <source>Next sentence with a standing</source>
        <translation>Nächster Satz mit einem Stand</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Panes of one width</source>
        <translation>Spalten gleich breit</translation>
    </message>
    <message>
        <source>Pin or unpin this pane</source>
        <translation>Diese Spalte anheften oder lösen</translation>
    </message>
    <message>
        <source>Previous sentence with a standing</source>
        <translation>Voriger Satz mit einem Stand</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Show all panes</source>
        <translation>Alle Spalten zeigen</translation>
    </message>
    <message>
        <source>Standing of each sentence of this source</source>
        <translation>Stand jedes Satzes dieser Quelle</translation>
    </message>
    <message>
        <source>Stay at this place when the claim changes</source>
        <translation>Hier bleiben, wenn die Aussage wechselt</translation>
    </message>
    <message>
        <source>copied, with its source</source>
        <translation>kopiert, mit Quellenangabe</translation>
    </message>
</context>
<context>
    <name>place_words</name>
    <message>
        <source>contested</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>contested by {sources}</source>
        <translation>umstritten: {sources}</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>corroborated</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>corroborated by {sources}</source>
        <translation>bestätigt: {sources}</translation>
    </message>
    <message>
        <source>not read: in {language}</source>
        <translation>nicht ausgewertet: auf {language}</translation>
    </message>
    <message>
        <source>not read: not in English</source>
        <translation>nicht ausgewertet: nicht auf Englisch</translation>
    </message>
    <message>
        <source>single-source</source>
        <translation>nur eine Quelle</translation>
    </message>
    <message>
        <source>the same words in {sources}: one witness</source>
        <translation>gleicher Wortlaut in {sources}: ein Zeuge</translation>
    </message>
    <message>
        <source>this source alone says it</source>
        <translation>nur diese Quelle sagt es</translation>
    </message>
    <message>
        <source>{reason} {passage} against {claim}</source>
        <translation>{reason} {passage} gegen {claim}</translation>
    </message>
    <message>
        <source>{reason} {passage} as {claim}</source>
        <translation>{reason} {passage} wie {claim}</translation>
    </message>
</context>
<context>
    <name>readiness</name>
    <message>
        <source>choose a hit first (F3)</source>
        <translation>erst einen Treffer wählen (F3)</translation>
    </message>
    <message>
        <source>every review has its place</source>
        <translation>keine Bewertung ist verwaist</translation>
    </message>
    <message>
        <source>go into a pane first (1 … 9)</source>
        <translation>erst in eine Spalte gehen (1 … 9)</translation>
    </message>
    <message>
        <source>no claim found</source>
        <translation>keine Aussage gefunden</translation>
    </message>
    <message>
        <source>no claim passes the filters</source>
        <translation>keine Aussage passt zu den Filtern</translation>
    </message>
    <message>
        <source>no library was open before</source>
        <translation>zuvor war keine Bibliothek offen</translation>
    </message>
    <message>
        <source>no notice offers anything</source>
        <translation>keine Meldung bietet etwas an</translation>
    </message>
    <message>
        <source>no other passage bears on this claim</source>
        <translation>keine andere Stelle betrifft diese Aussage</translation>
    </message>
    <message>
        <source>no pane is hidden</source>
        <translation>keine Spalte ist ausgeblendet</translation>
    </message>
    <message>
        <source>nothing found for {query}</source>
        <translation>nichts gefunden zu {query}</translation>
    </message>
    <message>
        <source>nothing runs now</source>
        <translation>gerade läuft nichts</translation>
    </message>
    <message>
        <source>nothing to be redone</source>
        <translation>nichts kann wiederhergestellt werden</translation>
    </message>
    <message>
        <source>nothing to be undone</source>
        <translation>nichts kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>nothing to export yet</source>
        <translation>noch nichts zu exportieren</translation>
    </message>
    <message>
        <source>nothing was added to this library</source>
        <translation>in diese Bibliothek wurde nichts aufgenommen</translation>
    </message>
    <message>
        <source>nothing was searched yet</source>
        <translation>noch nichts wurde gesucht</translation>
    </message>
    <message>
        <source>nothing was stopped</source>
        <translation>nichts wurde angehalten</translation>
    </message>
    <message>
        <source>open a library first (Ctrl+O)</source>
        <translation>erst eine Bibliothek öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>select a claim first (J)</source>
        <translation>erst eine Aussage wählen (J)</translation>
    </message>
    <message>
        <source>select a passage first (N)</source>
        <translation>erst eine Fundstelle wählen (N)</translation>
    </message>
    <message>
        <source>tag a passage first (T)</source>
        <translation>erst eine Fundstelle mit Tags versehen (T)</translation>
    </message>
    <message>
        <source>the built-in model judges already</source>
        <translation>das eingebaute Modell beurteilt schon</translation>
    </message>
    <message>
        <source>the claims are still being looked for</source>
        <translation>die Aussagen werden noch gesucht</translation>
    </message>
    <message>
        <source>the machine says nothing of this passage</source>
        <translation>zu dieser Fundstelle sagt die Maschine nichts</translation>
    </message>
    <message>
        <source>there is no source {n}</source>
        <translation>es gibt keine Quelle {n}</translation>
    </message>
    <message>
        <source>this claim is from the sources: it cannot be removed</source>
        <translation>diese Aussage stammt aus den Quellen und bleibt</translation>
    </message>
    <message>
        <source>this claim is not judged yet</source>
        <translation>diese Aussage ist noch nicht beurteilt</translation>
    </message>
    <message>
        <source>type a search first (/)</source>
        <translation>erst eine Suche eingeben (/)</translation>
    </message>
</context>
<context>
    <name>search_help</name>
    <message>
        <source>at most 5 words between them</source>
        <translation>höchstens 5 Wörter dazwischen</translation>
    </message>
    <message>
        <source>dated so or later; also before: date:</source>
        <translation>von da an datiert; auch before: date:</translation>
    </message>
    <message>
        <source>in the title; also publisher: author: source:</source>
        <translation>im Titel; auch publisher: author: source:</translation>
    </message>
    <message>
        <source>next and previous hit, in all panes</source>
        <translation>nächster und voriger Treffer, in allen Spalten</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>das eine oder das andere</translation>
    </message>
    <message>
        <source>searches made before</source>
        <translation>frühere Suchen</translation>
    </message>
    <message>
        <source>sentences with both words, in any form</source>
        <translation>Sätze mit beiden Wörtern, in jeder Form</translation>
    </message>
    <message>
        <source>the one without the other</source>
        <translation>das eine ohne das andere</translation>
    </message>
    <message>
        <source>these words in a row, as written</source>
        <translation>diese Wörter nacheinander, wie geschrieben</translation>
    </message>
    <message>
        <source>words spelled nearly so</source>
        <translation>Wörter, die fast so geschrieben sind</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>words together in a paragraph; also sentence, article</source>
        <translation>Wörter gemeinsam in einem Absatz; auch sentence, article</translation>
    </message>
</context>
<context>
    <name>searches</name>
    <message>
        <source>Before</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>choose a hit first (F3)</source>
        <translation>erst einen Treffer wählen (F3)</translation>
    </message>
    <message>
        <source>search kept: {query}</source>
        <translation>Suche gemerkt: {query}</translation>
    </message>
    <message>
        <source>search no longer kept: {query}</source>
        <translation>Suche nicht mehr gemerkt: {query}</translation>
    </message>
    <message>
        <source>type a search first (/)</source>
        <translation>erst eine Suche eingeben (/)</translation>
    </message>
    <message>
        <source>{query} in {source}</source>
        <translation>{query} in {source}</translation>
    </message>
</context>
<context>
    <name>sizes</name>
    <message>
        <source>Higher evidence</source>
        <translation>Mehr Platz für die Belege</translation>
    </message>
    <message>
        <source>Lower evidence</source>
        <translation>Weniger Platz für die Belege</translation>
    </message>
    <message>
        <source>Make the part with the keyboard larger</source>
        <translation>Den Teil mit dem Tastaturfokus vergrößern</translation>
    </message>
    <message>
        <source>Make the part with the keyboard smaller</source>
        <translation>Den Teil mit dem Tastaturfokus verkleinern</translation>
    </message>
    <message>
        <source>Narrower list of claims</source>
        <translation>Schmalere Liste der Aussagen</translation>
    </message>
    <message>
        <source>Narrower list of passages</source>
        <translation>Schmalere Liste der Fundstellen</translation>
    </message>
    <message>
        <source>Narrower pane</source>
        <translation>Schmalere Spalte</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Sizes as at the first start</source>
        <translation>Größen wie beim ersten Start</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Wider list of claims</source>
        <translation>Breitere Liste der Aussagen</translation>
    </message>
    <message>
        <source>Wider list of passages</source>
        <translation>Breitere Liste der Fundstellen</translation>
    </message>
    <message>
        <source>Wider pane</source>
        <translation>Breitere Spalte</translation>
    </message>
</context>
<context>
    <name>source_words</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiteren</numerusform>
            <numerusform>und %Ln weiteren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and with %n more</source>
        <translation>
            <numerusform>und mit %Ln weiteren</numerusform>
            <numerusform>und mit %Ln weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>von Ihnen berichtigt</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>shares {share} of its words with {n}</source>
        <translation>hat {share} der Wörter mit {n} gemein</translation>
    </message>
    <message>
        <source>the same text as {sources}</source>
        <translation>derselbe Text wie {sources}</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Attach anew</source>
        <translation>Neu anheften</translation>
    </message>
    <message>
        <source>Did you mean {words}?</source>
        <translation>Meinten Sie {words}?</translation>
    </message>
    <message>
        <source>Discard review</source>
        <translation>Bewertung verwerfen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Mark as {verdict}</source>
        <translation>Bewerten: {verdict}</translation>
    </message>
    <message>
        <source>No source has this. Try fewer letters with a star at the end, as in rep*.</source>
        <translation>Keine Quelle enthält das. Versuchen Sie weniger Buchstaben mit einem Stern am Ende, etwa ber*.</translation>
    </message>
    <message>
        <source>Not in this order: take off the quotation marks.</source>
        <translation>Nicht in dieser Reihenfolge: die Anführungszeichen weglassen.</translation>
    </message>
    <message>
        <source>Nothing has them all. Alone, there are hits for {words}: drop a word, or use OR.</source>
        <translation>Nichts enthält sie alle. Einzeln gibt es Treffer für {words}: ein Wort weglassen oder OR verwenden.</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>Wiederhergestellt: {change}</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Tags entfernen</translation>
    </message>
    <message>
        <source>Something unexpected happened ({kind})</source>
        <translation>Etwas Unerwartetes ist geschehen ({kind})</translation>
    </message>
    <message>
        <source>Tag as {tags}</source>
        <translation>Tags setzen: {tags}</translation>
    </message>
    <message>
        <source>Take back verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>The reviews in {file} are damaged ({reason})</source>
        <translation>Die Bewertungen in {file} sind beschädigt ({reason})</translation>
    </message>
    <message>
        <source>The reviews in {file} are out of reach ({reason})</source>
        <translation>Die Bewertungen in {file} sind nicht erreichbar ({reason})</translation>
    </message>
    <message>
        <source>The reviews in {file} were written by a newer Crossread</source>
        <translation>Die Bewertungen in {file} stammen von einem neueren Crossread</translation>
    </message>
    <message>
        <source>The {field} of this review was changed in another window</source>
        <translation>Diese Bewertung wurde in einem anderen Fenster geändert ({field})</translation>
    </message>
    <message>
        <source>There are hits without the condition: take out {condition}.</source>
        <translation>Ohne die Bedingung gibt es Treffer: {condition} weglassen.</translation>
    </message>
    <message>
        <source>Type a word, a figure or a “phrase”.</source>
        <translation>Geben Sie ein Wort, eine Zahl oder eine „Wortfolge“ ein.</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Rückgängig: {change}</translation>
    </message>
    <message>
        <source>a change belongs to no review</source>
        <translation>eine Änderung gehört zu keiner Bewertung</translation>
    </message>
    <message>
        <source>be loaded</source>
        <translation>laden</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>ihre Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>check that {folder} can be written to and has space left</source>
        <translation>prüfen, ob {folder} beschreibbar ist und noch Platz hat</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>den Pfad prüfen</translation>
    </message>
    <message>
        <source>choose a folder that you may write to, with room on its disk</source>
        <translation>einen Ordner wählen, in den Sie schreiben dürfen und in dem Platz ist</translation>
    </message>
    <message>
        <source>choose one of {names}</source>
        <translation>eines wählen: {names}</translation>
    </message>
    <message>
        <source>close the other Crossread window on this library, then try again</source>
        <translation>das andere Crossread-Fenster mit dieser Bibliothek schließen, dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>exports cannot be written in {language}</source>
        <translation>Exporte gibt es nicht auf {language}</translation>
    </message>
    <message>
        <source>give the folder that holds the articles</source>
        <translation>den Ordner angeben, in dem die Artikel liegen</translation>
    </message>
    <message>
        <source> with at most {n} words between</source>
        <translation> mit höchstens {n} Wörtern dazwischen</translation>
    </message>
    <message>
        <source>A date is written 2026, 2026-05 or 2026-05-19; “{words}” is none.</source>
        <translation>Ein Datum schreibt man 2026, 2026-05 oder 2026-05-19; „{words}“ ist keines.</translation>
    </message>
    <message>
        <source>A star needs two letters before it.</source>
        <translation>Vor einem Stern müssen zwei Buchstaben stehen.</translation>
    </message>
    <message>
        <source>At most {n} letters of {word} may differ.</source>
        <translation>Von {word} dürfen höchstens {n} Buchstaben abweichen.</translation>
    </message>
    <message>
        <source>Make a claim</source>
        <translation>Aussage aufnehmen</translation>
    </message>
    <message>
        <source>Not so near to one another: raise the number, or take it off.</source>
        <translation>Nicht so nahe beieinander: die Zahl erhöhen oder weglassen.</translation>
    </message>
    <message>
        <source>Only the first {n} words and phrases are searched.</source>
        <translation>Gesucht werden nur die ersten {n} Wörter und Wortfolgen.</translation>
    </message>
    <message>
        <source>Remove claim</source>
        <translation>Aussage entfernen</translation>
    </message>
    <message>
        <source>an earlier run was stopped while it indexed this library: the search index has been built again</source>
        <translation>ein früherer Lauf brach beim Anlegen des Index ab: der Suchindex wurde neu angelegt</translation>
    </message>
    <message>
        <source>an earlier run was stopped while it indexed this library: the search index has been completed</source>
        <translation>ein früherer Lauf brach beim Anlegen des Index ab: der Suchindex wurde vervollständigt</translation>
    </message>
    <message>
        <source>another window is indexing this library: the search index is kept in memory</source>
        <translation>ein anderes Fenster legt den Index dieser Bibliothek an: der Suchindex bleibt im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>ask for a copy without protection</source>
        <translation>um eine Kopie ohne Schutz bitten</translation>
    </message>
    <message>
        <source>check that you may read it</source>
        <translation>prüfen, ob Sie sie lesen dürfen</translation>
    </message>
    <message>
        <source>choose another folder to export to</source>
        <translation>einen anderen Zielordner wählen</translation>
    </message>
    <message>
        <source>copy its text into a plain text file and put that into the folder</source>
        <translation>ihren Text in eine reine Textdatei kopieren und diese in den Ordner legen</translation>
    </message>
    <message>
        <source>dated from {first} to {last}</source>
        <translation>datiert vom {first} bis {last}</translation>
    </message>
    <message>
        <source>dated {day}</source>
        <translation>datiert {day}</translation>
    </message>
    <message>
        <source>dated {first} or later</source>
        <translation>datiert ab {first}</translation>
    </message>
    <message>
        <source>dated {last} or earlier</source>
        <translation>datiert bis {last}</translation>
    </message>
    <message>
        <source>export it anew</source>
        <translation>neu exportieren</translation>
    </message>
    <message>
        <source>export the dossier, which typesets its text, or annotate a copy without the signature</source>
        <translation>das Dossier exportieren, das den Text neu setzt, oder eine Kopie ohne Signatur verwenden</translation>
    </message>
    <message>
        <source>files of Word 97 to 2003 are not read</source>
        <translation>Dateien von Word 97 bis 2003 werden nicht gelesen</translation>
    </message>
    <message>
        <source>give the .jsonld file of an export</source>
        <translation>die .jsonld-Datei eines Exports angeben</translation>
    </message>
    <message>
        <source>in one article</source>
        <translation>in einem Artikel</translation>
    </message>
    <message>
        <source>in one paragraph</source>
        <translation>in einem Absatz</translation>
    </message>
    <message>
        <source>in one sentence</source>
        <translation>in einem Satz</translation>
    </message>
    <message>
        <source>in sources whose author has </source>
        <translation>in Quellen mit dem Autor </translation>
    </message>
    <message>
        <source>in sources whose name has </source>
        <translation>in Quellen mit dem Namen </translation>
    </message>
    <message>
        <source>in sources whose publisher has </source>
        <translation>in Quellen mit dem Herausgeber </translation>
    </message>
    <message>
        <source>in sources whose title has </source>
        <translation>in Quellen mit dem Titel </translation>
    </message>
    <message>
        <source>in: takes sentence, paragraph or article.</source>
        <translation>Auf in: folgt sentence, paragraph oder article.</translation>
    </message>
    <message>
        <source>install Crossread again</source>
        <translation>Crossread neu installieren</translation>
    </message>
    <message>
        <source>install crossread again</source>
        <translation>Crossread neu installieren</translation>
    </message>
    <message>
        <source>install crossread again, or name another model in the settings</source>
        <translation>Crossread neu installieren oder in den Einstellungen ein anderes Modell angeben</translation>
    </message>
    <message>
        <source>irrelevant</source>
        <translation>unerheblich</translation>
    </message>
    <message>
        <source>it is a folder, a pipe or a device, not a file</source>
        <translation>es ist ein Ordner, eine Pipe oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>its Markdown takes too long to be read: shown as plain text, marks and all</source>
        <translation>das Markdown zu lesen dauert zu lange: als reiner Text gezeigt, samt Zeichen</translation>
    </message>
    <message>
        <source>its pages are pictures without text, as from a scanner</source>
        <translation>seine Seiten sind Bilder ohne Text, wie aus einem Scanner</translation>
    </message>
    <message>
        <source>keep it under {n} characters</source>
        <translation>unter {n} Zeichen bleiben</translation>
    </message>
    <message>
        <source>look at it again, then decide</source>
        <translation>noch einmal ansehen, dann entscheiden</translation>
    </message>
    <message>
        <source>make {folder} writable</source>
        <translation>{folder} beschreibbar machen</translation>
    </message>
    <message>
        <source>manifest.json in {folder} is damaged</source>
        <translation>manifest.json in {folder} ist beschädigt</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>erwähnt</translation>
    </message>
    <message>
        <source>move {file} elsewhere</source>
        <translation>{file} anderswohin verschieben</translation>
    </message>
    <message>
        <source>move {file} elsewhere, then start again</source>
        <translation>{file} anderswohin verschieben, dann neu starten</translation>
    </message>
    <message>
        <source>name a file that was exported</source>
        <translation>eine exportierte Datei angeben</translation>
    </message>
    <message>
        <source>name another model in the settings</source>
        <translation>in den Einstellungen ein anderes Modell angeben</translation>
    </message>
    <message>
        <source>name the model in full</source>
        <translation>den Ordner des Modells ganz angeben</translation>
    </message>
    <message>
        <source>no claim is in what was asked for</source>
        <translation>in der gewünschten Auswahl ist keine Aussage</translation>
    </message>
    <message>
        <source>no source in {folder} can be read</source>
        <translation>keine Quelle in {folder} lässt sich lesen</translation>
    </message>
    <message>
        <source>no source in {folder} can be read ({source}: {reason})</source>
        <translation>keine Quelle in {folder} lässt sich lesen ({source}: {reason})</translation>
    </message>
    <message>
        <source>not </source>
        <translation>nicht </translation>
    </message>
    <message>
        <source>not in one sentence: </source>
        <translation>nicht in einem Satz: </translation>
    </message>
    <message>
        <source>open it in a PDF viewer and print it to a new PDF</source>
        <translation>in einem PDF-Programm öffnen und in ein neues PDF drucken</translation>
    </message>
    <message>
        <source>open it in a browser and save it as PDF or as text</source>
        <translation>im Browser öffnen und als PDF oder Text sichern</translation>
    </message>
    <message>
        <source>open it in the program that made it and save it again</source>
        <translation>mit dem Programm öffnen, aus dem sie stammt, und neu sichern</translation>
    </message>
    <message>
        <source>open the library again</source>
        <translation>die Bibliothek neu öffnen</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message>
        <source>pages {n}</source>
        <translation>Seiten {n}</translation>
    </message>
    <message>
        <source>paste or type the article&apos;s text</source>
        <translation>den Text des Artikels einfügen oder eingeben</translation>
    </message>
    <message>
        <source>put a PDF with text, or a text file, in its place</source>
        <translation>durch ein PDF mit Text oder eine Textdatei ersetzen</translation>
    </message>
    <message>
        <source>put a file with text in its place</source>
        <translation>durch eine Datei mit Text ersetzen</translation>
    </message>
    <message>
        <source>put articles into it as {formats}</source>
        <translation>Artikel hineinlegen als {formats}</translation>
    </message>
    <message>
        <source>put its tokenizer beside it</source>
        <translation>seinen Tokenizer danebenlegen</translation>
    </message>
    <message>
        <source>put the article into it or remove it from the folder</source>
        <translation>den Artikel hineinschreiben oder sie aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>put the article&apos;s text into it or remove it from the folder</source>
        <translation>den Text des Artikels hineinschreiben oder sie aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>put the config.json with its id2label beside it</source>
        <translation>die config.json mit ihrem id2label danebenlegen</translation>
    </message>
    <message>
        <source>read the folder again (F5)</source>
        <translation>den Ordner neu einlesen (F5)</translation>
    </message>
    <message>
        <source>reading was given up</source>
        <translation>das Lesen wurde aufgegeben</translation>
    </message>
    <message>
        <source>remove it or replace it by a text version</source>
        <translation>entfernen oder durch eine Textfassung ersetzen</translation>
    </message>
    <message>
        <source>remove its password</source>
        <translation>das Passwort entfernen</translation>
    </message>
    <message>
        <source>remove its protection with its owner&apos;s password</source>
        <translation>den Schutz mit dem Passwort des Eigentümers entfernen</translation>
    </message>
    <message>
        <source>rename the file</source>
        <translation>die Datei umbenennen</translation>
    </message>
    <message>
        <source>rename the folder</source>
        <translation>den Ordner umbenennen</translation>
    </message>
    <message>
        <source>repair it with `qpdf` first</source>
        <translation>erst mit `qpdf` reparieren</translation>
    </message>
    <message>
        <source>restart Crossread: it sets the damaged file aside and begins a new one</source>
        <translation>Crossread neu starten: Es legt die beschädigte Datei beiseite und beginnt eine neue</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>run text recognition (OCR) over it, with OCRmyPDF for instance, and put the result into the folder</source>
        <translation>mit Texterkennung (OCR) behandeln, etwa mit OCRmyPDF, und das Ergebnis in den Ordner legen</translation>
    </message>
    <message>
        <source>save a copy without the password and put it into the folder</source>
        <translation>eine Kopie ohne Passwort sichern und in den Ordner legen</translation>
    </message>
    <message>
        <source>save it as DOCX and open the library again</source>
        <translation>als DOCX sichern und die Bibliothek neu öffnen</translation>
    </message>
    <message>
        <source>save it as UTF-8 text and open the library again</source>
        <translation>als UTF-8-Text speichern und die Bibliothek neu öffnen</translation>
    </message>
    <message>
        <source>save its text as a plain text file and put that into the folder</source>
        <translation>ihren Text als reine Textdatei sichern und diese in den Ordner legen</translation>
    </message>
    <message>
        <source>save the page again once it has loaded wholly</source>
        <translation>die Seite noch einmal sichern, wenn sie ganz geladen ist</translation>
    </message>
    <message>
        <source>see that your data folder can be written</source>
        <translation>dafür sorgen, dass Ihr Datenordner beschreibbar ist</translation>
    </message>
    <message>
        <source>see that {file} can be read</source>
        <translation>dafür sorgen, dass {file} lesbar ist</translation>
    </message>
    <message>
        <source>split it</source>
        <translation>aufteilen</translation>
    </message>
    <message>
        <source>split it into files of at most {n} pages</source>
        <translation>in Dateien von höchstens {n} Seiten aufteilen</translation>
    </message>
    <message>
        <source>split it into files of at most {size} MB</source>
        <translation>in Dateien von höchstens {size} MB aufteilen</translation>
    </message>
    <message>
        <source>split it into several files</source>
        <translation>in mehrere Dateien aufteilen</translation>
    </message>
    <message>
        <source>split it, or save its text as a text file</source>
        <translation>aufteilen oder ihren Text als Textdatei sichern</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>take it out of the folder</source>
        <translation>aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>take it out of the library&apos;s folder yourself</source>
        <translation>nehmen Sie sie selbst aus dem Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>the PDF has changed since it was read</source>
        <translation>das PDF hat sich geändert, seit es gelesen wurde</translation>
    </message>
    <message>
        <source>the PDF has {n} pages</source>
        <translation>das PDF hat {n} Seiten</translation>
    </message>
    <message>
        <source>the PDF is damaged</source>
        <translation>das PDF ist beschädigt</translation>
    </message>
    <message>
        <source>the book has more than {n} chapters</source>
        <translation>das Buch hat mehr als {n} Kapitel</translation>
    </message>
    <message>
        <source>the book is protected against copying (DRM)</source>
        <translation>das Buch ist gegen Kopieren geschützt (DRM)</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason})</source>
        <translation>die Datei lässt sich nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>the file cannot be taken apart ({reason})</source>
        <translation>die Datei lässt sich nicht zerlegen ({reason})</translation>
    </message>
    <message>
        <source>the file declares entities of its own, as harmful files do</source>
        <translation>die Datei deklariert eigene Entitäten, wie schädliche Dateien es tun</translation>
    </message>
    <message>
        <source>the file is an archive of other files</source>
        <translation>die Datei ist ein Archiv anderer Dateien</translation>
    </message>
    <message>
        <source>the file is binary, not text</source>
        <translation>die Datei ist binär, kein Text</translation>
    </message>
    <message>
        <source>the file is damaged or not what its name says</source>
        <translation>die Datei ist beschädigt oder nicht, was ihr Name sagt</translation>
    </message>
    <message>
        <source>the file is damaged: it is not the {encoding} it says</source>
        <translation>die Datei ist beschädigt: sie ist nicht {encoding}, wie sie angibt</translation>
    </message>
    <message>
        <source>the file is damaged: {part} is missing in it</source>
        <translation>die Datei ist beschädigt: {part} fehlt darin</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is in this library&apos;s folder already</source>
        <translation>die Datei liegt schon im Ordner dieser Bibliothek</translation>
    </message>
    <message>
        <source>the file is nested too deeply</source>
        <translation>die Datei ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>die Datei ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the file is too large ({size} MB)</source>
        <translation>die Datei ist zu groß ({size} MB)</translation>
    </message>
    <message>
        <source>the file is too long to be an article</source>
        <translation>die Datei ist zu lang für einen Artikel</translation>
    </message>
    <message>
        <source>the file makes its reader fail, as damaged files do</source>
        <translation>an der Datei scheitert das Leseprogramm, wie an beschädigten Dateien</translation>
    </message>
    <message>
        <source>the file takes too long to be read</source>
        <translation>das Lesen der Datei dauert zu lange</translation>
    </message>
    <message>
        <source>the file takes too much memory</source>
        <translation>die Datei braucht zu viel Speicher</translation>
    </message>
    <message>
        <source>the file unpacks to far more than an article holds</source>
        <translation>die Datei enthält entpackt weit mehr als ein Artikel</translation>
    </message>
    <message>
        <source>the file&apos;s character encoding cannot be told</source>
        <translation>die Zeichenkodierung der Datei ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>the file&apos;s name is not valid text</source>
        <translation>der Dateiname ist kein gültiger Text</translation>
    </message>
    <message>
        <source>the folder&apos;s name is not valid text</source>
        <translation>der Ordnername ist kein gültiger Text</translation>
    </message>
    <message>
        <source>the model in {folder} cannot be read ({reason})</source>
        <translation>das Modell in {folder} lässt sich nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>the model in {folder} does not say which outputs mean support, contradiction and neither</source>
        <translation>das Modell in {folder} sagt nicht, welche Ausgaben Stützung, Widerspruch und keines von beiden bedeuten</translation>
    </message>
    <message>
        <source>the model in {folder} has no tokenizer.json</source>
        <translation>dem Modell in {folder} fehlt tokenizer.json</translation>
    </message>
    <message>
        <source>the model {name} answers with no figures</source>
        <translation>das Modell {name} antwortet nicht mit Zahlen</translation>
    </message>
    <message>
        <source>the model {name} answers with {shape} instead of {wanted} a text</source>
        <translation>das Modell {name} antwortet mit {shape} statt mit {wanted} je Text</translation>
    </message>
    <message>
        <source>the model {name} asks for inputs that no text has ({inputs})</source>
        <translation>das Modell {name} verlangt Eingaben, die kein Text hat ({inputs})</translation>
    </message>
    <message>
        <source>the model {name} cannot be loaded ({reason})</source>
        <translation>das Modell {name} lässt sich nicht laden ({reason})</translation>
    </message>
    <message>
        <source>the model {name} cannot {what} ({reason})</source>
        <translation>das Modell {name} lässt sich nicht {what} ({reason})</translation>
    </message>
    <message>
        <source>the model {name} is no {kind} model</source>
        <translation>das Modell {name} ist nicht von der Art {kind}</translation>
    </message>
    <message>
        <source>the page shows no text without its scripts</source>
        <translation>die Seite zeigt ohne ihre Skripte keinen Text</translation>
    </message>
    <message>
        <source>the search index cannot be kept ({reason}): it is in memory until the end</source>
        <translation>der Suchindex lässt sich nicht speichern ({reason}): er bleibt bis zum Ende im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>the search index was damaged and has been built again</source>
        <translation>der Suchindex war beschädigt und wurde neu angelegt</translation>
    </message>
    <message>
        <source>the search index was damaged and is rebuilt in memory</source>
        <translation>der Suchindex war beschädigt und wird im Arbeitsspeicher neu angelegt</translation>
    </message>
    <message>
        <source>the settings cannot be written ({reason})</source>
        <translation>die Einstellungen lassen sich nicht schreiben ({reason})</translation>
    </message>
    <message>
        <source>the template {file} is missing</source>
        <translation>die Vorlage {file} fehlt</translation>
    </message>
    <message>
        <source>the {field} is too long</source>
        <translation>die Angabe zu {field} ist zu lang</translation>
    </message>
    <message>
        <source>the {field} of {source} was changed in another window</source>
        <translation>{field} von {source} wurde in einem anderen Fenster geändert</translation>
    </message>
    <message>
        <source>there is no ONNX model in {folder}</source>
        <translation>in {folder} ist kein ONNX-Modell</translation>
    </message>
    <message>
        <source>there is no field {name}</source>
        <translation>es gibt kein Feld {name}</translation>
    </message>
    <message>
        <source>there is no home folder for {folder}</source>
        <translation>zu {folder} gibt es kein Heimatverzeichnis</translation>
    </message>
    <message>
        <source>there is no library at {folder}</source>
        <translation>unter {folder} gibt es keine Bibliothek</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>there is no text in the PDF</source>
        <translation>das PDF enthält keinen Text</translation>
    </message>
    <message>
        <source>there is no text in the file</source>
        <translation>die Datei enthält keinen Text</translation>
    </message>
    <message>
        <source>there is no text in the page</source>
        <translation>die Seite enthält keinen Text</translation>
    </message>
    <message>
        <source>there is no text to add</source>
        <translation>es gibt keinen Text aufzunehmen</translation>
    </message>
    <message>
        <source>this is no collection of annotations as Crossread writes it ({kind}: {reason})</source>
        <translation>das ist keine Sammlung von Anmerkungen, wie Crossread sie schreibt ({kind}: {reason})</translation>
    </message>
    <message>
        <source>this kind of files are not read</source>
        <translation>Dateien dieser Art werden nicht gelesen</translation>
    </message>
    <message>
        <source>this version reads {formats}</source>
        <translation>diese Version liest {formats}</translation>
    </message>
    <message>
        <source>unknown export format {name}</source>
        <translation>unbekanntes Exportformat {name}</translation>
    </message>
    <message>
        <source>unpack it into the folder</source>
        <translation>in den Ordner entpacken</translation>
    </message>
    <message>
        <source>update Crossread</source>
        <translation>Crossread aktualisieren</translation>
    </message>
    <message>
        <source>weights.json of the models is missing or damaged</source>
        <translation>weights.json der Modelle fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>what you add cannot be kept ({reason})</source>
        <translation>was Sie aufnehmen, lässt sich nicht speichern ({reason})</translation>
    </message>
    <message>
        <source>what you said of the sources cannot be read</source>
        <translation>Ihre Angaben zu den Quellen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>what you said of the sources was damaged, and none of it counts now: the file is kept as {file}</source>
        <translation>Ihre Angaben zu den Quellen waren beschädigt und zählen jetzt nicht: die Datei liegt noch als {file}</translation>
    </message>
    <message>
        <source>what you said of {source} cannot be kept</source>
        <translation>Ihre Angaben zu {source} lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>widen the scope of the export</source>
        <translation>die Auswahl für den Export erweitern</translation>
    </message>
    <message>
        <source>words beginning with {word}</source>
        <translation>Wörter mit dem Anfang {word}</translation>
    </message>
    <message>
        <source>words spelled like {word} ({n} letter may differ)</source>
        <translation>Wörter wie {word} ({n} Buchstabe darf abweichen)</translation>
    </message>
    <message>
        <source>words spelled like {word} ({n} letters may differ)</source>
        <translation>Wörter wie {word} ({n} Buchstaben dürfen abweichen)</translation>
    </message>
    <message>
        <source>write it as 2026-05-19</source>
        <translation>als 2026-05-19 schreiben</translation>
    </message>
    <message>
        <source>write it as en, de or pt-BR</source>
        <translation>als en, de oder pt-BR schreiben</translation>
    </message>
    <message>
        <source>your searches cannot be kept ({reason})</source>
        <translation>Ihre Suchen lassen sich nicht speichern ({reason})</translation>
    </message>
    <message>
        <source>{file} is too large</source>
        <translation>{file} ist zu groß</translation>
    </message>
    <message>
        <source>{file}: a passage is found on no page and has no mark; a note on page 1 holds it</source>
        <translation>{file}: eine Fundstelle steht auf keiner Seite und ist nicht markiert; eine Notiz auf Seite 1 enthält sie</translation>
    </message>
    <message>
        <source>{file}: {n} passages are found on no page and have no mark; a note on page 1 holds them</source>
        <translation>{file}: {n} Fundstellen stehen auf keiner Seite und sind nicht markiert; eine Notiz auf Seite 1 enthält sie</translation>
    </message>
    <message>
        <source>{kinds}, Markdown (.md, .markdown) and plain text (.txt, .text)</source>
        <translation>{kinds}, Markdown (.md, .markdown) und reinen Text (.txt, .text)</translation>
    </message>
    <message>
        <source>{pages} left out: damaged</source>
        <translation>{pages} ausgelassen: beschädigt</translation>
    </message>
    <message>
        <source>{pages} left out: pictures without text; {remedy}</source>
        <translation>{pages} ausgelassen: Bilder ohne Text; {remedy}</translation>
    </message>
    <message>
        <source>{text} is no date</source>
        <translation>{text} ist kein Datum</translation>
    </message>
    <message>
        <source>{text} is no language tag</source>
        <translation>{text} ist keine Sprachkennung</translation>
    </message>
    <message>
        <source>{what}{more}; all else was written</source>
        <translation>{what}{more}; alles andere wurde geschrieben</translation>
    </message>
    <message>
        <source>{words} stands for {n} words; the {most} most frequent are searched.</source>
        <translation>{words} steht für {n} Wörter; gesucht werden die {most} häufigsten.</translation>
    </message>
    <message>
        <source>write folder = &quot;...&quot; in it, or remove it to use the built-in model</source>
        <translation>folder = &quot;...&quot; hineinschreiben oder sie entfernen, um das eingebaute Modell zu verwenden</translation>
    </message>
    <message>
        <source>{file} cannot be annotated, as its structure is damaged</source>
        <translation>{file} lässt sich nicht mit Anmerkungen versehen, weil der Aufbau beschädigt ist</translation>
    </message>
    <message>
        <source>{file} cannot be moved ({reason})</source>
        <translation>{file} lässt sich nicht verschieben ({reason})</translation>
    </message>
    <message>
        <source>{file} cannot be opened: {reason}</source>
        <translation>{file} lässt sich nicht öffnen: {reason}</translation>
    </message>
    <message>
        <source>{file} cannot be read</source>
        <translation>{file} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason})</source>
        <translation>{file} lässt sich nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason})</source>
        <translation>{file} lässt sich nicht schreiben ({reason})</translation>
    </message>
    <message>
        <source>{file} is a database, but not of reviews</source>
        <translation>{file} ist eine Datenbank, aber nicht mit Bewertungen</translation>
    </message>
    <message>
        <source>{file} is a source of the library</source>
        <translation>{file} ist eine Quelle der Bibliothek</translation>
    </message>
    <message>
        <source>{file} is encrypted</source>
        <translation>{file} ist verschlüsselt</translation>
    </message>
    <message>
        <source>{file} is encrypted and cannot be annotated</source>
        <translation>{file} ist verschlüsselt und lässt sich nicht mit Anmerkungen versehen</translation>
    </message>
    <message>
        <source>{file} is no PDF that can be read</source>
        <translation>{file} ist kein lesbares PDF</translation>
    </message>
    <message>
        <source>{file} is no description of a model</source>
        <translation>{file} ist keine Beschreibung eines Modells</translation>
    </message>
    <message>
        <source>{file} is signed, and notes in it would break the signature</source>
        <translation>{file} ist signiert, und Anmerkungen würden die Signatur ungültig machen</translation>
    </message>
    <message>
        <source>{file} of the model {name} is damaged</source>
        <translation>{file} des Modells {name} ist beschädigt</translation>
    </message>
    <message>
        <source>{file} was not added by you</source>
        <translation>{file} wurde nicht von Ihnen aufgenommen</translation>
    </message>
    <message>
        <source>{kind} files are not read</source>
        <translation>{kind}-Dateien werden nicht gelesen</translation>
    </message>
    <message>
        <source>{part} is not installed</source>
        <translation>{part} ist nicht installiert</translation>
    </message>
    <message>
        <source>{reason}; until then rules alone decide</source>
        <translation>{reason}; bis dahin entscheiden allein die Regeln</translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>, copied wording</source>
        <translation>, übernommener Wortlaut</translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%Ln übernommen</numerusform>
            <numerusform>%Ln übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to review</source>
        <translation>
            <numerusform>%Ln noch zu bewerten</numerusform>
            <numerusform>%Ln noch zu bewerten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed</source>
        <translation>
            <numerusform>%Ln bewertet</numerusform>
            <numerusform>%Ln bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Every source is silent.</source>
        <translation>Jede Quelle schweigt.</translation>
    </message>
    <message>
        <source>Found in no source: every source is silent, so your sentence stays unchecked.</source>
        <translation>In keiner Quelle gefunden: Alle schweigen, und Ihr Satz bleibt ungeprüft.</translation>
    </message>
    <message>
        <source>J selects the next claim, the most contested first.   / searches every source.   Enter checks the sentence at the caret.   F1 shows all keys.</source>
        <translation>J wählt die nächste Aussage, die umstrittensten zuerst.   / durchsucht alle Quellen.   Enter prüft den Satz an der Einfügemarke.   F1 zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Looking for claims…</source>
        <translation>Aussagen werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>No claims found in %n source(s)</source>
        <translation>
            <numerusform>Keine Aussagen in %Ln Quelle gefunden</numerusform>
            <numerusform>Keine Aussagen in %Ln Quellen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No other passage bears on this claim: every source is silent.</source>
        <translation>Keine andere Stelle betrifft diese Aussage: Jede Quelle schweigt.</translation>
    </message>
    <message>
        <source>Select a sentence and press Enter to check it, or type one into “Check a sentence” (Ctrl+Enter).</source>
        <translation>Markieren Sie einen Satz und drücken Sie Enter, um ihn zu prüfen, oder tippen Sie einen bei „Satz prüfen“ ein (Strg+Enter).</translation>
    </message>
    <message>
        <source>This is a question, which no source can support: write the answer you expect as a statement.</source>
        <translation>Das ist eine Frage, die keine Quelle stützen kann: Schreiben Sie die Antwort, die Sie erwarten, als Aussage.</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>by the machine: {standing}</source>
        <translation>laut Maschine: {standing}</translation>
    </message>
    <message>
        <source>claim here</source>
        <translation>Aussage hier</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>corroborated</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>irrelevant</source>
        <translation>unerheblich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>erwähnt</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>unbeurteilt</translation>
    </message>
    <message>
        <source>order of events</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>search hit</source>
        <translation>Treffer der Suche</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>single-source</source>
        <translation>nur eine Quelle</translation>
    </message>
    <message>
        <source>source {n}</source>
        <translation>Quelle {n}</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>the claim</source>
        <translation>die Aussage</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{verdict} ({n} by you)</source>
        <translation>{verdict} ({n} von Ihnen)</translation>
    </message>
    <message>
        <source>{verdict} by you</source>
        <translation>{verdict} (von Ihnen)</translation>
    </message>
    <message>
        <source>{verdict}, added by you</source>
        <translation>{verdict}, von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>{verdict}, confirmed by you</source>
        <translation>{verdict}, von Ihnen bestätigt</translation>
    </message>
    <message>
        <source>{verdict}, yours; the machine: {machine}</source>
        <translation>{verdict}, Ihr Urteil; die Maschine: {machine}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
</TS>
