<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="de">
 <context>
  <name>MemLong</name>
  <message>
   <source>What goes wrong cannot be logged.</source>
   <translation>Fehler können nicht protokolliert werden.</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>Gedächtnis</translation>
  </message>
  <message>
   <source>indexing</source>
   <translation>Index</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>remembering</source>
   <translation>merkt sich</translation>
  </message>
  <message>
   <source>starting</source>
   <translation>beginnt</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>noch {seconds} s</translation>
  </message>
  <message>
   <source>{minutes} min left</source>
   <translation>noch {minutes} min</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min left</source>
   <translation>noch {hours} h {minutes} min</translation>
  </message>
  <message>
   <source>{reason} It can still be read here.</source>
   <translation>{reason} Hier lesen lässt es sich trotzdem.</translation>
  </message>
  <message>
   <source>No text</source>
   <translation>Kein Text</translation>
  </message>
  <message>
   <source>Read {done}/{total}</source>
   <translation>Gelesen {done}/{total}</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message>
   <source>The text of every page is known.</source>
   <translation>Der Text aller Seiten ist bekannt.</translation>
  </message>
  <message>
   <source>The text of the pages, for search and questions.</source>
   <translation>Der Text der Seiten, für Suche und Fragen.</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Recognising</source>
   <translation>Erkennen</translation>
  </message>
  <message>
   <source>New index</source>
   <translation>Neuer Index</translation>
  </message>
  <message>
   <source>{0}. Until it is done, passages are found with the index there is.</source>
   <translation>{0}. Bis er fertig ist, werden Stellen mit dem vorhandenen Index gefunden.</translation>
  </message>
  <message>
   <source>Questions are answered from the whole document.</source>
   <translation>Fragen werden aus dem ganzen Dokument beantwortet.</translation>
  </message>
  <message>
   <source>Index ready</source>
   <translation>Index fertig</translation>
  </message>
  <message>
   <source>Finds the passages that answer a question. Questions use what is there so far.</source>
   <translation>Findet die Textstellen, die eine Frage beantworten. Fragen nutzen, was bisher da ist.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Index</translation>
  </message>
  <message>
   <source>No memory</source>
   <translation>Kein Gedächtnis</translation>
  </message>
  <message>
   <source>No memory of this document is kept.</source>
   <translation>Von diesem Dokument wird nichts im Gedächtnis behalten.</translation>
  </message>
  <message>
   <source>{count} tokens are remembered on disk.</source>
   <translation>{count} Token sind auf der Festplatte gemerkt.</translation>
  </message>
  <message>
   <source>Memory complete</source>
   <translation>Gedächtnis vollständig</translation>
  </message>
  <message>
   <source>What the model remembers of this document between sessions.</source>
   <translation>Was sich das Modell von diesem Dokument von einem Mal zum nächsten merkt.</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Gedächtnis</translation>
  </message>
  <message>
   <source>{stage} failed</source>
   <translation>{stage} fehlgeschlagen</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>{stage} failed at {count}</source>
   <translation>{stage} fehlgeschlagen bei {count}</translation>
  </message>
  <message>
   <source>{stage} paused at {count}</source>
   <translation>{stage} angehalten bei {count}</translation>
  </message>
  <message>
   <source>{stage} stopped at {count}</source>
   <translation>{stage} abgebrochen bei {count}</translation>
  </message>
  <message>
   <source>{stage} waiting at {count}</source>
   <translation>{stage} wartet bei {count}</translation>
  </message>
  <message>
   <source>{done} of {total} pages</source>
   <translation>{done} von {total} Seiten</translation>
  </message>
  <message>
   <source>{done} of {total} passages</source>
   <translation>{done} von {total} Textstellen</translation>
  </message>
  <message>
   <source>{done} of {total} sections</source>
   <translation>{done} von {total} Abschnitten</translation>
  </message>
  <message>
   <source>{done} of {total} tokens</source>
   <translation>{done} von {total} Token</translation>
  </message>
  <message>
   <source>tok</source>
   <translation>Tok.</translation>
  </message>
  <message>
   <source>pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>passages</source>
   <translation>Textstellen</translation>
  </message>
  <message>
   <source>Something went wrong in MemLong.</source>
   <translation>In MemLong ist etwas schiefgegangen.</translation>
  </message>
  <message>
   <source>{problem} Reading still works.</source>
   <translation>{problem} Lesen geht trotzdem.</translation>
  </message>
  <message>
   <source>The models are being fetched; questions can be asked when they are here.</source>
   <translation>Die Modelle werden geladen; Fragen sind möglich, sobald sie da sind.</translation>
  </message>
  <message>
   <source>One moment: the book is being added to the library.</source>
   <translation>Einen Moment: Das Buch wird in die Bibliothek aufgenommen.</translation>
  </message>
  <message>
   <source>Summary failed</source>
   <translation>Zusammenfassung fehlgeschlagen</translation>
  </message>
  <message>
   <source>Each section is read once, so that it can be summed up. Questions go first.</source>
   <translation>Jeder Abschnitt wird einmal gelesen, damit er zusammengefasst werden kann. Fragen gehen vor.</translation>
  </message>
  <message>
   <source>Summary waiting</source>
   <translation>Zusammenfassung wartet</translation>
  </message>
  <message>
   <source>Summary {0}</source>
   <translation>Zusammenfassung {0}</translation>
  </message>
  <message>
   <source>Summary held at {0}</source>
   <translation>Zusammenfassung angehalten bei {0}</translation>
  </message>
  <message>
   <source>Nothing in this document is close to the question.</source>
   <translation>Nichts in diesem Dokument kommt der Frage nahe.</translation>
  </message>
  <message>
   <source>Nothing in these documents is close to the question.</source>
   <translation>Nichts in diesen Dokumenten kommt der Frage nahe.</translation>
  </message>
  <message>
   <source>The model gave no answer. The nearest passages are below.</source>
   <translation>Das Modell hat nicht geantwortet. Die nächstliegenden Textstellen stehen darunter.</translation>
  </message>
  <message>
   <source>Nothing in “{0}” is close.</source>
   <translation>Nichts in „{0}“ kommt ihr nahe.</translation>
  </message>
  <message>
   <source>“{0}” has not been read yet.</source>
   <translation>„{0}“ ist noch nicht gelesen.</translation>
  </message>
  <message>
   <source>Of what was said before, the last {0} of {1} questions were read with this one.</source>
   <translation>Vom Vorangegangenen wurden die letzten {0} von {1} Fragen mit dieser gelesen.</translation>
  </message>
  <message>
   <source>Memory was short: the answer ends early.</source>
   <translation>Der Arbeitsspeicher war knapp: Die Antwort bricht vorzeitig ab.</translation>
  </message>
  <message>
   <source>Memory was short: the prompt was cut to {0} tokens.</source>
   <translation>Der Arbeitsspeicher war knapp: Der Prompt wurde auf {0} Token gekürzt.</translation>
  </message>
  <message>
   <source>Memory was short: {0} chunks of the document's memory were read.</source>
   <translation>Der Arbeitsspeicher war knapp: {0} gemerkte Stücke wurden gelesen.</translation>
  </message>
  <message>
   <source>The graphics card was full: the answer was written on the processor.</source>
   <translation>Die Grafikkarte war voll: Die Antwort wurde auf dem Prozessor geschrieben.</translation>
  </message>
  <message>
   <source>The question and its passages were sent to {0}; memory cannot be read there.</source>
   <translation>Die Frage und ihre Textstellen gingen an {0}; das Gedächtnis kann dort nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The answer ends early.</source>
   <translation>Die Antwort bricht vorzeitig ab.</translation>
  </message>
  <message>
   <source>An access token is only sent over an encrypted connection.</source>
   <translation>Ein Zugangsschlüssel wird nur über eine verschlüsselte Verbindung geschickt.</translation>
  </message>
  <message>
   <source>Set a mirror whose address begins with https.</source>
   <translation>Stellen Sie einen Spiegel ein, dessen Adresse mit https beginnt.</translation>
  </message>
  <message>
   <source>The mirror's address is none.</source>
   <translation>Die Adresse des Spiegels ist keine.</translation>
  </message>
  <message>
   <source>Check it in the settings.</source>
   <translation>Prüfen Sie sie in den Einstellungen.</translation>
  </message>
  <message>
   <source>The hub has this model only in a form that may hold programs, not as safetensors.</source>
   <translation>Dort gibt es dieses Modell nur in einer Form, die Programme enthalten kann, nicht als safetensors.</translation>
  </message>
  <message>
   <source>Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>Wandeln Sie es auf einem Computer, dem Sie trauen, in safetensors um und wählen Sie dann den Ordner.</translation>
  </message>
  <message>
   <source>The hub does not say what the files of this model have to be.</source>
   <translation>Dort steht nicht, wie die Dateien dieses Modells sein müssen.</translation>
  </message>
  <message>
   <source>Choose another mirror.</source>
   <translation>Wählen Sie einen anderen Spiegel.</translation>
  </message>
  <message>
   <source>The server's certificate is not accepted: somebody may stand in between.</source>
   <translation>Das Zertifikat des Servers wird nicht anerkannt: Vielleicht steht jemand dazwischen.</translation>
  </message>
  <message>
   <source>Check this computer's clock, and whether the network wants you to sign in first.</source>
   <translation>Prüfen Sie die Uhr dieses Computers, und ob das Netz zuerst eine Anmeldung will.</translation>
  </message>
  <message>
   <source>The proxy of this network does not let the download through.</source>
   <translation>Der Proxy dieses Netzes lässt den Download nicht durch.</translation>
  </message>
  <message>
   <source>Check the proxy in the system's settings, or set a mirror.</source>
   <translation>Prüfen Sie den Proxy in den Einstellungen des Systems, oder stellen Sie einen Spiegel ein.</translation>
  </message>
  <message>
   <source>The model hub cannot be reached.</source>
   <translation>Die Modellsammlung ist nicht zu erreichen.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again; what has come is kept.</source>
   <translation>Prüfen Sie die Verbindung zum Internet und versuchen Sie es noch einmal; was schon da ist, bleibt.</translation>
  </message>
  <message>
   <source>The download cannot be written.</source>
   <translation>Der Download kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the models folder.</source>
   <translation>Prüfen Sie den Ordner der Modelle.</translation>
  </message>
  <message>
   <source>Free {0} MB and try again; what has come is kept.</source>
   <translation>Machen Sie {0} MB frei und versuchen Sie es noch einmal; was schon da ist, bleibt.</translation>
  </message>
  <message>
   <source>Free some space and try again; what has come is kept.</source>
   <translation>Schaffen Sie Platz und versuchen Sie es noch einmal; was schon da ist, bleibt.</translation>
  </message>
  <message>
   <source>The hub has no such model or file any more.</source>
   <translation>Dort gibt es dieses Modell oder diese Datei nicht mehr.</translation>
  </message>
  <message>
   <source>Choose another mirror, or another model.</source>
   <translation>Wählen Sie einen anderen Spiegel oder ein anderes Modell.</translation>
  </message>
  <message>
   <source>The hub asks for a pause: too many downloads from this network.</source>
   <translation>Die Modellsammlung bittet um eine Pause: zu viele Downloads aus diesem Netz.</translation>
  </message>
  <message>
   <source>Try again in some minutes; what has come is kept.</source>
   <translation>Versuchen Sie es in einigen Minuten noch einmal; was schon da ist, bleibt.</translation>
  </message>
  <message>
   <source>The hub has trouble of its own.</source>
   <translation>Die Modellsammlung hat selbst Schwierigkeiten.</translation>
  </message>
  <message>
   <source>Try again later; what has come is kept.</source>
   <translation>Versuchen Sie es später noch einmal; was schon da ist, bleibt.</translation>
  </message>
  <message>
   <source>The hub gave no usable answer.</source>
   <translation>Die Modellsammlung hat nichts Brauchbares geantwortet.</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>A web page came instead of the model: this network may want you to sign in first.</source>
   <translation>Statt des Modells kam eine Webseite: Vielleicht will dieses Netz zuerst eine Anmeldung.</translation>
  </message>
  <message>
   <source>Open a web browser, sign in, and try again; or check the mirror in the settings.</source>
   <translation>Öffnen Sie einen Browser, melden Sie sich an und versuchen Sie es noch einmal; oder prüfen Sie den Spiegel in den Einstellungen.</translation>
  </message>
  <message>
   <source>{0} is not the file it should be: it was damaged on the way, or replaced.</source>
   <translation>{0} ist nicht die Datei, die es sein sollte: Sie wurde unterwegs beschädigt oder ersetzt.</translation>
  </message>
  <message>
   <source>Try again, or choose another mirror.</source>
   <translation>Versuchen Sie es noch einmal, oder wählen Sie einen anderen Spiegel.</translation>
  </message>
  <message>
   <source>This model is given only to those who accepted its terms.</source>
   <translation>Dieses Modell bekommt nur, wer seine Bedingungen angenommen hat.</translation>
  </message>
  <message>
   <source>Accept them on the model's page, then enter an access token of your account there.</source>
   <translation>Nehmen Sie sie auf der Seite des Modells an und geben Sie dann einen Zugangsschlüssel Ihres Kontos dort ein.</translation>
  </message>
  <message>
   <source>Your account there may not have this model yet.</source>
   <translation>Ihr Konto dort darf dieses Modell noch nicht haben.</translation>
  </message>
  <message>
   <source>Accept the terms on the model's page; its makers may take a while to agree.</source>
   <translation>Nehmen Sie die Bedingungen auf der Seite des Modells an; die Zustimmung kann eine Weile dauern.</translation>
  </message>
  <message>
   <source>The hub does not know this access token.</source>
   <translation>Dieser Zugangsschlüssel ist dort nicht bekannt.</translation>
  </message>
  <message>
   <source>Copy it again from your account's settings there; it needs the right to read.</source>
   <translation>Kopieren Sie ihn noch einmal aus den Einstellungen Ihres Kontos dort; er braucht das Recht zu lesen.</translation>
  </message>
  <message>
   <source>MemLong was started offline, so the other engine is not asked.</source>
   <translation>MemLong wurde mit --offline gestartet; das andere Programm wird deshalb nicht gefragt.</translation>
  </message>
  <message>
   <source>Start it without --offline, or let the model here answer.</source>
   <translation>Starten Sie es ohne --offline, oder lassen Sie das Modell hier antworten.</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection.</source>
   <translation>Ein Schlüssel wird nur über eine verschlüsselte Verbindung geschickt.</translation>
  </message>
  <message>
   <source>Use an address that begins with https.</source>
   <translation>Benutzen Sie eine Adresse, die mit https beginnt.</translation>
  </message>
  <message>
   <source>The engine at {0} cannot be reached.</source>
   <translation>Das Programm bei {0} ist nicht zu erreichen.</translation>
  </message>
  <message>
   <source>The engine at {0} failed.</source>
   <translation>Das Programm bei {0} ist gescheitert.</translation>
  </message>
  <message>
   <source>The engine at {0} has not said anything for too long.</source>
   <translation>Das Programm bei {0} hat zu lange nichts gesagt.</translation>
  </message>
  <message>
   <source>The engine at {0} does not accept the key.</source>
   <translation>Das Programm bei {0} nimmt den Schlüssel nicht an.</translation>
  </message>
  <message>
   <source>The engine at {0} has no model called “{1}”.</source>
   <translation>Das Programm bei {0} hat kein Modell namens „{1}“.</translation>
  </message>
  <message>
   <source>The engine at {0} has too much to do.</source>
   <translation>Das Programm bei {0} hat zu viel zu tun.</translation>
  </message>
  <message>
   <source>The engine at {0} does not take the question: {1}</source>
   <translation>Das Programm bei {0} nimmt die Frage nicht an: {1}</translation>
  </message>
  <message>
   <source>What {0} sends is no answer of such an engine.</source>
   <translation>Was {0} schickt, ist keine Antwort eines solchen Programms.</translation>
  </message>
  <message>
   <source>The certificate of {0} is not accepted: somebody may stand in between.</source>
   <translation>Das Zertifikat von {0} wird nicht anerkannt: Vielleicht steht jemand dazwischen.</translation>
  </message>
  <message>
   <source>The connection to {0} broke.</source>
   <translation>Die Verbindung zu {0} ist abgerissen.</translation>
  </message>
  <message>
   <source>{0} wants to send the question on to another address; that was not done.</source>
   <translation>{0} will die Frage an eine andere Adresse weiterschicken; das wurde nicht getan.</translation>
  </message>
  <message>
   <source>Ask again.</source>
   <translation>Fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>Ask again in a while.</source>
   <translation>Fragen Sie nach einer Weile noch einmal.</translation>
  </message>
  <message>
   <source>Ask again, or let the model here answer.</source>
   <translation>Fragen Sie noch einmal, oder lassen Sie das Modell hier antworten.</translation>
  </message>
  <message>
   <source>It may be loading its model: ask again in a while, or let the model here answer.</source>
   <translation>Vielleicht lädt es sein Modell: Fragen Sie nach einer Weile noch einmal, oder lassen Sie das Modell hier antworten.</translation>
  </message>
  <message>
   <source>Look into its log, or ask again.</source>
   <translation>Sehen Sie in sein Protokoll, oder fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>Check its address and whether it runs, or let the model here answer.</source>
   <translation>Prüfen Sie die Adresse und ob es läuft, oder lassen Sie das Modell hier antworten.</translation>
  </message>
  <message>
   <source>Check this computer's clock and the address.</source>
   <translation>Prüfen Sie die Uhr dieses Computers und die Adresse.</translation>
  </message>
  <message>
   <source>Enter the key that it expects.</source>
   <translation>Geben Sie den Schlüssel ein, den es erwartet.</translation>
  </message>
  <message>
   <source>Enter the name that the model has there.</source>
   <translation>Geben Sie den Namen ein, den das Modell dort hat.</translation>
  </message>
  <message>
   <source>Enter the address of the engine itself.</source>
   <translation>Geben Sie die Adresse des Programms selbst ein.</translation>
  </message>
  <message>
   <source>The address has to end where the engine's interface begins, often with /v1.</source>
   <translation>Die Adresse muss da enden, wo die Schnittstelle des Programms beginnt, oft mit /v1.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>Es gibt keine Datei {0}.</translation>
  </message>
  <message>
   <source>It may have been moved or renamed.</source>
   <translation>Sie wurde vielleicht verschoben oder umbenannt.</translation>
  </message>
  <message>
   <source>Check its name.</source>
   <translation>Prüfen Sie den Namen.</translation>
  </message>
  <message>
   <source>{0} may not be read.</source>
   <translation>{0} darf nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Check the permissions of the file.</source>
   <translation>Prüfen Sie die Rechte der Datei.</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>{0} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Check its name, its permissions and the disk that it is on.</source>
   <translation>Prüfen Sie Namen, Rechte und den Datenträger.</translation>
  </message>
  <message>
   <source>Check that it still exists and that you may read it.</source>
   <translation>Prüfen Sie, ob es sie noch gibt und ob Sie sie lesen dürfen.</translation>
  </message>
  <message>
   <source>{0} is encrypted.</source>
   <translation>{0} ist verschlüsselt.</translation>
  </message>
  <message>
   <source>Enter its password.</source>
   <translation>Geben Sie das Passwort ein.</translation>
  </message>
  <message>
   <source>The password does not open {0}.</source>
   <translation>Das Passwort öffnet {0} nicht.</translation>
  </message>
  <message>
   <source>Check it, try again.</source>
   <translation>Prüfen Sie es und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}.</source>
   <translation>{0} ist beschädigt: {1}.</translation>
  </message>
  <message>
   <source>Get the file again, or open it in another program and save a copy.</source>
   <translation>Holen Sie die Datei noch einmal, oder öffnen Sie sie in einem anderen Programm und speichern Sie eine Kopie.</translation>
  </message>
  <message>
   <source>Try once more, get the file again, or save a copy of it in another program.</source>
   <translation>Versuchen Sie es noch einmal, holen Sie die Datei neu, oder speichern Sie in einem anderen Programm eine Kopie.</translation>
  </message>
  <message>
   <source>Try again; if it happens again, the file is probably damaged.</source>
   <translation>Versuchen Sie es noch einmal; geschieht es wieder, ist die Datei wohl beschädigt.</translation>
  </message>
  <message>
   <source>Get the file again.</source>
   <translation>Holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>{0} cannot be read: its process told of something that is not its.</source>
   <translation>{0} kann nicht gelesen werden: der Prozess dafür hat von etwas anderem berichtet.</translation>
  </message>
  <message>
   <source>{0} is a folder.</source>
   <translation>{0} ist ein Ordner.</translation>
  </message>
  <message>
   <source>Open a document inside it.</source>
   <translation>Öffnen Sie ein Dokument darin.</translation>
  </message>
  <message>
   <source>{0} is no regular file.</source>
   <translation>{0} ist keine gewöhnliche Datei.</translation>
  </message>
  <message>
   <source>{0} is no document but a device or a pipe.</source>
   <translation>{0} ist kein Dokument, sondern ein Gerät oder eine Leitung.</translation>
  </message>
  <message>
   <source>Choose a document.</source>
   <translation>Wählen Sie ein Dokument.</translation>
  </message>
  <message>
   <source>Choose a file.</source>
   <translation>Wählen Sie eine Datei.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} ist leer.</translation>
  </message>
  <message>
   <source>Get the file again: it may not have been copied whole.</source>
   <translation>Holen Sie die Datei noch einmal: Vielleicht wurde sie nicht ganz kopiert.</translation>
  </message>
  <message>
   <source>{0} is {1}, which cannot be read here.</source>
   <translation>{0} ist {1}; das kann hier nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Save it as DOCX or PDF and open that.</source>
   <translation>Speichern Sie sie als DOCX oder PDF und öffnen Sie das.</translation>
  </message>
  <message>
   <source>Convert it to EPUB or PDF and open that.</source>
   <translation>Wandeln Sie sie in EPUB oder PDF um und öffnen Sie das.</translation>
  </message>
  <message>
   <source>Convert it to PDF and open that.</source>
   <translation>Wandeln Sie sie in PDF um und öffnen Sie das.</translation>
  </message>
  <message>
   <source>Save it as PDF and open that.</source>
   <translation>Speichern Sie sie als PDF und öffnen Sie das.</translation>
  </message>
  <message>
   <source>Unpack it and open the document inside.</source>
   <translation>Entpacken Sie es und öffnen Sie das Dokument darin.</translation>
  </message>
  <message>
   <source>Put pictures of pages into a PDF or CBZ and open that.</source>
   <translation>Legen Sie Bilder von Seiten in eine PDF- oder CBZ-Datei und öffnen Sie diese.</translation>
  </message>
  <message>
   <source>{0} is an archive without a readable document.</source>
   <translation>{0} ist ein Archiv ohne lesbares Dokument.</translation>
  </message>
  <message>
   <source>{0} is a spreadsheet or presentation.</source>
   <translation>{0} ist eine Tabelle oder Präsentation.</translation>
  </message>
  <message>
   <source>{0} is locked by digital rights management.</source>
   <translation>{0} ist durch eine digitale Rechteverwaltung gesperrt.</translation>
  </message>
  <message>
   <source>Only the shop's own program can open it.</source>
   <translation>Nur das Programm des Händlers kann sie öffnen.</translation>
  </message>
  <message>
   <source>{0} is no document that can be read here.</source>
   <translation>{0} ist kein Dokument, das hier gelesen werden kann.</translation>
  </message>
  <message>
   <source>Readable are PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown and text.</source>
   <translation>Lesbar sind PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown und Text.</translation>
  </message>
  <message>
   <source>{0} is named {1} but contains {2}.</source>
   <translation>{0} heißt {1}, enthält aber {2}.</translation>
  </message>
  <message>
   <source>The download may have failed: get the file again.</source>
   <translation>Der Download ist wohl misslungen: Holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>Get the file again, or rename it to .txt if it is meant to be text.</source>
   <translation>Holen Sie die Datei noch einmal, oder nennen Sie sie .txt, wenn sie Text sein soll.</translation>
  </message>
  <message>
   <source>{0} is a text of more than {1} MB.</source>
   <translation>{0} ist ein Text von mehr als {1} MB.</translation>
  </message>
  <message>
   <source>Split it into parts.</source>
   <translation>Teilen Sie ihn auf.</translation>
  </message>
  <message>
   <source>{0} holds no text.</source>
   <translation>{0} enthält keinen Text.</translation>
  </message>
  <message>
   <source>{0} has no pages.</source>
   <translation>{0} hat keine Seiten.</translation>
  </message>
  <message>
   <source>There is nothing to read.</source>
   <translation>Es gibt nichts zu lesen.</translation>
  </message>
  <message>
   <source>{0} is damaged: its pages cannot be read.</source>
   <translation>{0} ist beschädigt: Die Seiten können nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Page {0} is damaged and cannot be shown.</source>
   <translation>Seite {0} ist beschädigt und kann nicht gezeigt werden.</translation>
  </message>
  <message>
   <source>{0} is not opened: {1}.</source>
   <translation>{0} wird nicht geöffnet: {1}.</translation>
  </message>
  <message>
   <source>{0} would unpack to far more than a document holds.</source>
   <translation>{0} würde entpackt weit mehr, als ein Dokument enthält.</translation>
  </message>
  <message>
   <source>{0} holds a file that would unpack to far more than a document holds.</source>
   <translation>{0} enthält eine Datei, die entpackt weit mehr würde, als ein Dokument enthält.</translation>
  </message>
  <message>
   <source>It may have been made to do harm: do not unpack it.</source>
   <translation>Sie wurde vielleicht gemacht, um zu schaden: Entpacken Sie sie nicht.</translation>
  </message>
  <message>
   <source>{0} was changed while it was being read.</source>
   <translation>{0} wurde beim Lesen geändert.</translation>
  </message>
  <message>
   <source>{0} was deleted or moved while it was being read.</source>
   <translation>{0} wurde beim Lesen gelöscht oder verschoben.</translation>
  </message>
  <message>
   <source>The file became shorter while it was read.</source>
   <translation>Die Datei wurde beim Lesen kürzer.</translation>
  </message>
  <message>
   <source>Open it again.</source>
   <translation>Öffnen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Put it back, or open it from where it is now.</source>
   <translation>Legen Sie sie zurück, oder öffnen Sie sie dort, wo sie jetzt ist.</translation>
  </message>
  <message>
   <source>The name of this file or folder is not valid text.</source>
   <translation>Der Name dieser Datei oder dieses Ordners ist kein gültiger Text.</translation>
  </message>
  <message>
   <source>The file's name or folder holds bytes that are no text.</source>
   <translation>Im Namen oder Ordner der Datei stehen Zeichen, die kein Text sind.</translation>
  </message>
  <message>
   <source>Rename it, then open it again.</source>
   <translation>Benennen Sie es um und öffnen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Rename it.</source>
   <translation>Benennen Sie sie um.</translation>
  </message>
  <message>
   <source>The text claims to be {0} but is not.</source>
   <translation>Der Text gibt sich als {0} aus, ist es aber nicht.</translation>
  </message>
  <message>
   <source>Save it again as UTF-8.</source>
   <translation>Speichern Sie ihn neu als UTF-8.</translation>
  </message>
  <message>
   <source>There is no room to draw page {0}.</source>
   <translation>Es ist kein Platz, um Seite {0} zu zeichnen.</translation>
  </message>
  <message>
   <source>There is no room to draw pages.</source>
   <translation>Es ist kein Platz, um Seiten zu zeichnen.</translation>
  </message>
  <message>
   <source>Free some space in the folder for temporary files.</source>
   <translation>Schaffen Sie Platz im Ordner für vorübergehende Dateien.</translation>
  </message>
  <message>
   <source>Only a copy of a PDF can hold notes.</source>
   <translation>Nur die Kopie einer PDF-Datei kann Notizen enthalten.</translation>
  </message>
  <message>
   <source>Export them as Markdown instead.</source>
   <translation>Exportieren Sie sie als Markdown.</translation>
  </message>
  <message>
   <source>The copy cannot be written.</source>
   <translation>Die Kopie kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>No copy can be written: the document is damaged.</source>
   <translation>Es kann keine Kopie geschrieben werden: Das Dokument ist beschädigt.</translation>
  </message>
  <message>
   <source>Its notes can be exported as Markdown.</source>
   <translation>Die Notizen können als Markdown exportiert werden.</translation>
  </message>
  <message>
   <source>The copy stays locked.</source>
   <translation>Die Kopie bleibt gesperrt.</translation>
  </message>
  <message>
   <source>Open the document again.</source>
   <translation>Öffnen Sie das Dokument noch einmal.</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>{0} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>This is the original itself, which is never changed.</source>
   <translation>Das ist das Original selbst; es wird nie geändert.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>It holds no text to search or ask.</source>
   <translation>Darin ist kein Text, der durchsucht oder befragt werden kann.</translation>
  </message>
  <message>
   <source>Its pages are pictures, and no text was recognised in them.</source>
   <translation>Die Seiten sind Bilder, und darin wurde kein Text erkannt.</translation>
  </message>
  <message>
   <source>Its pages are pictures: install Tesseract (tesseract-ocr) and open it again, and their text is recognised, to be searched and asked.</source>
   <translation>Die Seiten sind Bilder: Installieren Sie Tesseract (tesseract-ocr) und öffnen Sie das Dokument noch einmal, dann wird der Text erkannt und kann durchsucht und befragt werden.</translation>
  </message>
  <message>
   <source>It can still be read here.</source>
   <translation>Gelesen werden kann es hier trotzdem.</translation>
  </message>
  <message>
   <source>it needs more memory than a document may use</source>
   <translation>sie braucht mehr Speicher, als ein Dokument benutzen darf</translation>
  </message>
  <message>
   <source>its archive is broken</source>
   <translation>das Archiv darin ist kaputt</translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation>sie kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>reading it failed again and again</source>
   <translation>das Lesen ist immer wieder gescheitert</translation>
  </message>
  <message>
   <source>it is named {0} but does not begin like one</source>
   <translation>sie heißt {0}, beginnt aber nicht so</translation>
  </message>
  <message>
   <source>a rich text (RTF) file</source>
   <translation>eine RTF-Datei</translation>
  </message>
  <message>
   <source>a compiled help (CHM) file</source>
   <translation>eine Hilfedatei (CHM)</translation>
  </message>
  <message>
   <source>an old Office file</source>
   <translation>eine alte Office-Datei</translation>
  </message>
  <message>
   <source>a DjVu file</source>
   <translation>eine DjVu-Datei</translation>
  </message>
  <message>
   <source>a PostScript file</source>
   <translation>eine PostScript-Datei</translation>
  </message>
  <message>
   <source>a RAR archive</source>
   <translation>ein RAR-Archiv</translation>
  </message>
  <message>
   <source>a 7z archive</source>
   <translation>ein 7z-Archiv</translation>
  </message>
  <message>
   <source>a gzip archive</source>
   <translation>ein gzip-Archiv</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>ein Bild</translation>
  </message>
  <message>
   <source>a web page</source>
   <translation>eine Webseite</translation>
  </message>
  <message>
   <source>plain text</source>
   <translation>reinen Text</translation>
  </message>
  <message>
   <source>its parts lie over each other</source>
   <translation>seine Teile liegen übereinander</translation>
  </message>
  <message>
   <source>it names files outside itself</source>
   <translation>es nennt Dateien außerhalb seiner selbst</translation>
  </message>
  <message>
   <source>The data folder cannot be used.</source>
   <translation>Der Datenordner kann nicht benutzt werden.</translation>
  </message>
  <message>
   <source>Check the disk, then retry.</source>
   <translation>Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Another program keeps {0} locked.</source>
   <translation>Ein anderes Programm hält {0} gesperrt.</translation>
  </message>
  <message>
   <source>Close other MemLong windows or programs that use the data folder, then retry.</source>
   <translation>Schließen Sie andere Fenster von MemLong oder Programme, die den Datenordner benutzen, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The file {0} in the data folder is damaged.</source>
   <translation>Die Datei {0} im Datenordner ist beschädigt.</translation>
  </message>
  <message>
   <source>What it held is read anew from the document when it is opened again.</source>
   <translation>Was darin stand, wird neu aus dem Dokument gelesen, wenn es wieder geöffnet wird.</translation>
  </message>
  <message>
   <source>Put a copy of it back: Restore the library, in the menu.</source>
   <translation>Spielen Sie eine Kopie zurück: „Bibliothek wiederherstellen“ im Menü.</translation>
  </message>
  <message>
   <source>The file {0} was written by a newer version of MemLong.</source>
   <translation>Die Datei {0} stammt von einer neueren Version von MemLong.</translation>
  </message>
  <message>
   <source>Update MemLong, or {0}.</source>
   <translation>Aktualisieren Sie MemLong, oder {0}.</translation>
  </message>
  <message>
   <source>The file {0} was removed from the data folder.</source>
   <translation>Die Datei {0} wurde aus dem Datenordner entfernt.</translation>
  </message>
  <message>
   <source>Put the data folder back, then start MemLong again.</source>
   <translation>Legen Sie den Datenordner zurück und starten Sie MemLong neu.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Der Datenträger ist voll.</translation>
  </message>
  <message>
   <source>The disk is nearly full: the memory of this document cannot be written.</source>
   <translation>Der Datenträger ist fast voll: Das Gedächtnis dieses Dokuments kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The disk is nearly full: the library cannot be copied.</source>
   <translation>Der Datenträger ist fast voll: Die Bibliothek kann nicht kopiert werden.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The data folder cannot be made: there is a file where {0} should be.</source>
   <translation>Der Datenordner kann nicht angelegt werden: Wo {0} sein sollte, liegt eine Datei.</translation>
  </message>
  <message>
   <source>Move that file away, or choose another folder with --data-dir.</source>
   <translation>Legen Sie diese Datei woandershin, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
  </message>
  <message>
   <source>The data folder {0} cannot be written.</source>
   <translation>In den Datenordner {0} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Make it writable, or choose another one with --data-dir.</source>
   <translation>Machen Sie ihn beschreibbar, oder wählen Sie mit --data-dir einen anderen.</translation>
  </message>
  <message>
   <source>This document is not in the library any more.</source>
   <translation>Dieses Dokument ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <source>This document is not in the library.</source>
   <translation>Dieses Dokument ist nicht in der Bibliothek.</translation>
  </message>
  <message>
   <source>These books are not in the library any more.</source>
   <translation>Diese Bücher sind nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <source>Open it first.</source>
   <translation>Öffnen Sie es zuerst.</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>Wählen Sie andere.</translation>
  </message>
  <message>
   <source>None of these books can be asked yet.</source>
   <translation>Keines dieser Bücher kann schon befragt werden.</translation>
  </message>
  <message>
   <source>Open them, so that they are read.</source>
   <translation>Öffnen Sie sie, damit sie gelesen werden.</translation>
  </message>
  <message>
   <source>The document has not been read to its end yet.</source>
   <translation>Das Dokument ist noch nicht zu Ende gelesen.</translation>
  </message>
  <message>
   <source>Try again when it has been.</source>
   <translation>Versuchen Sie es danach noch einmal.</translation>
  </message>
  <message>
   <source>Nothing of this document has been read yet.</source>
   <translation>Von diesem Dokument ist noch nichts gelesen.</translation>
  </message>
  <message>
   <source>Ask again in a few seconds.</source>
   <translation>Fragen Sie in ein paar Sekunden noch einmal.</translation>
  </message>
  <message>
   <source>Another MemLong process is reading this document at the moment.</source>
   <translation>Ein anderer Prozess von MemLong liest dieses Dokument gerade.</translation>
  </message>
  <message>
   <source>Wait until it is done, then try again.</source>
   <translation>Warten Sie, bis er fertig ist, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The question is empty.</source>
   <translation>Die Frage ist leer.</translation>
  </message>
  <message>
   <source>Write what you want to know.</source>
   <translation>Schreiben Sie, was Sie wissen wollen.</translation>
  </message>
  <message>
   <source>The question has {0} characters; {1} are possible.</source>
   <translation>Die Frage hat {0} Zeichen; möglich sind {1}.</translation>
  </message>
  <message>
   <source>Shorten it; text of the document need not be repeated.</source>
   <translation>Kürzen Sie sie; Text des Dokuments muss nicht wiederholt werden.</translation>
  </message>
  <message>
   <source>There is not enough memory left to answer.</source>
   <translation>Es ist nicht genug Speicher übrig, um zu antworten.</translation>
  </message>
  <message>
   <source>Close other programs, or choose a smaller model.</source>
   <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
  </message>
  <message>
   <source>{0} tokens are more than the {1} the model can read.</source>
   <translation>{0} Tokens sind mehr als die {1}, die das Modell lesen kann.</translation>
  </message>
  <message>
   <source>Ask a shorter question, quote fewer passages, or choose another model.</source>
   <translation>Stellen Sie eine kürzere Frage, zitieren Sie weniger Stellen, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The document's memory has lost its description.</source>
   <translation>Dem Gedächtnis des Dokuments fehlt seine Beschreibung.</translation>
  </message>
  <message>
   <source>The document's memory has a damaged description.</source>
   <translation>Die Beschreibung des Gedächtnisses ist beschädigt.</translation>
  </message>
  <message>
   <source>The document's memory does not fit: {0}.</source>
   <translation>Das Gedächtnis des Dokuments passt nicht: {0}.</translation>
  </message>
  <message>
   <source>It is built anew from the document.</source>
   <translation>Es wird neu aus dem Dokument gemacht.</translation>
  </message>
  <message>
   <source>The document's memory is in use by process {0}.</source>
   <translation>Das Gedächtnis des Dokuments wird von Prozess {0} benutzt.</translation>
  </message>
  <message>
   <source>Close the other window, or wait until it is done.</source>
   <translation>Schließen Sie das andere Fenster, oder warten Sie, bis es fertig ist.</translation>
  </message>
  <message>
   <source>The {0} ended unexpectedly.</source>
   <translation>Unerwartet zu Ende: {0}.</translation>
  </message>
  <message>
   <source>The {0} took longer than {1} seconds and was stopped.</source>
   <translation>Hat länger als {1} Sekunden gebraucht und wurde angehalten: {0}.</translation>
  </message>
  <message>
   <source>The {0} gave an answer that makes no sense and was stopped.</source>
   <translation>Hat etwas Sinnloses geantwortet und wurde angehalten: {0}.</translation>
  </message>
  <message>
   <source>choose another data folder with --data-dir</source>
   <translation>wählen Sie mit --data-dir einen anderen Datenordner</translation>
  </message>
  <message>
   <source>document reader</source>
   <translation>der Leser des Dokuments</translation>
  </message>
  <message>
   <source>engine</source>
   <translation>das Programm im Hintergrund</translation>
  </message>
  <message>
   <source>connection to the other engine</source>
   <translation>die Verbindung zum anderen Programm</translation>
  </message>
  <message>
   <source>There is no model folder {0}.</source>
   <translation>Es gibt keinen Modellordner {0}.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>Es gibt keinen Ordner {0}.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Choose the folder that holds config.json.</source>
   <translation>Wählen Sie den Ordner, in dem config.json liegt.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be read.</source>
   <translation>Der Ordner {0} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The model in {0} lacks weights.</source>
   <translation>Dem Modell in {0} fehlen Gewichte.</translation>
  </message>
  <message>
   <source>The model in {0} cannot be loaded.</source>
   <translation>Das Modell in {0} kann nicht geladen werden.</translation>
  </message>
  <message>
   <source>The model in {0} is damaged or not complete.</source>
   <translation>Das Modell in {0} ist beschädigt oder nicht vollständig.</translation>
  </message>
  <message>
   <source>The model in {0} is quantised, which cannot be used here.</source>
   <translation>Das Modell in {0} ist quantisiert; das geht hier nicht.</translation>
  </message>
  <message>
   <source>The model in {0} has no tokenizer.json.</source>
   <translation>Dem Modell in {0} fehlt tokenizer.json.</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot be used here ({1}).</source>
   <translation>Das Modell in {0} ist von einer Art, die hier nicht geht ({1}).</translation>
  </message>
  <message>
   <source>Download it again.</source>
   <translation>Laden Sie es noch einmal herunter.</translation>
  </message>
  <message>
   <source>Download it again, or choose another model.</source>
   <translation>Laden Sie es noch einmal herunter, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>Remove it and fetch it again.</source>
   <translation>Entfernen Sie es und holen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Remove that folder; the model will be fetched again.</source>
   <translation>Entfernen Sie diesen Ordner; das Modell wird neu geholt.</translation>
  </message>
  <message>
   <source>Choose the original model in bfloat16, float16 or float32.</source>
   <translation>Wählen Sie das ursprüngliche Modell in bfloat16, float16 oder float32.</translation>
  </message>
  <message>
   <source>Copy tokenizer.json and tokenizer_config.json from where the model came from.</source>
   <translation>Kopieren Sie tokenizer.json und tokenizer_config.json von dort, wo das Modell herkam.</translation>
  </message>
  <message>
   <source>Choose a Llama, Mistral, Qwen2 or Qwen3 model for answers, or a BERT or XLM-RoBERTa model to find passages.</source>
   <translation>Wählen Sie ein Modell von Llama, Mistral, Qwen2 oder Qwen3 für Antworten, oder ein BERT- oder XLM-RoBERTa-Modell zum Finden von Stellen.</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot find passages ({1}).</source>
   <translation>Das Modell in {0} ist von einer Art, die keine Stellen finden kann ({1}).</translation>
  </message>
  <message>
   <source>Choose a BERT or an XLM-RoBERTa model.</source>
   <translation>Wählen Sie ein BERT- oder XLM-RoBERTa-Modell.</translation>
  </message>
  <message>
   <source>The vectors of {0} are made in a way that is not known here.</source>
   <translation>Die Vektoren von {0} entstehen auf eine Weise, die hier nicht bekannt ist.</translation>
  </message>
  <message>
   <source>Choose all-MiniLM-L6-v2, BGE-M3 or a model that was trained from one of them.</source>
   <translation>Wählen Sie all-MiniLM-L6-v2, BGE-M3 oder ein Modell, das aus einem von ihnen trainiert wurde.</translation>
  </message>
  <message>
   <source>Download the model again.</source>
   <translation>Laden Sie das Modell noch einmal herunter.</translation>
  </message>
  <message>
   <source>This model cannot tell sentences that belong together from others.</source>
   <translation>Dieses Modell kann Sätze, die zusammengehören, nicht von anderen unterscheiden.</translation>
  </message>
  <message>
   <source>Choose one that was trained to find passages.</source>
   <translation>Wählen Sie eines, das gelernt hat, Stellen zu finden.</translation>
  </message>
  <message>
   <source>Choose a folder with a whole model.</source>
   <translation>Wählen Sie einen Ordner mit einem ganzen Modell.</translation>
  </message>
  <message>
   <source>Choose a folder with config.json, tokenizer.json and model.safetensors.</source>
   <translation>Wählen Sie einen Ordner mit config.json, tokenizer.json und model.safetensors.</translation>
  </message>
  <message>
   <source>Choose a folder with tokenizer.json, or download the model again.</source>
   <translation>Wählen Sie einen Ordner mit tokenizer.json, oder laden Sie das Modell neu.</translation>
  </message>
  <message>
   <source>Download the model again, or choose a checkpoint saved as safetensors.</source>
   <translation>Laden Sie das Modell neu, oder wählen Sie eines, das als safetensors gespeichert ist.</translation>
  </message>
  <message>
   <source>The model {0} does not fit the memory of {1}.</source>
   <translation>Das Modell {0} passt nicht in den Speicher von {1}.</translation>
  </message>
  <message>
   <source>The model {0} does not fit into this computer's free memory.</source>
   <translation>Das Modell {0} passt nicht in den freien Speicher dieses Computers.</translation>
  </message>
  <message>
   <source>Choose a smaller model, or free {0} GB of memory.</source>
   <translation>Wählen Sie ein kleineres Modell, oder machen Sie {0} GB Speicher frei.</translation>
  </message>
  <message>
   <source>Free {0} GB of memory.</source>
   <translation>Machen Sie {0} GB Arbeitsspeicher frei.</translation>
  </message>
  <message>
   <source>Use the model in bfloat16.</source>
   <translation>Benutzen Sie das Modell in bfloat16.</translation>
  </message>
  <message>
   <source>Keep the model's weights in {0} bits.</source>
   <translation>Halten Sie die Gewichte des Modells in {0} Bit.</translation>
  </message>
  <message>
   <source>The text does not fit the memory of the device.</source>
   <translation>Der Text passt nicht in den Speicher des Geräts.</translation>
  </message>
  <message>
   <source>The model produced numbers that are not finite.</source>
   <translation>Das Modell hat Zahlen geliefert, die nicht endlich sind.</translation>
  </message>
  <message>
   <source>Use another dtype or another model.</source>
   <translation>Benutzen Sie eine andere Genauigkeit oder ein anderes Modell.</translation>
  </message>
  <message>
   <source>The calibration {0} has format {1}.</source>
   <translation>Die Kalibrierung {0} hat das Format {1}.</translation>
  </message>
  <message>
   <source>The calibration {0} is damaged.</source>
   <translation>Die Kalibrierung {0} ist beschädigt.</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another model.</source>
   <translation>Die Kalibrierung {0} wurde für ein anderes Modell gemacht.</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another tokenizer.</source>
   <translation>Die Kalibrierung {0} wurde für einen anderen Tokenizer gemacht.</translation>
  </message>
  <message>
   <source>The calibration {0} does not fit the model.</source>
   <translation>Die Kalibrierung {0} passt nicht zum Modell.</translation>
  </message>
  <message>
   <source>The calibration in {0} cannot be read.</source>
   <translation>Die Kalibrierung in {0} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The model is used without memory; passages are quoted instead.</source>
   <translation>Das Modell arbeitet ohne Gedächtnis; stattdessen werden Stellen zitiert.</translation>
  </message>
  <message>
   <source>There is no model called “{0}” in the catalogue.</source>
   <translation>Im Katalog gibt es kein Modell namens „{0}“.</translation>
  </message>
  <message>
   <source>Choose one of {0}, or a folder that holds a model.</source>
   <translation>Wählen Sie eines von {0}, oder einen Ordner mit einem Modell.</translation>
  </message>
  <message>
   <source>The model {0} is not on this computer yet.</source>
   <translation>Das Modell {0} ist noch nicht auf diesem Computer.</translation>
  </message>
  <message>
   <source>Fetch it.</source>
   <translation>Holen Sie es.</translation>
  </message>
  <message>
   <source>There is too little room on the disk for the model {0}.</source>
   <translation>Auf dem Datenträger ist zu wenig Platz für das Modell {0}.</translation>
  </message>
  <message>
   <source>Free {0} MB and try again.</source>
   <translation>Machen Sie {0} MB frei und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The model {0} cannot be stored in {1}.</source>
   <translation>Das Modell {0} kann nicht in {1} abgelegt werden.</translation>
  </message>
  <message>
   <source>Make room on the disk, or check that the folder can be written.</source>
   <translation>Schaffen Sie Platz, oder prüfen Sie, ob in den Ordner geschrieben werden kann.</translation>
  </message>
  <message>
   <source>The model {0} could not be fetched from any of its {1} sources.</source>
   <translation>Das Modell {0} konnte von keiner seiner {1} Quellen geholt werden.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again, or choose a folder with a model.</source>
   <translation>Prüfen Sie die Verbindung zum Internet und versuchen Sie es noch einmal, oder wählen Sie einen Ordner mit einem Modell.</translation>
  </message>
  <message>
   <source>The model's file {0} cannot be read.</source>
   <translation>Die Datei {0} des Modells kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Check the permissions of the model's folder, or choose another one.</source>
   <translation>Prüfen Sie die Rechte des Modellordners, oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>The model folder {0} has no {1}.</source>
   <translation>Im Modellordner {0} fehlt {1}.</translation>
  </message>
  <message>
   <source>The model's config.json is damaged.</source>
   <translation>Die config.json des Modells ist beschädigt.</translation>
  </message>
  <message>
   <source>The model's config.json is not an object.</source>
   <translation>Die config.json des Modells ist kein Objekt.</translation>
  </message>
  <message>
   <source>The model's config.json does not say how large the model is.</source>
   <translation>Die config.json des Modells sagt nicht, wie groß es ist.</translation>
  </message>
  <message>
   <source>The model's index file is damaged.</source>
   <translation>Das Verzeichnis des Modells ist beschädigt.</translation>
  </message>
  <message>
   <source>The model's index file names files outside the model's folder.</source>
   <translation>Das Verzeichnis des Modells nennt Dateien außerhalb seines Ordners.</translation>
  </message>
  <message>
   <source>The model lacks {0} of its files.</source>
   <translation>Dem Modell fehlen {0} seiner Dateien.</translation>
  </message>
  <message>
   <source>{0} is cut short.</source>
   <translation>{0} ist abgeschnitten.</translation>
  </message>
  <message>
   <source>The header of {0} is damaged.</source>
   <translation>Der Kopf von {0} ist beschädigt.</translation>
  </message>
  <message>
   <source>{0} is not a safetensors file.</source>
   <translation>{0} ist keine safetensors-Datei.</translation>
  </message>
  <message>
   <source>{0} of the model is damaged.</source>
   <translation>{0} des Modells ist beschädigt.</translation>
  </message>
  <message>
   <source>{0} of the model is not an object.</source>
   <translation>{0} des Modells ist kein Objekt.</translation>
  </message>
  <message>
   <source>This model has no chat template.</source>
   <translation>Dieses Modell hat keine Vorlage für Gespräche.</translation>
  </message>
  <message>
   <source>Choose an instruct model.</source>
   <translation>Wählen Sie ein Modell, das Anweisungen versteht (Instruct).</translation>
  </message>
  <message>
   <source>The model's chat template cannot write this conversation.</source>
   <translation>Die Gesprächsvorlage des Modells kann dieses Gespräch nicht schreiben.</translation>
  </message>
  <message>
   <source>The tokenizer in {0} cannot be read.</source>
   <translation>Der Tokenizer in {0} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The embedder in {0} cannot be loaded.</source>
   <translation>Das Modell für Stellen in {0} kann nicht geladen werden.</translation>
  </message>
  <message>
   <source>MemLong was started offline.</source>
   <translation>MemLong wurde mit --offline gestartet.</translation>
  </message>
  <message>
   <source>Start it without --offline.</source>
   <translation>Starten Sie es ohne --offline.</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card could not be fetched.</source>
   <translation>PyTorch für die Grafikkarte konnte nicht geholt werden.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again.</source>
   <translation>Prüfen Sie die Verbindung zum Internet und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>There is too little room on the disk for PyTorch for the graphics card.</source>
   <translation>Auf dem Datenträger ist zu wenig Platz für PyTorch für die Grafikkarte.</translation>
  </message>
  <message>
   <source>PyTorch was fetched, but does not compute on this graphics card.</source>
   <translation>PyTorch wurde geholt, rechnet aber nicht auf dieser Grafikkarte.</translation>
  </message>
  <message>
   <source>Update the card's driver and try again; nothing has to be fetched for that.</source>
   <translation>Aktualisieren Sie den Treiber der Karte und versuchen Sie es noch einmal; dafür muss nichts geholt werden.</translation>
  </message>
  <message>
   <source>Another program is fetching PyTorch for the graphics card.</source>
   <translation>Ein anderes Programm holt gerade PyTorch für die Grafikkarte.</translation>
  </message>
  <message>
   <source>Wait until it is done.</source>
   <translation>Warten Sie, bis es fertig ist.</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card came in a form that is not taken apart.</source>
   <translation>PyTorch für die Grafikkarte kam in einer Form, die nicht ausgepackt wird.</translation>
  </message>
  <message>
   <source>Try again; if that does not help, report the problem.</source>
   <translation>Versuchen Sie es noch einmal; hilft das nicht, melden Sie das Problem.</translation>
  </message>
  <message>
   <source>The card's driver is version {0}; {1} or newer is needed.</source>
   <translation>Der Treiber der Karte hat Version {0}; nötig ist {1} oder neuer.</translation>
  </message>
  <message>
   <source>Small and quick on any computer; English; answers short questions plainly.</source>
   <translation>Klein und auf jedem Computer schnell; Englisch; beantwortet kurze Fragen schlicht.</translation>
  </message>
  <message>
   <source>The larger sister of the default; English.</source>
   <translation>Die größere Schwester des Modells, das zuerst da ist; Englisch.</translation>
  </message>
  <message>
   <source>Good answers in eight European and Asian languages; long questions.</source>
   <translation>Gute Antworten in acht europäischen und asiatischen Sprachen; lange Fragen.</translation>
  </message>
  <message>
   <source>Many languages, Chinese among them; for research and private use only.</source>
   <translation>Viele Sprachen, darunter Chinesisch; nur für Forschung und privat.</translation>
  </message>
  <message>
   <source>The best answers here, in many languages; wants a graphics card.</source>
   <translation>Die besten Antworten hier, in vielen Sprachen; braucht eine Grafikkarte.</translation>
  </message>
  <message>
   <source>Careful answers in many languages.</source>
   <translation>Sorgfältige Antworten in vielen Sprachen.</translation>
  </message>
  <message>
   <source>The model of the MemLong paper. It continues texts; it was not taught to answer.</source>
   <translation>Das Modell des MemLong-Artikels. Es setzt Texte fort; antworten hat es nicht gelernt.</translation>
  </message>
  <message>
   <source>The paper's retriever: passages in a hundred languages; many times slower.</source>
   <translation>Der Sucher des Artikels: Stellen in hundert Sprachen; um vieles langsamer.</translation>
  </message>
  <message>
   <source>Small and quick, made for English.</source>
   <translation>Klein und schnell, für Englisch gemacht.</translation>
  </message>
  <message>
   <source>Models compute on this computer's graphics card with it, instead of on the processor.</source>
   <translation>Damit rechnen Modelle auf der Grafikkarte dieses Computers statt auf dem Prozessor.</translation>
  </message>
  <message>
   <source>In the folder {0}.</source>
   <translation>Im Ordner {0}.</translation>
  </message>
  <message>
   <source>A folder.</source>
   <translation>Ein Ordner.</translation>
  </message>
  <message>
   <source>No graphics card; {0} of {1} cores; bfloat16 is {2} times as fast as float32 here.</source>
   <translation>Keine Grafikkarte; {0} von {1} Kernen; bfloat16 ist hier {2}-mal so schnell wie float32.</translation>
  </message>
  <message>
   <source>{0}, the emptiest of {1} cards, {2} GB free.</source>
   <translation>{0}, die leerste von {1} Karten, {2} GB frei.</translation>
  </message>
  <message>
   <source>{0}, {1} GB free.</source>
   <translation>{0}, {1} GB frei.</translation>
  </message>
  <message>
   <source>The layers lie on {0} graphics cards, {1} GB free.</source>
   <translation>Die Schichten liegen auf {0} Grafikkarten, {1} GB frei.</translation>
  </message>
  <message>
   <source>The graphics part of this Apple computer.</source>
   <translation>Der Grafikteil dieses Apple-Computers.</translation>
  </message>
  <message>
   <source>The model does not fit the graphics card. {0}</source>
   <translation>Das Modell passt nicht auf die Grafikkarte. {0}</translation>
  </message>
  <message>
   <source>What it had done is kept; reading still works.</source>
   <translation>Was fertig war, bleibt erhalten; Lesen geht weiter.</translation>
  </message>
  <message>
   <source>The log says what; nothing that was stored is lost.</source>
   <translation>Das Protokoll sagt, was; nichts Gespeichertes ist verloren.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written.</source>
   <translation>In den Ordner {folder} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Stopped before its end.</source>
   <translation>Vor dem Ende abgebrochen.</translation>
  </message>
  <message>
   <source>The nearest passages:</source>
   <translation>Die nächstliegenden Textstellen:</translation>
  </message>
  <message>
   <source>No sentence says this directly; the nearest:</source>
   <translation>Kein Satz sagt das direkt; am nächsten liegt:</translation>
  </message>
  <message>
   <source>{page}, not visible</source>
   <translation>{page}, nicht sichtbar</translation>
  </message>
  <message>
   <source>{page}, recognised</source>
   <translation>{page}, erkannt</translation>
  </message>
  <message>
   <source>p. {page}</source>
   <translation>S. {page}</translation>
  </message>
  <message>
   <source>Citation {number}, page {page}: {quote}</source>
   <translation>Beleg {number}, Seite {page}: {quote}</translation>
  </message>
  <message>
   <source>{title}, {page}</source>
   <translation>{title}, {page}</translation>
  </message>
  <message>
   <source>Extracted text: not visible on the page.</source>
   <translation>Ausgelesener Text: auf der Seite nicht sichtbar.</translation>
  </message>
  <message>
   <source>Not found in the text: nothing is marked on the page.</source>
   <translation>Im Text nicht gefunden: Auf der Seite ist nichts markiert.</translation>
  </message>
  <message>
   <source>The page is a picture; this was recognised in it.</source>
   <translation>Die Seite ist ein Bild; dies wurde darin erkannt.</translation>
  </message>
  <message>
   <source>{count} citations.</source>
   <translation>{count} Belege.</translation>
  </message>
  <message>
   <source>No citations.</source>
   <translation>Keine Belege.</translation>
  </message>
  <message>
   <source>One citation.</source>
   <translation>Ein Beleg.</translation>
  </message>
  <message>
   <source>{page}, {facts}: {text}</source>
   <translation>{page}, {facts}: {text}</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Textstellen</translation>
  </message>
  <message>
   <source>passages after {passages}, first word after {first}, all after {all}</source>
   <translation>Textstellen nach {passages}, erstes Wort nach {first}, fertig nach {all}</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Prompt</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Done otherwise</source>
   <translation>Anders gemacht</translation>
  </message>
  <message>
   <source>closeness {closeness}</source>
   <translation>Nähe {closeness}</translation>
  </message>
  <message>
   <source>{tokens} tokens</source>
   <translation>{tokens} Token</translation>
  </message>
  <message>
   <source>left out of the prompt, which was full</source>
   <translation>nicht im Prompt, der voll war</translation>
  </message>
  <message>
   <source>also read from memory</source>
   <translation>auch aus dem Gedächtnis gelesen</translation>
  </message>
  <message>
   <source>the model was not asked: nothing close was found</source>
   <translation>das Modell wurde nicht gefragt: nichts Naheliegendes wurde gefunden</translation>
  </message>
  <message>
   <source>{tokens} tokens with {quoted} of {passages} passages quoted in it; the model wrote {written} tokens</source>
   <translation>{tokens} Token, darin {quoted} von {passages} Textstellen zitiert; das Modell schrieb {written} Token</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{model} bei {host}</translation>
  </message>
  <message>
   <source>not used: another engine wrote the answer, from the passages as text</source>
   <translation>nicht benutzt: Ein anderes Programm hat die Antwort geschrieben, aus den Textstellen</translation>
  </message>
  <message>
   <source>not used: this model is not calibrated for it; it read the passages as text</source>
   <translation>nicht genutzt: Dieses Modell ist dafür nicht kalibriert; es hat die Textstellen als Text gelesen</translation>
  </message>
  <message>
   <source>calibrated, but nothing remembered took part</source>
   <translation>kalibriert, aber nichts aus dem Gedächtnis war beteiligt</translation>
  </message>
  <message>
   <source>calibrated; {chunks} remembered chunks ({tokens} tokens) took part</source>
   <translation>kalibriert; {chunks} gemerkte Stücke ({tokens} Token) waren beteiligt</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far, up to “{2}”.</source>
   <translation>Bisher aus den Abschnitten 1–{0} von {1}, bis „{2}“.</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far.</source>
   <translation>Bisher aus den Abschnitten 1–{0} von {1}.</translation>
  </message>
  <message>
   <source>From all of the document, {0} of {0} sections.</source>
   <translation>Aus dem ganzen Dokument, {0} von {0} Abschnitten.</translation>
  </message>
  <message>
   <source>From {0} sentences out of all {1} sections; quotes are word for word.</source>
   <translation>Aus {0} Sätzen aller {1} Abschnitte; Zitate sind wörtlich.</translation>
  </message>
  <message>
   <source>{0} sentences of the document, word for word, out of all {1} sections.</source>
   <translation>{0} Sätze des Dokuments, wörtlich, aus allen {1} Abschnitten.</translation>
  </message>
  <message>
   <source>Each section was read once: its most central sentences were chosen by their vectors, and the model said them shorter. What these sentences do not support was left out.</source>
   <translation>Jeder Abschnitt wurde einmal gelesen: Seine zentralsten Sätze wurden anhand ihrer Vektoren gewählt, und das Modell hat sie kürzer gesagt. Was diese Sätze nicht stützen, wurde weggelassen.</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section, and the model said them shorter. What they do not support was left out.</source>
   <translation>Die Sätze, die der Frage am nächsten sind, wurden aus jedem Abschnitt gesammelt, und das Modell hat sie kürzer gesagt. Was sie nicht stützen, wurde weggelassen.</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section. The model wrote none of it.</source>
   <translation>Die Sätze, die der Frage am nächsten sind, wurden aus jedem Abschnitt gesammelt. Nichts davon hat das Modell geschrieben.</translation>
  </message>
  <message>
   <source>{0} of {1} sections, {2} sentences</source>
   <translation>{0} von {1} Abschnitten, {2} Sätze</translation>
  </message>
  <message>
   <source>Whole document</source>
   <translation>Ganzes Dokument</translation>
  </message>
  <message>
   <source>The model is being loaded…</source>
   <translation>Das Modell wird geladen…</translation>
  </message>
  <message>
   <source>The model is being loaded, {share} of its weights…</source>
   <translation>Das Modell wird geladen, {share} seiner Gewichte…</translation>
  </message>
  <message>
   <source>Waiting for the other engine, {0} s…</source>
   <translation>Wartet auf das andere Programm, {0} s…</translation>
  </message>
  <message>
   <source>Reading section {0} of {1}…</source>
   <translation>Abschnitt {0} von {1} wird gelesen …</translation>
  </message>
  <message>
   <source>Writing part {0} of {1}…</source>
   <translation>Teil {0} von {1} wird geschrieben …</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>remembered</source>
   <translation>gemerkt</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>bereit</translation>
  </message>
  <message>
   <source>no text</source>
   <translation>kein Text</translation>
  </message>
  <message>
   <source>not indexed</source>
   <translation>nicht indiziert</translation>
  </message>
  <message>
   <source>1 page</source>
   <translation>1 Seite</translation>
  </message>
  <message>
   <source>{count} pages</source>
   <translation>{count} Seiten</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>not possible now</source>
   <translation>jetzt nicht möglich</translation>
  </message>
  <message>
   <source>question {0}</source>
   <translation>Frage {0}</translation>
  </message>
  <message>
   <source>passages up to {0}</source>
   <translation>Textstellen bis zu {0}</translation>
  </message>
  <message>
   <source>what was said before {0}</source>
   <translation>bisher Gesagtes {0}</translation>
  </message>
  <message>
   <source>About {0} of {1} tokens: {2}.</source>
   <translation>Etwa {0} von {1} Token: {2}.</translation>
  </message>
  <message>
   <source>Of {0} earlier questions the last {1} are read with it.</source>
   <translation>Von {0} früheren Fragen werden die letzten {1} mitgelesen.</translation>
  </message>
  <message>
   <source>Some passages will not fit; the answer says how many were read.</source>
   <translation>Einige Textstellen werden nicht hineinpassen; die Antwort sagt, wie viele gelesen wurden.</translation>
  </message>
  <message>
   <source>{0} s</source>
   <translation>{0} s</translation>
  </message>
  <message>
   <source>{0} min</source>
   <translation>{0} min</translation>
  </message>
  <message>
   <source>{0} h</source>
   <translation>{0} h</translation>
  </message>
  <message>
   <source>{0} on disk</source>
   <translation>{0} auf der Festplatte</translation>
  </message>
  <message>
   <source>needs {0} of {1} free memory</source>
   <translation>braucht {0} von {1} freiem Arbeitsspeicher</translation>
  </message>
  <message>
   <source>weights of {0} bits</source>
   <translation>Gewichte mit {0} Bit</translation>
  </message>
  <message>
   <source>about {0} to the first word, then {1} words a second</source>
   <translation>etwa {0} bis zum ersten Wort, dann {1} Wörter pro Sekunde</translation>
  </message>
  <message>
   <source>about {0} to index this book</source>
   <translation>etwa {0}, um dieses Buch zu indexieren</translation>
  </message>
  <message>
   <source>memory {0} bytes a token (K-V {1})</source>
   <translation>Gedächtnis {0} Byte je Token (K-V {1})</translation>
  </message>
  <message>
   <source>{0} for this book</source>
   <translation>{0} für dieses Buch</translation>
  </message>
  <message>
   <source>Too large for this computer now. {0}</source>
   <translation>Für diesen Computer derzeit zu groß. {0}</translation>
  </message>
  <message>
   <source>Its makers publish it only in a form that may hold programs, so it is not fetched. Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>Seine Urheber veröffentlichen es nur in einer Form, die Programme enthalten kann; deshalb wird es nicht geladen. Wandeln Sie es auf einem vertrauenswürdigen Computer in safetensors um und wählen Sie dann den Ordner.</translation>
  </message>
  <message>
   <source>It was not taught to answer questions.</source>
   <translation>Es hat nicht gelernt, Fragen zu beantworten.</translation>
  </message>
  <message>
   <source>Waiting for another download</source>
   <translation>Wartet auf einen anderen Download</translation>
  </message>
  <message>
   <source>Being converted: {0} of {1}</source>
   <translation>Wird umgewandelt: {0} von {1}</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>{0}, {1} a second</source>
   <translation>{0}, {1} pro Sekunde</translation>
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation>{0}, {1}</translation>
  </message>
  <message>
   <source>Models run on the graphics card, in {0}. {1}</source>
   <translation>Modelle laufen auf der Grafikkarte, in {0}. {1}</translation>
  </message>
  <message>
   <source>Models run on the processor, in {0}. {1}</source>
   <translation>Modelle laufen auf dem Prozessor, in {0}. {1}</translation>
  </message>
  <message>
   <source>How fast models are here is shown once the first one is loaded.</source>
   <translation>Wie schnell Modelle hier sind, wird angezeigt, sobald das erste geladen ist.</translation>
  </message>
  <message>
   <source>“{0}” is cut into passages of this model's kind and indexed anew, and its memory is written again.</source>
   <translation>„{0}“ wird in Textstellen nach Art dieses Modells geteilt und neu indiziert, und sein Gedächtnis wird neu geschrieben.</translation>
  </message>
  <message>
   <source>The memory of “{0}” is written again; its index stays.</source>
   <translation>Das Gedächtnis von „{0}“ wird neu geschrieben; sein Index bleibt.</translation>
  </message>
  <message>
   <source>{0} That takes about {1}.</source>
   <translation>{0} Das dauert etwa {1}.</translation>
  </message>
  <message>
   <source>{0} Meanwhile questions are answered from what is ready. Other books follow when they are opened.</source>
   <translation>{0} Inzwischen werden Fragen aus dem beantwortet, was fertig ist. Andere Bücher folgen, wenn sie geöffnet werden.</translation>
  </message>
  <message>
   <source>The {0} passages of “{1}” are indexed anew; its memory stays.</source>
   <translation>Die {0} Stellen von „{1}“ werden neu indexiert; das Gedächtnis bleibt.</translation>
  </message>
  <message>
   <source>{0} Until it is done, passages are found with the index there is. Other books follow when they are opened.</source>
   <translation>{0} Bis das fertig ist, werden Stellen mit dem vorhandenen Index gefunden. Andere Bücher folgen, wenn sie geöffnet werden.</translation>
  </message>
  <message>
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>The settings could not be read; the usual ones are used.</source>
   <translation>Die Einstellungen konnten nicht gelesen werden; es gelten die üblichen.</translation>
  </message>
  <message>
   <source>The settings could not be understood; they were kept as {name}.</source>
   <translation>Die Einstellungen waren nicht verständlich; sie wurden als {name} aufgehoben.</translation>
  </message>
  <message>
   <source>The settings are those of a newer MemLong. What this one understands of them is used; they were kept as {name}.</source>
   <translation>Die Einstellungen stammen von einem neueren MemLong. Was dieses davon versteht, gilt; aufgehoben sind sie als {name}.</translation>
  </message>
  <message>
   <source>Not all settings could be used ({names}); they were kept as {name}.</source>
   <translation>Nicht alle Einstellungen waren brauchbar ({names}); sie wurden als {name} aufgehoben.</translation>
  </message>
  <message>
   <source>pp. {first}–{last}</source>
   <translation>S. {first}–{last}</translation>
  </message>
  <message>
   <source>{0}%</source>
   <translation>{0} %</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Next view</source>
   <translation>Nächste Ansicht</translation>
  </message>
  <message>
   <source>View before</source>
   <translation>Vorige Ansicht</translation>
  </message>
  <message>
   <source>First page</source>
   <translation>Erste Seite</translation>
  </message>
  <message>
   <source>Last page</source>
   <translation>Letzte Seite</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>Neue Zeile</translation>
  </message>
  <message>
   <source>The question before</source>
   <translation>Die vorige Frage</translation>
  </message>
  <message>
   <source>Lists</source>
   <translation>Listen</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Forget the book</source>
   <translation>Das Buch vergessen</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Dorthin gehen</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Next control</source>
   <translation>Nächstes Element</translation>
  </message>
  <message>
   <source>Control before</source>
   <translation>Voriges Element</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>Open another file</source>
   <translation>Andere Datei öffnen</translation>
  </message>
  <message>
   <source>Restart it</source>
   <translation>Neu starten</translation>
  </message>
  <message>
   <source>Show the logs</source>
   <translation>Protokolle zeigen</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Restore a copy…</source>
   <translation>Kopie wiederherstellen …</translation>
  </message>
  <message>
   <source>Books you open are kept here, with how far each has been read and remembered.</source>
   <translation>Hier stehen die Bücher, die Sie öffnen, und wie weit jedes gelesen und gemerkt ist.</translation>
  </message>
  <message>
   <source>No book here has these words in its title, author or place.</source>
   <translation>Kein Buch hier hat diese Wörter in Titel, Autor oder Ort.</translation>
  </message>
  <message>
   <source>The chapters of the open book stand here.</source>
   <translation>Hier stehen die Kapitel des offenen Buchs.</translation>
  </message>
  <message>
   <source>This file lists no chapters.</source>
   <translation>Diese Datei nennt keine Kapitel.</translation>
  </message>
  <message>
   <source>No chapter has these words in its title.</source>
   <translation>Kein Kapitel hat diese Wörter im Titel.</translation>
  </message>
  <message>
   <source>This line leads nowhere: the file names no page for it.</source>
   <translation>Diese Zeile führt nirgendwohin: Die Datei nennt keine Seite dafür.</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Kapitel</translation>
  </message>
  <message>
   <source>calibrated</source>
   <translation>kalibriert</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>nicht kalibriert</translation>
  </message>
  <message>
   <source>Fetching the models {share}</source>
   <translation>Modelle werden heruntergeladen, {share}</translation>
  </message>
  <message>
   <source>Preparing the models {share}</source>
   <translation>Modelle werden vorbereitet, {share}</translation>
  </message>
  <message>
   <source>{done} of {total} MB</source>
   <translation>{done} von {total} MB</translation>
  </message>
  <message>
   <source>{count}. Reading works meanwhile.</source>
   <translation>{count}. Lesen geht inzwischen.</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>Modell wird geladen</translation>
  </message>
  <message>
   <source>The models are being loaded. Reading works meanwhile.</source>
   <translation>Die Modelle werden geladen. Lesen geht inzwischen.</translation>
  </message>
  <message>
   <source>{done} of {total} MB of the model's weights are read. Reading works meanwhile.</source>
   <translation>{done} von {total} MB der Gewichte des Modells sind gelesen. Lesen geht inzwischen.</translation>
  </message>
  <message>
   <source>Model is loading {share}</source>
   <translation>Modell wird geladen {share}</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>Datei öffnen …</translation>
  </message>
  <message>
   <source>Open a recent book</source>
   <translation>Ein zuletzt geöffnetes Buch</translation>
  </message>
  <message>
   <source>last history again</source>
   <translation>letzte zuletzt verlauf</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Drucken…</translation>
  </message>
  <message>
   <source>paper printer</source>
   <translation>papier drucker</translation>
  </message>
  <message>
   <source>Properties…</source>
   <translation>Eigenschaften…</translation>
  </message>
  <message>
   <source>author file size about this book information</source>
   <translation>autor datei größe information</translation>
  </message>
  <message>
   <source>Close the book</source>
   <translation>Buch schließen</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>Modelle …</translation>
  </message>
  <message>
   <source>language model download choose switch</source>
   <translation>Sprachmodell herunterladen wählen wechseln</translation>
  </message>
  <message>
   <source>Answers by another engine…</source>
   <translation>Antworten von einem anderen Programm…</translation>
  </message>
  <message>
   <source>vllm ollama llama.cpp server openai remote elsewhere</source>
   <translation>vllm ollama llama.cpp server openai entfernt anderswo</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <source>preferences options</source>
   <translation>Optionen Konfiguration</translation>
  </message>
  <message>
   <source>Storage…</source>
   <translation>Speicher …</translation>
  </message>
  <message>
   <source>disk room size forget</source>
   <translation>Festplatte Platz Größe vergessen</translation>
  </message>
  <message>
   <source>Restore the library…</source>
   <translation>Bibliothek wiederherstellen …</translation>
  </message>
  <message>
   <source>backup copy undo damaged</source>
   <translation>Sicherung Backup Kopie beschädigt</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>exit leave</source>
   <translation>schließen verlassen</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy with citation</source>
   <translation>Mit Quellenangabe kopieren</translation>
  </message>
  <message>
   <source>Select the page's text</source>
   <translation>Text der Seite auswählen</translation>
  </message>
  <message>
   <source>Find in this book…</source>
   <translation>In diesem Buch suchen …</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Nächster Treffer</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Voriger Treffer</translation>
  </message>
  <message>
   <source>Find the selection</source>
   <translation>Auswahl suchen</translation>
  </message>
  <message>
   <source>Search all books</source>
   <translation>Alle Bücher durchsuchen</translation>
  </message>
  <message>
   <source>find look up library words</source>
   <translation>finden nachschlagen Bibliothek Wörter</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Printed size</source>
   <translation>Gedruckte Größe</translation>
  </message>
  <message>
   <source>100 zoom</source>
   <translation>100 Zoom</translation>
  </message>
  <message>
   <source>Fit page</source>
   <translation>Ganze Seite</translation>
  </message>
  <message>
   <source>Fit width</source>
   <translation>Seitenbreite</translation>
  </message>
  <message>
   <source>Fit text</source>
   <translation>Textbreite</translation>
  </message>
  <message>
   <source>One page</source>
   <translation>Eine Seite</translation>
  </message>
  <message>
   <source>Two pages</source>
   <translation>Zwei Seiten</translation>
  </message>
  <message>
   <source>side by side facing</source>
   <translation>nebeneinander Doppelseite</translation>
  </message>
  <message>
   <source>Two pages with a cover</source>
   <translation>Zwei Seiten mit Umschlag</translation>
  </message>
  <message>
   <source>side by side facing book</source>
   <translation>nebeneinander Doppelseite Buch</translation>
  </message>
  <message>
   <source>Page by page</source>
   <translation>Seite für Seite</translation>
  </message>
  <message>
   <source>single continuous scroll</source>
   <translation>einzeln fortlaufend scrollen</translation>
  </message>
  <message>
   <source>Cut margins</source>
   <translation>Ränder abschneiden</translation>
  </message>
  <message>
   <source>crop trim</source>
   <translation>beschneiden zuschneiden</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Nach rechts drehen</translation>
  </message>
  <message>
   <source>rotate clockwise</source>
   <translation>rotieren Uhrzeigersinn</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Nach links drehen</translation>
  </message>
  <message>
   <source>rotate counterclockwise</source>
   <translation>rotieren gegen Uhrzeigersinn</translation>
  </message>
  <message>
   <source>Pages like the window</source>
   <translation>Seiten wie das Fenster</translation>
  </message>
  <message>
   <source>colours automatic system theme</source>
   <translation>Farben automatisch System Design</translation>
  </message>
  <message>
   <source>Pages as they are</source>
   <translation>Seiten unverändert</translation>
  </message>
  <message>
   <source>colours white light</source>
   <translation>Farben weiß hell</translation>
  </message>
  <message>
   <source>Sepia pages</source>
   <translation>Sepia-Seiten</translation>
  </message>
  <message>
   <source>colours warm</source>
   <translation>Farben warm</translation>
  </message>
  <message>
   <source>Dark pages</source>
   <translation>Dunkle Seiten</translation>
  </message>
  <message>
   <source>colours night invert</source>
   <translation>Farben Nacht invertieren</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>thumbnails miniatures overview</source>
   <translation>Miniaturen Vorschau Übersicht</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>Suchergebnisse</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>Lesezeichen</translation>
  </message>
  <message>
   <source>Conversations</source>
   <translation>Gespräche</translation>
  </message>
  <message>
   <source>questions history chats</source>
   <translation>Fragen Verlauf Chats</translation>
  </message>
  <message>
   <source>Show or hide the side panel</source>
   <translation>Seitenleiste ein- oder ausblenden</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <source>Presentation</source>
   <translation>Präsentation</translation>
  </message>
  <message>
   <source>slides full screen</source>
   <translation>Folien Vollbild</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größerer Text</translation>
  </message>
  <message>
   <source>font size bigger letters</source>
   <translation>Schriftgröße größer Buchstaben</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinerer Text</translation>
  </message>
  <message>
   <source>font size letters</source>
   <translation>Schriftgröße Buchstaben</translation>
  </message>
  <message>
   <source>Text as usual</source>
   <translation>Text wie üblich</translation>
  </message>
  <message>
   <source>font size reset default letters margins</source>
   <translation>Schriftgröße zurücksetzen Standard Schrift Ränder</translation>
  </message>
  <message>
   <source>The book's own letters</source>
   <translation>Schrift des Buchs</translation>
  </message>
  <message>
   <source>font typeface publisher</source>
   <translation>Schriftart Verlag</translation>
  </message>
  <message>
   <source>Serif</source>
   <translation>Mit Serifen</translation>
  </message>
  <message>
   <source>font letters</source>
   <translation>Schrift Buchstaben</translation>
  </message>
  <message>
   <source>Sans serif</source>
   <translation>Ohne Serifen</translation>
  </message>
  <message>
   <source>Letters of equal width</source>
   <translation>Gleich breite Buchstaben</translation>
  </message>
  <message>
   <source>font mono monospace typewriter</source>
   <translation>Schrift Schreibmaschine Monospace</translation>
  </message>
  <message>
   <source>Narrow margins</source>
   <translation>Schmale Ränder</translation>
  </message>
  <message>
   <source>Normal margins</source>
   <translation>Normale Ränder</translation>
  </message>
  <message>
   <source>Wide margins</source>
   <translation>Breite Ränder</translation>
  </message>
  <message>
   <source>The book's own line spacing</source>
   <translation>Zeilenabstand des Buchs</translation>
  </message>
  <message>
   <source>Narrow line spacing</source>
   <translation>Enger Zeilenabstand</translation>
  </message>
  <message>
   <source>leading</source>
   <translation>Durchschuss</translation>
  </message>
  <message>
   <source>Wide line spacing</source>
   <translation>Weiter Zeilenabstand</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Go to page…</source>
   <translation>Gehe zu Seite …</translation>
  </message>
  <message>
   <source>Bookmark this place</source>
   <translation>Lesezeichen setzen</translation>
  </message>
  <message>
   <source>mark remember ribbon</source>
   <translation>merken Bändchen</translation>
  </message>
  <message>
   <source>Next open book</source>
   <translation>Nächstes offenes Buch</translation>
  </message>
  <message>
   <source>tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <source>Previous open book</source>
   <translation>Voriges offenes Buch</translation>
  </message>
  <message>
   <source>Next link in view</source>
   <translation>Nächster Link im Blick</translation>
  </message>
  <message>
   <source>Previous link in view</source>
   <translation>Voriger Link im Blick</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Markieren</translation>
  </message>
  <message>
   <source>Highlight and write a note…</source>
   <translation>Markieren und Notiz schreiben …</translation>
  </message>
  <message>
   <source>comment annotate</source>
   <translation>Kommentar Anmerkung</translation>
  </message>
  <message>
   <source>Note on this page…</source>
   <translation>Notiz zu dieser Seite …</translation>
  </message>
  <message>
   <source>Bring back what was deleted</source>
   <translation>Gelöschtes zurückholen</translation>
  </message>
  <message>
   <source>undo restore</source>
   <translation>rückgängig wiederherstellen</translation>
  </message>
  <message>
   <source>Export the notes as Markdown…</source>
   <translation>Notizen als Markdown exportieren …</translation>
  </message>
  <message>
   <source>save</source>
   <translation>speichern</translation>
  </message>
  <message>
   <source>Export a PDF with the notes in it…</source>
   <translation>PDF mit den Notizen exportieren …</translation>
  </message>
  <message>
   <source>save annotations copy</source>
   <translation>speichern Anmerkungen Kopie</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>Buch</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Zu diesem Buch fragen</translation>
  </message>
  <message>
   <source>Ask about the selection</source>
   <translation>Zur Auswahl fragen</translation>
  </message>
  <message>
   <source>New conversation</source>
   <translation>Neues Gespräch</translation>
  </message>
  <message>
   <source>begin chat thread</source>
   <translation>beginnen Chat Thema</translation>
  </message>
  <message>
   <source>Ask several books…</source>
   <translation>Mehrere Bücher fragen …</translation>
  </message>
  <message>
   <source>collection</source>
   <translation>Sammlung</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>Antwort abbrechen</translation>
  </message>
  <message>
   <source>Rename this conversation…</source>
   <translation>Dieses Gespräch umbenennen …</translation>
  </message>
  <message>
   <source>Export this conversation…</source>
   <translation>Dieses Gespräch exportieren …</translation>
  </message>
  <message>
   <source>save Markdown HTML PDF</source>
   <translation>speichern Markdown HTML PDF</translation>
  </message>
  <message>
   <source>Print this conversation…</source>
   <translation>Dieses Gespräch drucken …</translation>
  </message>
  <message>
   <source>Delete this conversation…</source>
   <translation>Dieses Gespräch löschen …</translation>
  </message>
  <message>
   <source>Pause indexing</source>
   <translation>Indizieren anhalten</translation>
  </message>
  <message>
   <source>Resume indexing</source>
   <translation>Indizieren fortsetzen</translation>
  </message>
  <message>
   <source>Cancel indexing</source>
   <translation>Indizieren abbrechen</translation>
  </message>
  <message>
   <source>Hold the summary</source>
   <translation>Zusammenfassung anhalten</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Open the menu</source>
   <translation>Menü öffnen</translation>
  </message>
  <message>
   <source>Commands…</source>
   <translation>Befehle …</translation>
  </message>
  <message>
   <source>palette find action</source>
   <translation>Palette Aktion finden</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Report a problem…</source>
   <translation>Problem melden …</translation>
  </message>
  <message>
   <source>bug support log</source>
   <translation>Fehler Support Protokoll</translation>
  </message>
  <message>
   <source>About MemLong</source>
   <translation>Über MemLong</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Of the window. High contrast is black, white, and little between.</source>
   <translation>Des Fensters. Hoher Kontrast ist Schwarz, Weiß und wenig dazwischen.</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>Of everything but the pages; 100 % is the size that the system wants.</source>
   <translation>Von allem außer den Seiten; 100 % ist die Größe, die das System vorgibt.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Of the window, from the next start on.</source>
   <translation>Des Fensters, ab dem nächsten Start.</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Français</source>
   <translation>Français</translation>
  </message>
  <message>
   <source>Español</source>
   <translation>Español</translation>
  </message>
  <message>
   <source>简体中文</source>
   <translation>简体中文</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <source>Whether pages glide and marks pulse.</source>
   <translation>Ob Seiten gleiten und Markierungen pulsieren.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Open books again</source>
   <translation>Bücher wieder öffnen</translation>
  </message>
  <message>
   <source>Those that were open at the end; each is read when you go to it.</source>
   <translation>Die am Ende offen waren; jedes wird gelesen, wenn Sie zu ihm gehen.</translation>
  </message>
  <message>
   <source>Documents opened for the first time</source>
   <translation>Zum ersten Mal geöffnete Dokumente</translation>
  </message>
  <message>
   <source>Page colours</source>
   <translation>Seitenfarben</translation>
  </message>
  <message>
   <source>Of documents that you open for the first time.</source>
   <translation>Von Dokumenten, die Sie zum ersten Mal öffnen.</translation>
  </message>
  <message>
   <source>Like the window</source>
   <translation>Wie das Fenster</translation>
  </message>
  <message>
   <source>As they are</source>
   <translation>Unverändert</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>Sepia</translation>
  </message>
  <message>
   <source>Size of a book's text</source>
   <translation>Textgröße eines Buchs</translation>
  </message>
  <message>
   <source>Where the text flows: EPUB, MOBI, FB2, DOCX, Markdown, HTML and text.</source>
   <translation>Wo der Text fließt: EPUB, MOBI, FB2, DOCX, Markdown, HTML und Text.</translation>
  </message>
  <message>
   <source>Letters of a book's text</source>
   <translation>Schrift eines Buchs</translation>
  </message>
  <message>
   <source>Where the text flows.</source>
   <translation>Wo der Text fließt.</translation>
  </message>
  <message>
   <source>The book's own</source>
   <translation>Die des Buchs</translation>
  </message>
  <message>
   <source>Of equal width</source>
   <translation>Gleich breit</translation>
  </message>
  <message>
   <source>Margins of a book's text</source>
   <translation>Ränder eines Buchs</translation>
  </message>
  <message>
   <source>Narrow</source>
   <translation>Schmal</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Wide</source>
   <translation>Breit</translation>
  </message>
  <message>
   <source>Line spacing of a book's text</source>
   <translation>Zeilenabstand eines Buchs</translation>
  </message>
  <message>
   <source>Answers and memory</source>
   <translation>Antworten und Gedächtnis</translation>
  </message>
  <message>
   <source>Processor cores for answers</source>
   <translation>Prozessorkerne für Antworten</translation>
  </message>
  <message>
   <source>0 uses all but one, which is left to the window.</source>
   <translation>0 nutzt alle bis auf einen, der dem Fenster bleibt.</translation>
  </message>
  <message>
   <source>Longest answer</source>
   <translation>Längste Antwort</translation>
  </message>
  <message>
   <source>In tokens, the pieces of words that a model writes; about 1.3 a word.</source>
   <translation>In Token, den Wortstücken, die ein Modell schreibt; etwa 1,3 je Wort.</translation>
  </message>
  <message>
   <source>Remember documents</source>
   <translation>Dokumente merken</translation>
  </message>
  <message>
   <source>Write the memory of every document in the background, once it is read.</source>
   <translation>Das Gedächtnis jedes Dokuments im Hintergrund schreiben, sobald es gelesen ist.</translation>
  </message>
  <message>
   <source>Answer from memory</source>
   <translation>Aus dem Gedächtnis antworten</translation>
  </message>
  <message>
   <source>Let the model read what it remembers of a document beside the passages it quotes, where it has learnt to. Otherwise it reads the passages alone.</source>
   <translation>Das Modell neben den zitierten Textstellen lesen lassen, was es sich vom Dokument gemerkt hat, sofern es das gelernt hat. Sonst liest es nur die Textstellen.</translation>
  </message>
  <message>
   <source>Passages for an answer</source>
   <translation>Textstellen für eine Antwort</translation>
  </message>
  <message>
   <source>How many passages the model is given to read; more take longer.</source>
   <translation>Wie viele Textstellen das Modell zu lesen bekommt; mehr dauern länger.</translation>
  </message>
  <message>
   <source>Length of a passage</source>
   <translation>Länge einer Textstelle</translation>
  </message>
  <message>
   <source>In tokens. Books are cut and indexed anew when they are opened after the next start. Memory was learnt with 128.</source>
   <translation>In Token. Bücher werden neu geteilt und indiziert, wenn sie nach dem nächsten Start geöffnet werden. Das Gedächtnis wurde mit 128 gelernt.</translation>
  </message>
  <message>
   <source>Instruction</source>
   <translation>Anweisung</translation>
  </message>
  <message>
   <source>What the model is told before each question. Empty: the usual, which asks for short and exact answers from the passages.</source>
   <translation>Was dem Modell vor jeder Frage gesagt wird. Leer: das Übliche, das kurze und genaue Antworten aus den Textstellen verlangt.</translation>
  </message>
  <message>
   <source>Room for memories</source>
   <translation>Platz für Gedächtnisse</translation>
  </message>
  <message>
   <source>When they need more, those of books not opened for longest are dropped. They are written again when the book is opened.</source>
   <translation>Brauchen sie mehr, werden die der am längsten nicht geöffneten Bücher verworfen. Sie werden neu geschrieben, wenn das Buch geöffnet wird.</translation>
  </message>
  <message>
   <source>Language of scans</source>
   <translation>Sprache von Scans</translation>
  </message>
  <message>
   <source>In which pages that are pictures are read, if Tesseract is installed with that language. Scans that were read before stay as they are.</source>
   <translation>In der Seiten gelesen werden, die Bilder sind, sofern Tesseract mit dieser Sprache installiert ist. Schon gelesene Scans bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>The document’s own</source>
   <translation>Die des Dokuments</translation>
  </message>
  <message>
   <source>Arabic</source>
   <translation>Arabisch</translation>
  </message>
  <message>
   <source>Chinese, simplified</source>
   <translation>Chinesisch, vereinfacht</translation>
  </message>
  <message>
   <source>Chinese, traditional</source>
   <translation>Chinesisch, traditionell</translation>
  </message>
  <message>
   <source>Czech</source>
   <translation>Tschechisch</translation>
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
   <source>Persian</source>
   <translation>Persisch</translation>
  </message>
  <message>
   <source>French</source>
   <translation>Französisch</translation>
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
   <source>Italian</source>
   <translation>Italienisch</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>Japanisch</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>Koreanisch</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>Niederländisch</translation>
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
   <source>Russian</source>
   <translation>Russisch</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>Spanisch</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>Schwedisch</translation>
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
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Models run on</source>
   <translation>Modelle laufen auf</translation>
  </message>
  <message>
   <source>From the next start on.</source>
   <translation>Ab dem nächsten Start.</translation>
  </message>
  <message>
   <source>A graphics card, if there is one</source>
   <translation>Einer Grafikkarte, falls vorhanden</translation>
  </message>
  <message>
   <source>The processor</source>
   <translation>Dem Prozessor</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>Fewer bits take less memory, and answers differ a little; memories of books are written again for them. From the next start on.</source>
   <translation>Weniger Bits brauchen weniger Speicher, und Antworten weichen ein wenig ab; Gedächtnisse von Büchern werden dafür neu geschrieben. Ab dem nächsten Start.</translation>
  </message>
  <message>
   <source>As they were made, or 8 bits where only that fits</source>
   <translation>Wie sie gemacht wurden, oder 8 Bit, wo nur das passt</translation>
  </message>
  <message>
   <source>As they were made</source>
   <translation>Wie sie gemacht wurden</translation>
  </message>
  <message>
   <source>8 bits</source>
   <translation>8 Bit</translation>
  </message>
  <message>
   <source>4 bits</source>
   <translation>4 Bit</translation>
  </message>
  <message>
   <source>Give memory back after</source>
   <translation>Arbeitsspeicher freigeben nach</translation>
  </message>
  <message>
   <source>Without a question or anything to read for so long, the models are let go. The next question loads them again, which takes some seconds. 0: never.</source>
   <translation>So lange ohne Frage und ohne etwas zu lesen, dann werden die Modelle freigegeben. Die nächste Frage lädt sie wieder, was einige Sekunden dauert. 0: nie.</translation>
  </message>
  <message>
   <source>Mirror of the model hub</source>
   <translation>Spiegel des Modell-Hubs</translation>
  </message>
  <message>
   <source>An address that begins with https. Empty: huggingface.co itself.</source>
   <translation>Eine Adresse, die mit https beginnt. Leer: huggingface.co selbst.</translation>
  </message>
 </context>
 <context>
  <name>DataFolder</name>
  <message>
   <source>Another MemLong window has the data folder {folder} open: {owner}.</source>
   <translation>Ein anderes MemLong-Fenster hat den Datenordner {folder} geöffnet: {owner}.</translation>
  </message>
  <message>
   <source>Close that one first, or choose another folder with --data-dir.</source>
   <translation>Schließen Sie es zuerst oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
  </message>
 </context>
 <context>
  <name>MayAsk</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>Öffnen Sie ein Buch, um Fragen dazu zu stellen.</translation>
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <source>No model could be loaded.</source>
   <translation>Es konnte kein Modell geladen werden.</translation>
  </message>
 </context>
 <context>
  <name>Summarising</name>
  <message>
   <source>Something went wrong.</source>
   <translation>Etwas ist schiefgegangen.</translation>
  </message>
 </context>
 <context>
  <name>AskedItems</name>
  <message>
   <source>pinned</source>
   <translation>angeheftet</translation>
  </message>
  <message>
   <source>one question</source>
   <translation>eine Frage</translation>
  </message>
  <message>
   <source>{0} questions</source>
   <translation>{0} Fragen</translation>
  </message>
  <message>
   <source>{0} · {1}</source>
   <translation>{0} · {1}</translation>
  </message>
 </context>
 <context>
  <name>BookmarkItems</name>
  <message>
   <source>Page {0}</source>
   <translation>Seite {0}</translation>
  </message>
 </context>
 <context>
  <name>FoundItems</name>
  <message>
   <source>Page {0}</source>
   <translation>Seite {0}</translation>
  </message>
  <message>
   <source>{0} of the book</source>
   <translation>{0} des Buches</translation>
  </message>
  <message>
   <source>{0}, one passage</source>
   <translation>{0}, eine Textstelle</translation>
  </message>
  <message>
   <source>{0}, {1} passages</source>
   <translation>{0}, {1} Textstellen</translation>
  </message>
 </context>
 <context>
  <name>HitItems</name>
  <message>
   <source>Page {0}</source>
   <translation>Seite {0}</translation>
  </message>
 </context>
 <context>
  <name>NoteItems</name>
  <message>
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>Violett</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>page {0}</source>
   <translation>Seite {0}</translation>
  </message>
  <message>
   <source>not found in this version</source>
   <translation>in dieser Fassung nicht gefunden</translation>
  </message>
 </context>
 <context>
  <name>OutlineItems</name>
  <message>
   <source>{0}
This line leads nowhere: the file names no page for it.</source>
   <translation>{0}
Diese Zeile führt nirgendwohin: Die Datei nennt keine Seite dafür.</translation>
  </message>
 </context>
 <context>
  <name>PageItems</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>Seite {0}, {1} von {2}</translation>
  </message>
 </context>
 <context>
  <name>StorageItems</name>
  <message>
   <source>Book</source>
   <translation>Buch</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>Text and index</source>
   <translation>Text und Index</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Gedächtnis</translation>
  </message>
  <message>
   <source>Summaries</source>
   <translation>Zusammenfassungen</translation>
  </message>
  <message>
   <source>Last opened</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <source>The settings cannot be kept.</source>
   <translation>Die Einstellungen können nicht gespeichert werden.</translation>
  </message>
 </context>
 <context>
  <name>Asked</name>
  <message>
   <source>Rename this conversation</source>
   <translation>Dieses Gespräch umbenennen</translation>
  </message>
  <message>
   <source>Without a name it goes by its first question.</source>
   <translation>Ohne Namen heißt es wie seine erste Frage.</translation>
  </message>
  <message>
   <source>Delete the conversation “{0}”?</source>
   <translation>Das Gespräch „{0}“ löschen?</translation>
  </message>
  <message>
   <source>All of its questions and answers go with it.</source>
   <translation>Alle seine Fragen und Antworten werden mitgelöscht.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
 </context>
 <context>
  <name>Attending</name>
  <message>
   <source>Page {0}</source>
   <translation>Seite {0}</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRoute</name>
  <message>
   <source>Page {0}</source>
   <translation>Seite {0}</translation>
  </message>
 </context>
 <context>
  <name>Choosing</name>
  <message>
   <source>Chapter, p. {0}</source>
   <translation>Kapitel, S. {0}</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>Buch</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Einstellung</translation>
  </message>
 </context>
 <context>
  <name>CollectionRoute</name>
  <message>
   <source>Name these books</source>
   <translation>Diese Bücher benennen</translation>
  </message>
  <message>
   <source>They are listed under this name:</source>
   <translation>Unter diesem Namen stehen sie in der Liste:</translation>
  </message>
 </context>
 <context>
  <name>ConversationRoute</name>
  <message>
   <source>What does “{0}” say?</source>
   <translation>Was sagt „{0}“?</translation>
  </message>
 </context>
 <context>
  <name>Describing</name>
  <message>
   <source>The folder cannot be shown.</source>
   <translation>Der Ordner kann nicht gezeigt werden.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Autor</translation>
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
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Size of the first page</source>
   <translation>Größe der ersten Seite</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>State of the file</source>
   <translation>Zustand der Datei</translation>
  </message>
  <message>
   <source>It is not there any more.</source>
   <translation>Sie ist nicht mehr da.</translation>
  </message>
  <message>
   <source>Size of the file</source>
   <translation>Größe der Datei</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <source>{0} passages, {1} tokens</source>
   <translation>{0} Textstellen, {1} Tokens</translation>
  </message>
  <message>
   <source>Indexed</source>
   <translation>Indiziert</translation>
  </message>
  <message>
   <source>Kept of it</source>
   <translation>Davon aufgehoben</translation>
  </message>
  <message>
   <source>{0} × {1} mm</source>
   <translation>{0} × {1} mm</translation>
  </message>
 </context>
 <context>
  <name>Equipping</name>
  <message>
   <source>One moment: a model is being loaded.</source>
   <translation>Einen Moment: Ein Modell wird geladen.</translation>
  </message>
  <message>
   <source>The keyring did not take the token; it is used once.</source>
   <translation>Der Schlüsselbund hat das Token nicht angenommen; es wird einmal benutzt.</translation>
  </message>
  <message>
   <source>A folder with config.json and safetensors</source>
   <translation>Ein Ordner mit config.json und safetensors</translation>
  </message>
  <message>
   <source>This is used from the next start of MemLong on.</source>
   <translation>Das gilt ab dem nächsten Start von MemLong.</translation>
  </message>
  <message>
   <source>{0} is too large here. {1}</source>
   <translation>{0} ist hier zu groß. {1}</translation>
  </message>
  <message>
   <source>{0} is being loaded; until then the present model answers.</source>
   <translation>{0} wird geladen; bis dahin antwortet das bisherige Modell.</translation>
  </message>
  <message>
   <source>{0} is being loaded in place of the present model.</source>
   <translation>{0} wird anstelle des bisherigen Modells geladen.</translation>
  </message>
 </context>
 <context>
  <name>Exporting</name>
  <message>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <source>Web page (*.html)</source>
   <translation>Webseite (*.html)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Export this conversation</source>
   <translation>Dieses Gespräch exportieren</translation>
  </message>
  <message>
   <source>Print this conversation</source>
   <translation>Dieses Gespräch drucken</translation>
  </message>
  <message>
   <source>Written: {0}</source>
   <translation>Geschrieben: {0}</translation>
  </message>
 </context>
 <context>
  <name>Following</name>
  <message>
   <source>To page {0}</source>
   <translation>Zur Seite {0}</translation>
  </message>
  <message>
   <source>This link leads nowhere: the file has no such place.</source>
   <translation>Dieser Link führt nirgendwohin: Die Datei hat keine solche Stelle.</translation>
  </message>
  <message>
   <source>To a file outside this book: {0}</source>
   <translation>Zu einer Datei außerhalb dieses Buchs: {0}</translation>
  </message>
  <message>
   <source>This link leads to a file outside this book.</source>
   <translation>Dieser Link führt zu einer Datei außerhalb dieses Buchs.</translation>
  </message>
  <message>
   <source>Links never open files by themselves. It names {0}</source>
   <translation>Links öffnen nie von selbst Dateien. Er nennt {0}</translation>
  </message>
  <message>
   <source>The address could not be opened.</source>
   <translation>Die Adresse konnte nicht geöffnet werden.</translation>
  </message>
  <message>
   <source>Copy it from the link’s menu and open it yourself.</source>
   <translation>Kopieren Sie sie aus dem Menü des Links und öffnen Sie sie selbst.</translation>
  </message>
  <message>
   <source>Follow the link</source>
   <translation>Dem Link folgen</translation>
  </message>
  <message>
   <source>Copy its address</source>
   <translation>Adresse kopieren</translation>
  </message>
 </context>
 <context>
  <name>Informing</name>
  <message>
   <source>The folder of the logs cannot be shown.</source>
   <translation>Der Ordner der Protokolle kann nicht gezeigt werden.</translation>
  </message>
  <message>
   <source>The logs lie in {folder}.</source>
   <translation>Die Protokolle liegen in {folder}.</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <source>ZIP files (*.zip)</source>
   <translation>ZIP-Dateien (*.zip)</translation>
  </message>
 </context>
 <context>
  <name>Launching</name>
  <message>
   <source>No page is called “{0}”.</source>
   <translation>Keine Seite heißt „{0}“.</translation>
  </message>
 </context>
 <context>
  <name>Legibility</name>
  <message>
   <source>Search and chat will not work on this page</source>
   <translation>Suche und Fragen gehen auf dieser Seite nicht</translation>
  </message>
  <message>
   <source>Its fonts do not say which letters their shapes stand for: it can be read here, but not searched, copied or asked about. Where Tesseract is installed, its text is recognised from the picture.</source>
   <translation>Ihre Schriften sagen nicht, für welche Buchstaben ihre Formen stehen: Sie kann hier gelesen, aber nicht durchsucht, kopiert oder befragt werden. Wo Tesseract installiert ist, wird ihr Text aus dem Bild erkannt.</translation>
  </message>
 </context>
 <context>
  <name>LookingUp</name>
  <message>
   <source>Searching</source>
   <translation>Suche läuft</translation>
  </message>
  <message>
   <source>No book that was read so far holds all of these words.</source>
   <translation>Kein bisher gelesenes Buch enthält all diese Wörter.</translation>
  </message>
 </context>
 <context>
  <name>Noting</name>
  <message>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>{0} with notes</source>
   <translation>{0} mit Notizen</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>Notizen exportieren</translation>
  </message>
  <message>
   <source>Note deleted</source>
   <translation>Notiz gelöscht</translation>
  </message>
  <message>
   <source>Highlight deleted</source>
   <translation>Markierung gelöscht</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>This file has changed since you made {0} in it.</source>
   <translation>Diese Datei hat sich geändert, seit Sie {0} darin gemacht haben.</translation>
  </message>
  <message>
   <source>{0} brought over</source>
   <translation>{0} übernommen</translation>
  </message>
  <message>
   <source>; {0} not found in this version</source>
   <translation>; {0} in dieser Fassung nicht gefunden</translation>
  </message>
  <message>
   <source>{0} written to {1}</source>
   <translation>{0} in {1} geschrieben</translation>
  </message>
  <message>
   <source>1 note</source>
   <translation>1 Notiz</translation>
  </message>
  <message>
   <source>{0} notes</source>
   <translation>{0} Notizen</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Markieren</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open a file</source>
   <translation>Datei öffnen</translation>
  </message>
  <message>
   <source>Books and documents ({0});;All files (*)</source>
   <translation>Bücher und Dokumente ({0});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>{name} stays closed: three passwords were wrong.</source>
   <translation>{name} bleibt verschlossen: Drei Passwörter waren falsch.</translation>
  </message>
  <message>
   <source>Ask whoever locked the file for its password.</source>
   <translation>Fragen Sie, wer die Datei verschlossen hat, nach dem Passwort.</translation>
  </message>
 </context>
 <context>
  <name>Preferring</name>
  <message>
   <source>Export the settings</source>
   <translation>Einstellungen exportieren</translation>
  </message>
  <message>
   <source>Settings (*.toml)</source>
   <translation>Einstellungen (*.toml)</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>{0} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Import settings</source>
   <translation>Einstellungen importieren</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>{0} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>{0} holds no settings that can be used: {1}</source>
   <translation>{0} enthält keine brauchbaren Einstellungen: {1}</translation>
  </message>
 </context>
 <context>
  <name>PrintRoute</name>
  <message>
   <source>Print this book</source>
   <translation>Dieses Buch drucken</translation>
  </message>
  <message>
   <source>The pages are being printed.</source>
   <translation>Die Seiten werden gedruckt.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>The pages cannot be printed.</source>
   <translation>Die Seiten können nicht gedruckt werden.</translation>
  </message>
  <message>
   <source>Check the printer, or the place of the file it writes.</source>
   <translation>Prüfen Sie den Drucker, oder den Ort der Datei, die er schreibt.</translation>
  </message>
 </context>
 <context>
  <name>RecentBooks</name>
  <message>
   <source>Clear this list</source>
   <translation>Diese Liste leeren</translation>
  </message>
 </context>
 <context>
  <name>Renewing</name>
  <message>
   <source>The file has changed: this is the new version</source>
   <translation>Die Datei hat sich geändert: Dies ist die neue Fassung</translation>
  </message>
  <message>
   <source>The file has changed, and its new version cannot be read. You see the old one.</source>
   <translation>Die Datei hat sich geändert, und ihre neue Fassung ist nicht lesbar. Sie sehen die alte.</translation>
  </message>
  <message>
   <source>The file was moved or deleted. You see it as it was.</source>
   <translation>Die Datei wurde verschoben oder gelöscht. Sie sehen sie, wie sie war.</translation>
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <source>Stopped</source>
   <translation>Abgebrochen</translation>
  </message>
  <message>
   <source>{0} or more</source>
   <translation>{0} oder mehr</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <source>1 hit</source>
   <translation>1 Treffer</translation>
  </message>
  <message>
   <source>{0} hits</source>
   <translation>{0} Treffer</translation>
  </message>
  <message>
   <source>searching, {0}</source>
   <translation>Suche, {0}</translation>
  </message>
  <message>
   <source>The pages of this file hold no text that can be searched.</source>
   <translation>Die Seiten dieser Datei enthalten keinen Text, der sich durchsuchen lässt.</translation>
  </message>
  <message>
   <source>One page holds no text that can be searched.</source>
   <translation>Eine Seite enthält keinen Text, der sich durchsuchen lässt.</translation>
  </message>
  <message>
   <source>{0} pages hold no text that can be searched.</source>
   <translation>{0} Seiten enthalten keinen Text, der sich durchsuchen lässt.</translation>
  </message>
 </context>
 <context>
  <name>Showing</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>Öffnen Sie ein Buch, um Fragen dazu zu stellen.</translation>
  </message>
 </context>
 <context>
  <name>Welcoming</name>
  <message>
   <source>With what weapon was Sir Danvers killed?</source>
   <translation>With what weapon was Sir Danvers killed?</translation>
  </message>
  <message>
   <source>Who is Mr. Guest?</source>
   <translation>Who is Mr. Guest?</translation>
  </message>
  <message>
   <source>Summarise this book.</source>
   <translation>Summarise this book.</translation>
  </message>
 </context>
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About MemLong</source>
   <translation>Über MemLong</translation>
  </message>
  <message>
   <source>Ask questions of long books on your own computer.</source>
   <translation>Stellen Sie langen Büchern Fragen, auf Ihrem eigenen Computer.</translation>
  </message>
  <message>
   <source>AGPL-3.0-or-later. You may use, study, change and share it.</source>
   <translation>AGPL-3.0-or-later. Sie dürfen es nutzen, untersuchen, ändern und weitergeben.</translation>
  </message>
 </context>
 <context>
  <name>AnswerText</name>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
 </context>
 <context>
  <name>AskedView</name>
  <message>
   <source>Conversations</source>
   <translation>Gespräche</translation>
  </message>
  <message>
   <source>Search all questions and answers</source>
   <translation>Alle Fragen und Antworten durchsuchen</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <source>No question and no answer holds all of these words.</source>
   <translation>Keine Frage und keine Antwort enthält all diese Wörter.</translation>
  </message>
  <message>
   <source>What you ask stands here, book by book. Open one, and ask with Ctrl+L.</source>
   <translation>Hier steht, was Sie fragen, Buch für Buch. Öffnen Sie eines und fragen Sie mit Strg+L.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Keep on top no longer</source>
   <translation>Nicht mehr oben halten</translation>
  </message>
  <message>
   <source>Keep on top</source>
   <translation>Oben halten</translation>
  </message>
 </context>
 <context>
  <name>AttentionStrip</name>
  <message>
   <source>Where the answer looked</source>
   <translation>Wohin die Antwort geschaut hat</translation>
  </message>
  <message>
   <source>In answer to: {0}</source>
   <translation>Als Antwort auf: {0}</translation>
  </message>
  <message>
   <source>Nothing was asked yet.</source>
   <translation>Noch wurde nichts gefragt.</translation>
  </message>
  <message>
   <source>Quoted to the model; how much it was looked at is not known.</source>
   <translation>Dem Modell zitiert; wie viel darauf geschaut wurde, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>{0} % of what was looked at.</source>
   <translation>{0} % von dem, worauf geschaut wurde.</translation>
  </message>
 </context>
 <context>
  <name>BackupsDialog</name>
  <message>
   <source>Restore the library</source>
   <translation>Bibliothek wiederherstellen</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>There is no copy yet.</source>
   <translation>Es gibt noch keine Kopie.</translation>
  </message>
  <message>
   <source>The library is damaged: bytes of it have changed on the disk. Choose a copy to go on with; the damaged file is set aside, not deleted.</source>
   <translation>Die Bibliothek ist beschädigt: Bytes davon haben sich auf der Festplatte verändert. Wählen Sie eine Kopie, mit der es weitergeht; die beschädigte Datei wird beiseitegelegt, nicht gelöscht.</translation>
  </message>
  <message>
   <source>Your books, notes, bookmarks and questions are copied once a day. When you restore a copy, what is there now is copied first.</source>
   <translation>Bücher, Notizen, Lesezeichen und Fragen werden einmal am Tag kopiert. Wenn Sie eine Kopie wiederherstellen, wird zuerst kopiert, was jetzt da ist.</translation>
  </message>
  <message>
   <source>{date}, {reason}</source>
   <translation>{date}, {reason}</translation>
  </message>
  <message>
   <source>copy of the day</source>
   <translation>Kopie des Tages</translation>
  </message>
  <message>
   <source>made because you asked</source>
   <translation>auf Ihren Wunsch</translation>
  </message>
  <message>
   <source>before a new version of MemLong</source>
   <translation>vor einer neuen Version von MemLong</translation>
  </message>
  <message>
   <source>before another copy was restored</source>
   <translation>bevor eine andere Kopie wiederhergestellt wurde</translation>
  </message>
  <message>
   <source>set aside because it was damaged</source>
   <translation>beiseitegelegt, weil beschädigt</translation>
  </message>
  <message>
   <source>{size}; damaged, it cannot be put back</source>
   <translation>{size}; beschädigt, kann nicht zurückgeholt werden</translation>
  </message>
  <message>
   <source>{size}; books: {books}, highlights and notes: {notes}, bookmarks: {bookmarks}, answers: {answers}</source>
   <translation>{size}; Bücher: {books}, Markierungen und Notizen: {notes}, Lesezeichen: {bookmarks}, Antworten: {answers}</translation>
  </message>
  <message>
   <source>Begin with an empty library</source>
   <translation>Mit leerer Bibliothek beginnen</translation>
  </message>
  <message>
   <source>Make a copy now</source>
   <translation>Jetzt kopieren</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Dismiss this message</source>
   <translation>Diese Meldung ausblenden</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRows</name>
  <message>
   <source>Name of the bookmark</source>
   <translation>Name des Lesezeichens</translation>
  </message>
 </context>
 <context>
  <name>BookmarksView</name>
  <message>
   <source>Bookmarks</source>
   <translation>Lesezeichen</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Places you mark stand here. Ctrl+D marks the place you are at.</source>
   <translation>Hier stehen die Stellen, die Sie sich merken. Strg+D setzt ein Lesezeichen, wo Sie gerade sind.</translation>
  </message>
 </context>
 <context>
  <name>ChangeDialog</name>
  <message>
   <source>Use another model?</source>
   <translation>Anderes Modell verwenden?</translation>
  </message>
  <message>
   <source>Answer with {0}?</source>
   <translation>Mit {0} antworten?</translation>
  </message>
  <message>
   <source>Find passages with {0}?</source>
   <translation>Stellen mit {0} finden?</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Verwenden</translation>
  </message>
 </context>
 <context>
  <name>ChatView</name>
  <message>
   <source>Questions and answers</source>
   <translation>Fragen und Antworten</translation>
  </message>
  <message>
   <source>Ask: {0}</source>
   <translation>Fragen: {0}</translation>
  </message>
  <message>
   <source>Each answer comes with the sentences it stands on; a click opens their page.</source>
   <translation>Zu jeder Antwort gehören die Sätze, auf denen sie steht; ein Klick öffnet ihre Seite.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Zu diesem Buch fragen</translation>
  </message>
  <message>
   <source>Asked anew in its place; the answers before it are kept as versions.</source>
   <translation>An dieser Stelle neu gefragt; die früheren Antworten bleiben als Fassungen erhalten.</translation>
  </message>
 </context>
 <context>
  <name>ChoosingBar</name>
  <message>
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Tick the books</source>
   <translation>Bücher ankreuzen</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>Ein Buch</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} Bücher</translation>
  </message>
 </context>
 <context>
  <name>CodeButtons</name>
  <message>
   <source>Copy this code</source>
   <translation>Diesen Code kopieren</translation>
  </message>
 </context>
 <context>
  <name>ConversationBar</name>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>What can be done with this conversation</source>
   <translation>Was sich mit diesem Gespräch tun lässt</translation>
  </message>
 </context>
 <context>
  <name>ConversationView</name>
  <message>
   <source>Show earlier answers</source>
   <translation>Frühere Antworten zeigen</translation>
  </message>
 </context>
 <context>
  <name>CoverageRow</name>
  <message>
   <source>All {0} sections are read now: write it again</source>
   <translation>Alle {0} Abschnitte sind jetzt gelesen: neu schreiben</translation>
  </message>
 </context>
 <context>
  <name>DocumentTabs</name>
  <message>
   <source>Open books</source>
   <translation>Offene Bücher</translation>
  </message>
  <message>
   <source>Close {0}</source>
   <translation>{0} schließen</translation>
  </message>
  <message>
   <source>An answer is being written</source>
   <translation>Eine Antwort wird geschrieben</translation>
  </message>
  <message>
   <source>An answer is ready</source>
   <translation>Eine Antwort ist fertig</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>ElsewhereMark</name>
  <message>
   <source>Change…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <source>Change who writes the answers</source>
   <translation>Ändern, wer die Antworten schreibt</translation>
  </message>
  <message>
   <source>Passages leave this computer: {model} at {host} writes the answers.</source>
   <translation>Textstellen verlassen diesen Computer: {model} bei {host} schreibt die Antworten.</translation>
  </message>
  <message>
   <source>{model} at {host} writes the answers, another program on this computer.</source>
   <translation>{model} bei {host} schreibt die Antworten, ein anderes Programm auf diesem Computer.</translation>
  </message>
 </context>
 <context>
  <name>EmptyLibrary</name>
  <message>
   <source>Open a file</source>
   <translation>Datei öffnen</translation>
  </message>
  <message>
   <source>Try the sample book</source>
   <translation>Mit dem Beispielbuch beginnen</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on; nothing leaves this computer.</source>
   <translation>Lesen Sie es und fragen Sie danach. Jede Antwort zeigt den Satz, auf dem sie beruht; nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on.</source>
   <translation>Lesen Sie es, dann fragen Sie danach. Jede Antwort zeigt den Satz, auf dem sie steht.</translation>
  </message>
  <message>
   <source>Drop a book here</source>
   <translation>Legen Sie hier ein Buch ab</translation>
  </message>
  <message>
   <source>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown and plain text</source>
   <translation>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown und reiner Text</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Open {title}</source>
   <translation>{title} öffnen</translation>
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>Filter</source>
   <translation>Filtern</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this book</source>
   <translation>In diesem Buch suchen</translation>
  </message>
  <message>
   <source>Match case</source>
   <translation>Groß-/Kleinschreibung</translation>
  </message>
  <message>
   <source>Whole words</source>
   <translation>Ganze Wörter</translation>
  </message>
  <message>
   <source>Tell letters with accents from those without</source>
   <translation>Buchstaben mit und ohne Akzent unterscheiden</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>Schließen (Esc)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>FirstSteps</name>
  <message>
   <source>Use the graphics card of this computer</source>
   <translation>Die Grafikkarte dieses Computers nutzen</translation>
  </message>
  <message>
   <source>Your books, questions and notes stay on this computer. The only connection is the download of a model.</source>
   <translation>Ihre Bücher, Fragen und Notizen bleiben auf diesem Computer. Die einzige Verbindung ist das Herunterladen eines Modells.</translation>
  </message>
  <message>
   <source>Answers show the sentences they stand on. Trust those: a small model writes well, and is sometimes wrong.</source>
   <translation>Antworten zeigen die Sätze, auf denen sie beruhen. Vertrauen Sie diesen: Ein kleines Modell schreibt gut und irrt sich manchmal.</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Anderes Modell wählen</translation>
  </message>
  <message>
   <source>{0} at {1} writes the answers.</source>
   <translation>{0} bei {1} schreibt die Antworten.</translation>
  </message>
  <message>
   <source>{0} writes the answers. It runs on this computer.</source>
   <translation>{0} schreibt die Antworten. Es läuft auf diesem Computer.</translation>
  </message>
  <message>
   <source>A small model writes the answers. It is fetched once, in the background; you can read meanwhile.</source>
   <translation>Ein kleines Modell schreibt die Antworten. Es wird einmal im Hintergrund geladen; lesen können Sie schon.</translation>
  </message>
 </context>
 <context>
  <name>ForgetDialog</name>
  <message>
   <source>Forget this book?</source>
   <translation>Dieses Buch vergessen?</translation>
  </message>
  <message>
   <source>Forget “{title}”?</source>
   <translation>„{title}“ vergessen?</translation>
  </message>
  <message>
   <source>Its index and its memory are deleted, which frees {size}. The file itself stays where it is.</source>
   <translation>Index und Gedächtnis werden gelöscht, das gibt {size} frei. Die Datei selbst bleibt, wo sie ist.</translation>
  </message>
  <message>
   <source>Also delete my highlights, notes, bookmarks and questions</source>
   <translation>Auch meine Markierungen, Notizen, Lesezeichen und Fragen löschen</translation>
  </message>
  <message>
   <source>Otherwise they are there again when you open the book again.</source>
   <translation>Sonst sind sie wieder da, wenn Sie das Buch wieder öffnen.</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
 </context>
 <context>
  <name>FoundBooks</name>
  <message>
   <source>In the books</source>
   <translation>In den Büchern</translation>
  </message>
  <message>
   <source>Found in the books</source>
   <translation>In den Büchern gefunden</translation>
  </message>
 </context>
 <context>
  <name>HitsView</name>
  <message>
   <source>Search results</source>
   <translation>Suchergebnisse</translation>
  </message>
  <message>
   <source>Hits</source>
   <translation>Treffer</translation>
  </message>
  <message>
   <source>What you search for in a book is listed here.</source>
   <translation>Was Sie in einem Buch suchen, wird hier aufgelistet.</translation>
  </message>
 </context>
 <context>
  <name>LeaveDialog</name>
  <message>
   <source>Leave the book?</source>
   <translation>Das Buch verlassen?</translation>
  </message>
  <message>
   <source>This link opens your mail program:</source>
   <translation>Dieser Link öffnet Ihr E-Mail-Programm:</translation>
  </message>
  <message>
   <source>This link opens a page of {0} in your browser:</source>
   <translation>Dieser Link öffnet eine Seite von {0} in Ihrem Browser:</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Adresse kopieren</translation>
  </message>
 </context>
 <context>
  <name>LibraryView</name>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Filter the library</source>
   <translation>Bibliothek filtern</translation>
  </message>
  <message>
   <source>Titles and words in the books</source>
   <translation>Titel und Wörter in den Büchern</translation>
  </message>
  <message>
   <source>Books</source>
   <translation>Bücher</translation>
  </message>
  <message>
   <source>Forget this book…</source>
   <translation>Dieses Buch vergessen …</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Show in its folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
 </context>
 <context>
  <name>LinkHand</name>
  <message>
   <source>No links in view</source>
   <translation>Keine Links im Blick</translation>
  </message>
 </context>
 <context>
  <name>MakingView</name>
  <message>
   <source>Show the whole prompt</source>
   <translation>Den ganzen Prompt zeigen</translation>
  </message>
 </context>
 <context>
  <name>ModelCard</name>
  <message>
   <source>Use</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>In Gebrauch</translation>
  </message>
  <message>
   <source>Recommended here</source>
   <translation>Hier empfohlen</translation>
  </message>
  <message>
   <source>Calibrated for memory</source>
   <translation>Fürs Gedächtnis kalibriert</translation>
  </message>
  <message>
   <source>Use {0}</source>
   <translation>{0} verwenden</translation>
  </message>
  <message>
   <source>Download again</source>
   <translation>Erneut herunterladen</translation>
  </message>
  <message>
   <source>Download {0}</source>
   <translation>{0} herunterladen</translation>
  </message>
  <message>
   <source>Remove {0} from this computer</source>
   <translation>{0} von diesem Computer entfernen</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>To answer questions</source>
   <translation>Zum Beantworten von Fragen</translation>
  </message>
  <message>
   <source>To find passages</source>
   <translation>Zum Finden von Textstellen</translation>
  </message>
  <message>
   <source>To compute on the graphics card</source>
   <translation>Um auf der Grafikkarte zu rechnen</translation>
  </message>
  <message>
   <source>Use a model from a folder…</source>
   <translation>Modell aus einem Ordner verwenden …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>NotePopup</name>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>Wörter kopieren</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
 </context>
 <context>
  <name>NoteRows</name>
  <message>
   <source>Page {0}</source>
   <translation>Seite {0}</translation>
  </message>
  <message>
   <source>Not found in this version</source>
   <translation>In dieser Fassung nicht gefunden</translation>
  </message>
  <message>
   <source>An empty note</source>
   <translation>Leere Notiz</translation>
  </message>
 </context>
 <context>
  <name>NotesView</name>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtern</translation>
  </message>
  <message>
   <source>Filter the notes</source>
   <translation>Notizen filtern</translation>
  </message>
  <message>
   <source>Colours to show</source>
   <translation>Gezeigte Farben</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>Notizen exportieren</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Highlights and notes</source>
   <translation>Markierungen und Notizen</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>1 note was made in an earlier version of this file.</source>
   <translation>1 Notiz wurde in einer früheren Fassung dieser Datei gemacht.</translation>
  </message>
  <message>
   <source>{0} notes were made in an earlier version of this file.</source>
   <translation>{0} Notizen wurden in einer früheren Fassung dieser Datei gemacht.</translation>
  </message>
  <message>
   <source>No note here has these words and colours.</source>
   <translation>Keine Notiz hier hat diese Wörter und Farben.</translation>
  </message>
  <message>
   <source>Select words and press Ctrl+H to highlight them. What you highlight and write stands here.</source>
   <translation>Wählen Sie Wörter aus und drücken Sie Strg+H, um sie zu markieren. Was Sie markieren und schreiben, steht hier.</translation>
  </message>
  <message>
   <source>What you highlight and write in a book stands here.</source>
   <translation>Was Sie in einem Buch markieren und schreiben, steht hier.</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Dorthin gehen</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>Wörter kopieren</translation>
  </message>
 </context>
 <context>
  <name>OtherEngineDialog</name>
  <message>
   <source>Answers by another engine</source>
   <translation>Antworten von einem anderen Programm</translation>
  </message>
  <message>
   <source>Only if it wants one</source>
   <translation>Nur wenn es einen verlangt</translation>
  </message>
  <message>
   <source>Keep the key in this system's keyring</source>
   <translation>Den Schlüssel im Schlüsselbund dieses Systems aufbewahren</translation>
  </message>
  <message>
   <source>Let it answer</source>
   <translation>Von ihm antworten lassen</translation>
  </message>
  <message>
   <source>Let the model here answer</source>
   <translation>Vom Modell hier antworten lassen</translation>
  </message>
  <message>
   <source>The address begins with http:// or https:// and often ends with /v1.</source>
   <translation>Die Adresse beginnt mit http:// oder https:// und endet oft mit /v1.</translation>
  </message>
  <message>
   <source>That is on this computer: nothing leaves it.</source>
   <translation>Das ist auf diesem Computer: Nichts verlässt ihn.</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection, https.</source>
   <translation>Ein Schlüssel wird nur über eine verschlüsselte Verbindung gesendet, https.</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}, not encrypted: others in the network can read along.</source>
   <translation>Fragen und Textstellen verlassen diesen Computer nach {host}, unverschlüsselt: Andere im Netz können mitlesen.</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}.</source>
   <translation>Fragen und Textstellen verlassen diesen Computer nach {host}.</translation>
  </message>
  <message>
   <source>An engine that you or others run (vLLM, llama.cpp, Ollama) writes the answers from passages that are found here. It is sent your question, what was said before it, and those passages; never a whole document. Memory cannot be read there, and answers about a whole document are still written here.</source>
   <translation>Ein Programm, das Sie oder andere betreiben (vLLM, llama.cpp, Ollama), schreibt die Antworten aus Textstellen, die hier gefunden werden. Ihm werden Ihre Frage, was vorher gesagt wurde und diese Textstellen gesendet; nie ein ganzes Dokument. Das Gedächtnis kann dort nicht gelesen werden, und Antworten zu einem ganzen Dokument werden weiterhin hier geschrieben.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
 <context>
  <name>OutlineView</name>
  <message>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>Filter the chapters</source>
   <translation>Kapitel filtern</translation>
  </message>
 </context>
 <context>
  <name>PageArea</name>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation>Seite {0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>PageBox</name>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>A printed page number, or #12 for the twelfth page</source>
   <translation>Eine gedruckte Seitenzahl oder #12 für die zwölfte Seite</translation>
  </message>
  <message>
   <source>No page is called “{0}”; they go from {1} to {2}.</source>
   <translation>Keine Seite heißt „{0}“; sie reichen von {1} bis {2}.</translation>
  </message>
  <message>
   <source>Page {0} ({1} of {2})</source>
   <translation>Seite {0} ({1} von {2})</translation>
  </message>
  <message>
   <source>Pages of this name</source>
   <translation>Seiten dieses Namens</translation>
  </message>
 </context>
 <context>
  <name>PageColumn</name>
  <message>
   <source>This page cannot be drawn.
Click here to try again.</source>
   <translation>Diese Seite kann nicht gezeichnet werden.
Klicken Sie hier, um es erneut zu versuchen.</translation>
  </message>
 </context>
 <context>
  <name>PageSpeech</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>Seite {0}, {1} von {2}</translation>
  </message>
  <message>
   <source>Page {1} of {2}</source>
   <translation>Seite {1} von {2}</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>Search commands, chapters, books and settings</source>
   <translation>Befehle, Kapitel, Bücher und Einstellungen suchen</translation>
  </message>
  <message>
   <source>Commands, chapters, books, settings</source>
   <translation>Befehle, Kapitel, Bücher, Einstellungen</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>Was passt</translation>
  </message>
  <message>
   <source>Nothing fits these letters.</source>
   <translation>Nichts passt zu diesen Buchstaben.</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>This file is locked</source>
   <translation>Diese Datei ist verschlossen</translation>
  </message>
  <message>
   <source>Enter the password of “{name}” to read it.</source>
   <translation>Geben Sie das Passwort von „{name}“ ein, um sie zu lesen.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>That password does not open it; {count} more tries.</source>
   <translation>Dieses Passwort öffnet sie nicht; noch {count} Versuche.</translation>
  </message>
  <message>
   <source>That password does not open it; one more try.</source>
   <translation>Dieses Passwort öffnet sie nicht; noch ein Versuch.</translation>
  </message>
 </context>
 <context>
  <name>PromptDialog</name>
  <message>
   <source>What the model was given</source>
   <translation>Was das Modell bekam</translation>
  </message>
  <message>
   <source>Everything the model read for this answer. What comes from the document stands in quotation marks; the signs in &lt;| |&gt; are the model's own.</source>
   <translation>Alles, was das Modell für diese Antwort gelesen hat. Was aus dem Dokument stammt, steht in Anführungszeichen; die Zeichen in &lt;| |&gt; sind die des Modells.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
 </context>
 <context>
  <name>PropertiesDialog</name>
  <message>
   <source>Properties</source>
   <translation>Eigenschaften</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>Ordner zeigen</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Zu diesem Buch fragen</translation>
  </message>
  <message>
   <source>Ask about the chosen book</source>
   <translation>Zum gewählten Buch fragen</translation>
  </message>
  <message>
   <source>Ask about these books</source>
   <translation>Zu diesen Büchern fragen</translation>
  </message>
  <message>
   <source>Stop the answer (Esc)</source>
   <translation>Antwort abbrechen (Esc)</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>Antwort abbrechen</translation>
  </message>
  <message>
   <source>Ask (Enter)</source>
   <translation>Fragen (Eingabe)</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>{0} characters are possible; shorten the question by {1}.</source>
   <translation>{0} Zeichen sind möglich; kürzen Sie die Frage um {1}.</translation>
  </message>
  <message>
   <source>{0} characters left</source>
   <translation>noch {0} Zeichen</translation>
  </message>
  <message>
   <source>It can be asked when this answer is complete; Esc stops that.</source>
   <translation>Sie kann gestellt werden, wenn diese Antwort fertig ist; Esc bricht die Antwort ab.</translation>
  </message>
 </context>
 <context>
  <name>QuoteList</name>
  <message>
   <source>{0} more</source>
   <translation>{0} weitere</translation>
  </message>
 </context>
 <context>
  <name>QuoteRow</name>
  <message>
   <source>Open {0}</source>
   <translation>{0} öffnen</translation>
  </message>
  <message>
   <source>The page is a picture; this is the text recognised in it.</source>
   <translation>Die Seite ist ein Bild; dies ist der darin erkannte Text.</translation>
  </message>
  <message>
   <source>Show less of the quote</source>
   <translation>Weniger vom Zitat zeigen</translation>
  </message>
  <message>
   <source>Show all of it</source>
   <translation>Alles zeigen</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Panels</source>
   <translation>Seitenleisten</translation>
  </message>
 </context>
 <context>
  <name>RebuildDialog</name>
  <message>
   <source>Make it anew?</source>
   <translation>Neu anlegen?</translation>
  </message>
  <message>
   <source>Read “{0}” anew?</source>
   <translation>„{0}“ neu einlesen?</translation>
  </message>
  <message>
   <source>Its text, index, memory and summaries are deleted and made again in the background. Your notes and what was asked about it stay.</source>
   <translation>Text, Index, Gedächtnis und Zusammenfassungen werden gelöscht und im Hintergrund neu angelegt. Ihre Notizen und Ihre Fragen bleiben.</translation>
  </message>
  <message>
   <source>Make anew</source>
   <translation>Neu anlegen</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>Report a problem</source>
   <translation>Problem melden</translation>
  </message>
  <message>
   <source>Save this report and attach it to what you write to the makers of MemLong. It holds versions, settings and logs; names of files may stand in the logs, text of your documents does not. Nothing is sent from here.</source>
   <translation>Speichern Sie diesen Bericht und fügen Sie ihn Ihrer Nachricht an die Entwickler von MemLong bei. Er enthält Versionen, Einstellungen und Protokolle; in den Protokollen können Dateinamen stehen, der Text Ihrer Dokumente nicht. Von hier wird nichts gesendet.</translation>
  </message>
  <message>
   <source>File of the report</source>
   <translation>Datei des Berichts</translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation>Was darin steht</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Speichern …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>ScopeRow</name>
  <message>
   <source>As it sounds</source>
   <translation>Wie die Frage klingt</translation>
  </message>
  <message>
   <source>Summaries and lists from the whole document, the rest from passages</source>
   <translation>Zusammenfassungen und Listen aus dem ganzen Dokument, alles andere aus Textstellen</translation>
  </message>
  <message>
   <source>From passages</source>
   <translation>Aus Textstellen</translation>
  </message>
  <message>
   <source>The few passages that are nearest to the question are read</source>
   <translation>Die wenigen Textstellen, die der Frage am nächsten sind, werden gelesen</translation>
  </message>
  <message>
   <source>From the whole document</source>
   <translation>Aus dem ganzen Dokument</translation>
  </message>
  <message>
   <source>Every section takes part; slower</source>
   <translation>Jeder Abschnitt ist beteiligt; langsamer</translation>
  </message>
  <message>
   <source>How to answer: {0}</source>
   <translation>Wie geantwortet wird: {0}</translation>
  </message>
  <message>
   <source>This book</source>
   <translation>Dieses Buch</translation>
  </message>
  <message>
   <source>Asked: {0}</source>
   <translation>Gefragt: {0}</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} Bücher</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>Ein Buch</translation>
  </message>
  <message>
   <source>Choose books…</source>
   <translation>Bücher wählen …</translation>
  </message>
  <message>
   <source>Name these books…</source>
   <translation>Diese Bücher benennen …</translation>
  </message>
  <message>
   <source>Forget this choice</source>
   <translation>Diese Auswahl vergessen</translation>
  </message>
 </context>
 <context>
  <name>SearchBox</name>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Reset {0}</source>
   <translation>{0} zurücksetzen</translation>
  </message>
  <message>
   <source>This cannot be used: {0}</source>
   <translation>Das kann nicht verwendet werden: {0}</translation>
  </message>
  <message>
   <source>{0}: less</source>
   <translation>{0}: weniger</translation>
  </message>
  <message>
   <source>{0}: more</source>
   <translation>{0}: mehr</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>No setting has these words.</source>
   <translation>Keine Einstellung hat diese Wörter.</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Search the shortcuts</source>
   <translation>Tastenkürzel durchsuchen</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>No shortcut has these words.</source>
   <translation>Kein Tastenkürzel hat diese Wörter.</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>No model</source>
   <translation>Kein Modell</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{model} bei {host}</translation>
  </message>
  <message>
   <source>Another engine writes the answers; memory takes no part.</source>
   <translation>Ein anderes Programm schreibt die Antworten; das Gedächtnis nimmt nicht teil.</translation>
  </message>
  <message>
   <source>{model} on {device}, {calibrated}</source>
   <translation>{model} auf {device}, {calibrated}</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>Modell wird geladen</translation>
  </message>
  <message>
   <source>The language model is being loaded.</source>
   <translation>Das Sprachmodell wird geladen.</translation>
  </message>
  <message>
   <source>Model: {words}</source>
   <translation>Modell: {words}</translation>
  </message>
 </context>
 <context>
  <name>StorageDialog</name>
  <message>
   <source>Storage</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>One moment: the folders are looked at.</source>
   <translation>Einen Moment: Die Ordner werden durchgesehen.</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Vergessen …</translation>
  </message>
  <message>
   <source>Make anew…</source>
   <translation>Neu anlegen …</translation>
  </message>
  <message>
   <source>{0} in all; memories use {1} of the {2} that they may.</source>
   <translation>{0} insgesamt; Gedächtnisse belegen {1} von {2}, die sie dürfen.</translation>
  </message>
  <message>
   <source>Books and what is kept of them</source>
   <translation>Bücher und was von ihnen aufgehoben ist</translation>
  </message>
  <message>
   <source>Room for memories…</source>
   <translation>Platz für Gedächtnisse …</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>ThumbnailsView</name>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>The pages of the open book stand here.</source>
   <translation>Hier stehen die Seiten des offenen Buchs.</translation>
  </message>
 </context>
 <context>
  <name>TokenBox</name>
  <message>
   <source>Access token</source>
   <translation>Zugangstoken</translation>
  </message>
  <message>
   <source>Keep it in this system's keyring</source>
   <translation>Im Schlüsselbund dieses Systems aufheben</translation>
  </message>
  <message>
   <source>It is used once and kept nowhere.</source>
   <translation>Es wird einmal benutzt und nirgends aufgehoben.</translation>
  </message>
  <message>
   <source>Open the model's page</source>
   <translation>Seite des Modells öffnen</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
 </context>
 <context>
  <name>ToolRow</name>
  <message>
   <source>Menu (F10)</source>
   <translation>Menü (F10)</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>How pages are shown</source>
   <translation>Wie die Seiten gezeigt werden</translation>
  </message>
  <message>
   <source>How the text looks</source>
   <translation>Wie der Text aussieht</translation>
  </message>
  <message>
   <source>({page} of {count})</source>
   <translation>({page} von {count})</translation>
  </message>
 </context>
 <context>
  <name>TurnActions</name>
  <message>
   <source>The version before</source>
   <translation>Die Fassung davor</translation>
  </message>
  <message>
   <source>The next version</source>
   <translation>Die nächste Fassung</translation>
  </message>
  <message>
   <source>Copy the answer and its sources</source>
   <translation>Antwort und Quellen kopieren</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Erneut fragen</translation>
  </message>
  <message>
   <source>Edit the question</source>
   <translation>Frage bearbeiten</translation>
  </message>
  <message>
   <source>Delete this answer</source>
   <translation>Diese Antwort löschen</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <source>Copy as Markdown</source>
   <translation>Als Markdown kopieren</translation>
  </message>
  <message>
   <source>Delete this question and its answers</source>
   <translation>Diese Frage und ihre Antworten löschen</translation>
  </message>
  <message>
   <source>Version {0} of {1}</source>
   <translation>Fassung {0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>TurnView</name>
  <message>
   <source>Question: {0}</source>
   <translation>Frage: {0}</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>How this was answered</source>
   <translation>Wie die Antwort entstand</translation>
  </message>
  <message>
   <source>Waits until the answer in another conversation is complete.</source>
   <translation>Wartet, bis die Antwort in einem anderen Gespräch fertig ist.</translation>
  </message>
  <message>
   <source>Looking for passages…</source>
   <translation>Suche nach Textstellen …</translation>
  </message>
  <message>
   <source>Reading {0} passages…</source>
   <translation>{0} Textstellen werden gelesen …</translation>
  </message>
  <message>
   <source>Reading one passage…</source>
   <translation>Eine Textstelle wird gelesen …</translation>
  </message>
 </context>
</TS>
