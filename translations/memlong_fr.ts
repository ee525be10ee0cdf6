<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr">
 <context>
  <name>MemLong</name>
  <message>
   <source>What goes wrong cannot be logged.</source>
   <translation>Les erreurs ne peuvent pas être consignées.</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>en pause</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>mémoire</translation>
  </message>
  <message>
   <source>indexing</source>
   <translation>indexation</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>lecture</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en attente</translation>
  </message>
  <message>
   <source>remembering</source>
   <translation>mémorisation</translation>
  </message>
  <message>
   <source>starting</source>
   <translation>démarrage</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>encore {seconds} s</translation>
  </message>
  <message>
   <source>{minutes} min left</source>
   <translation>encore {minutes} min</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min left</source>
   <translation>encore {hours} h {minutes} min</translation>
  </message>
  <message>
   <source>{reason} It can still be read here.</source>
   <translation>{reason} Il reste possible de le lire ici.</translation>
  </message>
  <message>
   <source>No text</source>
   <translation>Sans texte</translation>
  </message>
  <message>
   <source>Read {done}/{total}</source>
   <translation>Lu {done}/{total}</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Lu</translation>
  </message>
  <message>
   <source>The text of every page is known.</source>
   <translation>Le texte de toutes les pages est connu.</translation>
  </message>
  <message>
   <source>The text of the pages, for search and questions.</source>
   <translation>Le texte des pages, pour la recherche et les questions.</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lecture</translation>
  </message>
  <message>
   <source>Recognising</source>
   <translation>Reconnaissance</translation>
  </message>
  <message>
   <source>New index</source>
   <translation>Nouvel index</translation>
  </message>
  <message>
   <source>{0}. Until it is done, passages are found with the index there is.</source>
   <translation>{0}. En attendant, les passages sont trouvés avec l’index existant.</translation>
  </message>
  <message>
   <source>Questions are answered from the whole document.</source>
   <translation>Les réponses s’appuient sur tout le document.</translation>
  </message>
  <message>
   <source>Index ready</source>
   <translation>Index prêt</translation>
  </message>
  <message>
   <source>Finds the passages that answer a question. Questions use what is there so far.</source>
   <translation>Trouve les passages qui répondent à une question. Les questions utilisent ce qui est déjà là.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Index</translation>
  </message>
  <message>
   <source>No memory</source>
   <translation>Pas de mémoire</translation>
  </message>
  <message>
   <source>No memory of this document is kept.</source>
   <translation>Aucune mémoire de ce document n’est conservée.</translation>
  </message>
  <message>
   <source>{count} tokens are remembered on disk.</source>
   <translation>{count} jetons sont mémorisés sur le disque.</translation>
  </message>
  <message>
   <source>Memory complete</source>
   <translation>Mémoire complète</translation>
  </message>
  <message>
   <source>What the model remembers of this document between sessions.</source>
   <translation>Ce que le modèle retient de ce document d’une séance à l’autre.</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Mémoire</translation>
  </message>
  <message>
   <source>{stage} failed</source>
   <translation>{stage} : échec</translation>
  </message>
  <message>
   <source>off</source>
   <translation>arrêté</translation>
  </message>
  <message>
   <source>done</source>
   <translation>terminé</translation>
  </message>
  <message>
   <source>{stage} failed at {count}</source>
   <translation>{stage} : échec à {count}</translation>
  </message>
  <message>
   <source>{stage} paused at {count}</source>
   <translation>{stage} en pause à {count}</translation>
  </message>
  <message>
   <source>{stage} stopped at {count}</source>
   <translation>{stage} arrêté à {count}</translation>
  </message>
  <message>
   <source>{stage} waiting at {count}</source>
   <translation>{stage} en attente à {count}</translation>
  </message>
  <message>
   <source>{done} of {total} pages</source>
   <translation>{done} pages sur {total}</translation>
  </message>
  <message>
   <source>{done} of {total} passages</source>
   <translation>{done} passages sur {total}</translation>
  </message>
  <message>
   <source>{done} of {total} sections</source>
   <translation>{done} sections sur {total}</translation>
  </message>
  <message>
   <source>{done} of {total} tokens</source>
   <translation>{done} jetons sur {total}</translation>
  </message>
  <message>
   <source>tok</source>
   <translation>jet.</translation>
  </message>
  <message>
   <source>pages</source>
   <translation>pages</translation>
  </message>
  <message>
   <source>passages</source>
   <translation>passages</translation>
  </message>
  <message>
   <source>Something went wrong in MemLong.</source>
   <translation>Un problème est survenu dans MemLong.</translation>
  </message>
  <message>
   <source>{problem} Reading still works.</source>
   <translation>{problem} La lecture reste possible.</translation>
  </message>
  <message>
   <source>The models are being fetched; questions can be asked when they are here.</source>
   <translation>Les modèles sont en cours de téléchargement ; les questions seront possibles ensuite.</translation>
  </message>
  <message>
   <source>One moment: the book is being added to the library.</source>
   <translation>Un instant : le livre est ajouté à la bibliothèque.</translation>
  </message>
  <message>
   <source>Summary failed</source>
   <translation>Échec du résumé</translation>
  </message>
  <message>
   <source>Each section is read once, so that it can be summed up. Questions go first.</source>
   <translation>Chaque section est lue une fois pour pouvoir être résumée. Les questions passent avant.</translation>
  </message>
  <message>
   <source>Summary waiting</source>
   <translation>Résumé en attente</translation>
  </message>
  <message>
   <source>Summary {0}</source>
   <translation>Résumé {0}</translation>
  </message>
  <message>
   <source>Summary held at {0}</source>
   <translation>Résumé suspendu à {0}</translation>
  </message>
  <message>
   <source>Nothing in this document is close to the question.</source>
   <translation>Rien dans ce document n’est proche de la question.</translation>
  </message>
  <message>
   <source>Nothing in these documents is close to the question.</source>
   <translation>Rien dans ces documents n’est proche de la question.</translation>
  </message>
  <message>
   <source>The model gave no answer. The nearest passages are below.</source>
   <translation>Le modèle n’a pas répondu. Les passages les plus proches sont ci-dessous.</translation>
  </message>
  <message>
   <source>Nothing in “{0}” is close.</source>
   <translation>Rien dans « {0} » n’en est proche.</translation>
  </message>
  <message>
   <source>“{0}” has not been read yet.</source>
   <translation>« {0} » n’a pas encore été lu.</translation>
  </message>
  <message>
   <source>Of what was said before, the last {0} of {1} questions were read with this one.</source>
   <translation>De ce qui précède, les {0} dernières questions sur {1} ont été lues avec celle-ci.</translation>
  </message>
  <message>
   <source>Memory was short: the answer ends early.</source>
   <translation>La mémoire manquait : la réponse s’arrête avant la fin.</translation>
  </message>
  <message>
   <source>Memory was short: the prompt was cut to {0} tokens.</source>
   <translation>La mémoire manquait : l’invite a été réduite à {0} jetons.</translation>
  </message>
  <message>
   <source>Memory was short: {0} chunks of the document's memory were read.</source>
   <translation>La mémoire manquait : {0} fragments mémorisés du document ont été lus.</translation>
  </message>
  <message>
   <source>The graphics card was full: the answer was written on the processor.</source>
   <translation>La carte graphique était pleine : la réponse a été écrite par le processeur.</translation>
  </message>
  <message>
   <source>The question and its passages were sent to {0}; memory cannot be read there.</source>
   <translation>La question et ses passages ont été envoyés à {0} ; la mémoire ne peut pas y être lue.</translation>
  </message>
  <message>
   <source>The answer ends early.</source>
   <translation>La réponse s’arrête avant la fin.</translation>
  </message>
  <message>
   <source>An access token is only sent over an encrypted connection.</source>
   <translation>Un jeton d’accès n’est envoyé que par une connexion chiffrée.</translation>
  </message>
  <message>
   <source>Set a mirror whose address begins with https.</source>
   <translation>Indiquez un miroir dont l’adresse commence par https.</translation>
  </message>
  <message>
   <source>The mirror's address is none.</source>
   <translation>L’adresse du miroir n’en est pas une.</translation>
  </message>
  <message>
   <source>Check it in the settings.</source>
   <translation>Vérifiez-la dans les réglages.</translation>
  </message>
  <message>
   <source>The hub has this model only in a form that may hold programs, not as safetensors.</source>
   <translation>Le dépôt n’a ce modèle que sous une forme qui peut contenir des programmes, pas en safetensors.</translation>
  </message>
  <message>
   <source>Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>Convertissez-le en safetensors sur un ordinateur de confiance, puis choisissez son dossier.</translation>
  </message>
  <message>
   <source>The hub does not say what the files of this model have to be.</source>
   <translation>Le dépôt ne dit pas ce que doivent être les fichiers de ce modèle.</translation>
  </message>
  <message>
   <source>Choose another mirror.</source>
   <translation>Choisissez un autre miroir.</translation>
  </message>
  <message>
   <source>The server's certificate is not accepted: somebody may stand in between.</source>
   <translation>Le certificat du serveur n’est pas accepté : quelqu’un s’interpose peut-être.</translation>
  </message>
  <message>
   <source>Check this computer's clock, and whether the network wants you to sign in first.</source>
   <translation>Vérifiez l’horloge de cet ordinateur, et si le réseau demande d’abord de s’identifier.</translation>
  </message>
  <message>
   <source>The proxy of this network does not let the download through.</source>
   <translation>Le proxy de ce réseau ne laisse pas passer le téléchargement.</translation>
  </message>
  <message>
   <source>Check the proxy in the system's settings, or set a mirror.</source>
   <translation>Vérifiez le proxy dans les réglages du système, ou indiquez un miroir.</translation>
  </message>
  <message>
   <source>The model hub cannot be reached.</source>
   <translation>Le dépôt de modèles est injoignable.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again; what has come is kept.</source>
   <translation>Vérifiez la connexion à Internet et réessayez ; ce qui est arrivé est conservé.</translation>
  </message>
  <message>
   <source>The download cannot be written.</source>
   <translation>Le téléchargement ne peut pas être écrit.</translation>
  </message>
  <message>
   <source>Check the models folder.</source>
   <translation>Vérifiez le dossier des modèles.</translation>
  </message>
  <message>
   <source>Free {0} MB and try again; what has come is kept.</source>
   <translation>Libérez {0} Mo et réessayez ; ce qui est arrivé est conservé.</translation>
  </message>
  <message>
   <source>Free some space and try again; what has come is kept.</source>
   <translation>Libérez de la place et réessayez ; ce qui est arrivé est conservé.</translation>
  </message>
  <message>
   <source>The hub has no such model or file any more.</source>
   <translation>Le dépôt n’a plus ce modèle ou ce fichier.</translation>
  </message>
  <message>
   <source>Choose another mirror, or another model.</source>
   <translation>Choisissez un autre miroir, ou un autre modèle.</translation>
  </message>
  <message>
   <source>The hub asks for a pause: too many downloads from this network.</source>
   <translation>Le dépôt demande une pause : trop de téléchargements depuis ce réseau.</translation>
  </message>
  <message>
   <source>Try again in some minutes; what has come is kept.</source>
   <translation>Réessayez dans quelques minutes ; ce qui est arrivé est conservé.</translation>
  </message>
  <message>
   <source>The hub has trouble of its own.</source>
   <translation>Le dépôt a lui-même des difficultés.</translation>
  </message>
  <message>
   <source>Try again later; what has come is kept.</source>
   <translation>Réessayez plus tard ; ce qui est arrivé est conservé.</translation>
  </message>
  <message>
   <source>The hub gave no usable answer.</source>
   <translation>Le dépôt n’a pas donné de réponse utilisable.</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Réessayez plus tard.</translation>
  </message>
  <message>
   <source>A web page came instead of the model: this network may want you to sign in first.</source>
   <translation>Une page web est venue à la place du modèle : ce réseau demande peut-être de s’identifier d’abord.</translation>
  </message>
  <message>
   <source>Open a web browser, sign in, and try again; or check the mirror in the settings.</source>
   <translation>Ouvrez un navigateur, identifiez-vous et réessayez ; ou vérifiez le miroir dans les réglages.</translation>
  </message>
  <message>
   <source>{0} is not the file it should be: it was damaged on the way, or replaced.</source>
   <translation>{0} n’est pas le fichier attendu : il a été endommagé en chemin, ou remplacé.</translation>
  </message>
  <message>
   <source>Try again, or choose another mirror.</source>
   <translation>Réessayez, ou choisissez un autre miroir.</translation>
  </message>
  <message>
   <source>This model is given only to those who accepted its terms.</source>
   <translation>Ce modèle n’est donné qu’à ceux qui en ont accepté les conditions.</translation>
  </message>
  <message>
   <source>Accept them on the model's page, then enter an access token of your account there.</source>
   <translation>Acceptez-les sur la page du modèle, puis saisissez un jeton d’accès de votre compte.</translation>
  </message>
  <message>
   <source>Your account there may not have this model yet.</source>
   <translation>Votre compte n’a pas encore droit à ce modèle.</translation>
  </message>
  <message>
   <source>Accept the terms on the model's page; its makers may take a while to agree.</source>
   <translation>Acceptez les conditions sur la page du modèle ; ses auteurs peuvent prendre un moment pour consentir.</translation>
  </message>
  <message>
   <source>The hub does not know this access token.</source>
   <translation>Le dépôt ne connaît pas ce jeton d’accès.</translation>
  </message>
  <message>
   <source>Copy it again from your account's settings there; it needs the right to read.</source>
   <translation>Copiez-le de nouveau depuis les réglages de votre compte ; il lui faut le droit de lire.</translation>
  </message>
  <message>
   <source>MemLong was started offline, so the other engine is not asked.</source>
   <translation>MemLong a été lancé hors ligne : l’autre moteur n’est donc pas interrogé.</translation>
  </message>
  <message>
   <source>Start it without --offline, or let the model here answer.</source>
   <translation>Lancez-le sans --offline, ou laissez répondre le modèle d’ici.</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection.</source>
   <translation>Une clé n’est envoyée que par une connexion chiffrée.</translation>
  </message>
  <message>
   <source>Use an address that begins with https.</source>
   <translation>Utilisez une adresse qui commence par https.</translation>
  </message>
  <message>
   <source>The engine at {0} cannot be reached.</source>
   <translation>Le moteur de {0} est injoignable.</translation>
  </message>
  <message>
   <source>The engine at {0} failed.</source>
   <translation>Le moteur de {0} a échoué.</translation>
  </message>
  <message>
   <source>The engine at {0} has not said anything for too long.</source>
   <translation>Le moteur de {0} n’a rien dit depuis trop longtemps.</translation>
  </message>
  <message>
   <source>The engine at {0} does not accept the key.</source>
   <translation>Le moteur de {0} n’accepte pas la clé.</translation>
  </message>
  <message>
   <source>The engine at {0} has no model called “{1}”.</source>
   <translation>Le moteur de {0} n’a pas de modèle « {1} ».</translation>
  </message>
  <message>
   <source>The engine at {0} has too much to do.</source>
   <translation>Le moteur de {0} a trop à faire.</translation>
  </message>
  <message>
   <source>The engine at {0} does not take the question: {1}</source>
   <translation>Le moteur de {0} refuse la question : {1}</translation>
  </message>
  <message>
   <source>What {0} sends is no answer of such an engine.</source>
   <translation>Ce que {0} envoie n’est pas la réponse d’un tel moteur.</translation>
  </message>
  <message>
   <source>The certificate of {0} is not accepted: somebody may stand in between.</source>
   <translation>Le certificat de {0} n’est pas accepté : quelqu’un s’interpose peut-être.</translation>
  </message>
  <message>
   <source>The connection to {0} broke.</source>
   <translation>La connexion à {0} s’est rompue.</translation>
  </message>
  <message>
   <source>{0} wants to send the question on to another address; that was not done.</source>
   <translation>{0} veut renvoyer la question à une autre adresse ; cela n’a pas été fait.</translation>
  </message>
  <message>
   <source>Ask again.</source>
   <translation>Reposez la question.</translation>
  </message>
  <message>
   <source>Ask again in a while.</source>
   <translation>Reposez la question dans un moment.</translation>
  </message>
  <message>
   <source>Ask again, or let the model here answer.</source>
   <translation>Reposez la question, ou laissez répondre le modèle d’ici.</translation>
  </message>
  <message>
   <source>It may be loading its model: ask again in a while, or let the model here answer.</source>
   <translation>Il charge peut-être son modèle : reposez la question dans un moment, ou laissez répondre le modèle d’ici.</translation>
  </message>
  <message>
   <source>Look into its log, or ask again.</source>
   <translation>Regardez son journal, ou reposez la question.</translation>
  </message>
  <message>
   <source>Check its address and whether it runs, or let the model here answer.</source>
   <translation>Vérifiez son adresse et s’il tourne, ou laissez répondre le modèle d’ici.</translation>
  </message>
  <message>
   <source>Check this computer's clock and the address.</source>
   <translation>Vérifiez l’horloge de cet ordinateur et l’adresse.</translation>
  </message>
  <message>
   <source>Enter the key that it expects.</source>
   <translation>Saisissez la clé qu’il attend.</translation>
  </message>
  <message>
   <source>Enter the name that the model has there.</source>
   <translation>Saisissez le nom que le modèle y porte.</translation>
  </message>
  <message>
   <source>Enter the address of the engine itself.</source>
   <translation>Saisissez l’adresse du moteur lui-même.</translation>
  </message>
  <message>
   <source>The address has to end where the engine's interface begins, often with /v1.</source>
   <translation>L’adresse doit finir là où commence l’interface du moteur, souvent par /v1.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>Il n’y a pas de fichier {0}.</translation>
  </message>
  <message>
   <source>It may have been moved or renamed.</source>
   <translation>Il a peut-être été déplacé ou renommé.</translation>
  </message>
  <message>
   <source>Check its name.</source>
   <translation>Vérifiez son nom.</translation>
  </message>
  <message>
   <source>{0} may not be read.</source>
   <translation>{0} ne peut pas être lu : accès refusé.</translation>
  </message>
  <message>
   <source>Check the permissions of the file.</source>
   <translation>Vérifiez les droits du fichier.</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>{0} ne peut pas être lu.</translation>
  </message>
  <message>
   <source>Check its name, its permissions and the disk that it is on.</source>
   <translation>Vérifiez son nom, ses droits et le disque où il se trouve.</translation>
  </message>
  <message>
   <source>Check that it still exists and that you may read it.</source>
   <translation>Vérifiez qu’il existe encore et que vous pouvez le lire.</translation>
  </message>
  <message>
   <source>{0} is encrypted.</source>
   <translation>{0} est chiffré.</translation>
  </message>
  <message>
   <source>Enter its password.</source>
   <translation>Saisissez son mot de passe.</translation>
  </message>
  <message>
   <source>The password does not open {0}.</source>
   <translation>Le mot de passe n’ouvre pas {0}.</translation>
  </message>
  <message>
   <source>Check it, try again.</source>
   <translation>Vérifiez-le et réessayez.</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}.</source>
   <translation>{0} est endommagé : {1}.</translation>
  </message>
  <message>
   <source>Get the file again, or open it in another program and save a copy.</source>
   <translation>Récupérez le fichier, ou ouvrez-le dans un autre programme et enregistrez-en une copie.</translation>
  </message>
  <message>
   <source>Try once more, get the file again, or save a copy of it in another program.</source>
   <translation>Réessayez, récupérez le fichier, ou enregistrez-en une copie avec un autre programme.</translation>
  </message>
  <message>
   <source>Try again; if it happens again, the file is probably damaged.</source>
   <translation>Réessayez ; si cela se reproduit, le fichier est sans doute endommagé.</translation>
  </message>
  <message>
   <source>Get the file again.</source>
   <translation>Récupérez le fichier.</translation>
  </message>
  <message>
   <source>{0} cannot be read: its process told of something that is not its.</source>
   <translation>{0} ne peut pas être lu : son processus a parlé de ce qui n’est pas à lui.</translation>
  </message>
  <message>
   <source>{0} is a folder.</source>
   <translation>{0} est un dossier.</translation>
  </message>
  <message>
   <source>Open a document inside it.</source>
   <translation>Ouvrez un document qui s’y trouve.</translation>
  </message>
  <message>
   <source>{0} is no regular file.</source>
   <translation>{0} n’est pas un fichier ordinaire.</translation>
  </message>
  <message>
   <source>{0} is no document but a device or a pipe.</source>
   <translation>{0} n’est pas un document mais un périphérique ou un tube.</translation>
  </message>
  <message>
   <source>Choose a document.</source>
   <translation>Choisissez un document.</translation>
  </message>
  <message>
   <source>Choose a file.</source>
   <translation>Choisissez un fichier.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} est vide.</translation>
  </message>
  <message>
   <source>Get the file again: it may not have been copied whole.</source>
   <translation>Récupérez le fichier : il n’a peut-être pas été copié en entier.</translation>
  </message>
  <message>
   <source>{0} is {1}, which cannot be read here.</source>
   <translation>{0} est {1}, ce qui ne se lit pas ici.</translation>
  </message>
  <message>
   <source>Save it as DOCX or PDF and open that.</source>
   <translation>Enregistrez-le en DOCX ou en PDF et ouvrez celui-ci.</translation>
  </message>
  <message>
   <source>Convert it to EPUB or PDF and open that.</source>
   <translation>Convertissez-le en EPUB ou en PDF et ouvrez celui-ci.</translation>
  </message>
  <message>
   <source>Convert it to PDF and open that.</source>
   <translation>Convertissez-le en PDF et ouvrez celui-ci.</translation>
  </message>
  <message>
   <source>Save it as PDF and open that.</source>
   <translation>Enregistrez-le en PDF et ouvrez celui-ci.</translation>
  </message>
  <message>
   <source>Unpack it and open the document inside.</source>
   <translation>Décompressez-le et ouvrez le document qu’il contient.</translation>
  </message>
  <message>
   <source>Put pictures of pages into a PDF or CBZ and open that.</source>
   <translation>Mettez les images de pages dans un PDF ou un CBZ et ouvrez celui-ci.</translation>
  </message>
  <message>
   <source>{0} is an archive without a readable document.</source>
   <translation>{0} est une archive sans document lisible.</translation>
  </message>
  <message>
   <source>{0} is a spreadsheet or presentation.</source>
   <translation>{0} est un tableur ou une présentation.</translation>
  </message>
  <message>
   <source>{0} is locked by digital rights management.</source>
   <translation>{0} est verrouillé par une gestion des droits numériques.</translation>
  </message>
  <message>
   <source>Only the shop's own program can open it.</source>
   <translation>Seul le programme du vendeur peut l’ouvrir.</translation>
  </message>
  <message>
   <source>{0} is no document that can be read here.</source>
   <translation>{0} n’est pas un document lisible ici.</translation>
  </message>
  <message>
   <source>Readable are PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown and text.</source>
   <translation>Sont lisibles PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown et le texte.</translation>
  </message>
  <message>
   <source>{0} is named {1} but contains {2}.</source>
   <translation>{0} se nomme {1} mais contient {2}.</translation>
  </message>
  <message>
   <source>The download may have failed: get the file again.</source>
   <translation>Le téléchargement a peut-être échoué : récupérez le fichier.</translation>
  </message>
  <message>
   <source>Get the file again, or rename it to .txt if it is meant to be text.</source>
   <translation>Récupérez le fichier, ou renommez-le en .txt si ce doit être du texte.</translation>
  </message>
  <message>
   <source>{0} is a text of more than {1} MB.</source>
   <translation>{0} est un texte de plus de {1} Mo.</translation>
  </message>
  <message>
   <source>Split it into parts.</source>
   <translation>Divisez-le en parties.</translation>
  </message>
  <message>
   <source>{0} holds no text.</source>
   <translation>{0} ne contient pas de texte.</translation>
  </message>
  <message>
   <source>{0} has no pages.</source>
   <translation>{0} n’a pas de pages.</translation>
  </message>
  <message>
   <source>There is nothing to read.</source>
   <translation>Il n’y a rien à lire.</translation>
  </message>
  <message>
   <source>{0} is damaged: its pages cannot be read.</source>
   <translation>{0} est endommagé : ses pages ne peuvent pas être lues.</translation>
  </message>
  <message>
   <source>Page {0} is damaged and cannot be shown.</source>
   <translation>La page {0} est endommagée et ne peut pas être affichée.</translation>
  </message>
  <message>
   <source>{0} is not opened: {1}.</source>
   <translation>{0} n’est pas ouvert : {1}.</translation>
  </message>
  <message>
   <source>{0} would unpack to far more than a document holds.</source>
   <translation>{0} donnerait, décompressé, bien plus qu’un document ne contient.</translation>
  </message>
  <message>
   <source>{0} holds a file that would unpack to far more than a document holds.</source>
   <translation>{0} contient un fichier qui donnerait, décompressé, bien plus qu’un document ne contient.</translation>
  </message>
  <message>
   <source>It may have been made to do harm: do not unpack it.</source>
   <translation>Il a peut-être été fait pour nuire : ne le décompressez pas.</translation>
  </message>
  <message>
   <source>{0} was changed while it was being read.</source>
   <translation>{0} a été modifié pendant sa lecture.</translation>
  </message>
  <message>
   <source>{0} was deleted or moved while it was being read.</source>
   <translation>{0} a été supprimé ou déplacé pendant sa lecture.</translation>
  </message>
  <message>
   <source>The file became shorter while it was read.</source>
   <translation>Le fichier s’est raccourci pendant sa lecture.</translation>
  </message>
  <message>
   <source>Open it again.</source>
   <translation>Ouvrez-le de nouveau.</translation>
  </message>
  <message>
   <source>Put it back, or open it from where it is now.</source>
   <translation>Remettez-le en place, ou ouvrez-le là où il est maintenant.</translation>
  </message>
  <message>
   <source>The name of this file or folder is not valid text.</source>
   <translation>Le nom de ce fichier ou dossier n’est pas un texte valide.</translation>
  </message>
  <message>
   <source>The file's name or folder holds bytes that are no text.</source>
   <translation>Le nom du fichier ou de son dossier contient des octets qui ne sont pas du texte.</translation>
  </message>
  <message>
   <source>Rename it, then open it again.</source>
   <translation>Renommez-le, puis ouvrez-le de nouveau.</translation>
  </message>
  <message>
   <source>Rename it.</source>
   <translation>Renommez-le.</translation>
  </message>
  <message>
   <source>The text claims to be {0} but is not.</source>
   <translation>Le texte se dit en {0} mais ne l’est pas.</translation>
  </message>
  <message>
   <source>Save it again as UTF-8.</source>
   <translation>Enregistrez-le de nouveau en UTF-8.</translation>
  </message>
  <message>
   <source>There is no room to draw page {0}.</source>
   <translation>Il n’y a pas de place pour dessiner la page {0}.</translation>
  </message>
  <message>
   <source>There is no room to draw pages.</source>
   <translation>Il n’y a pas de place pour dessiner des pages.</translation>
  </message>
  <message>
   <source>Free some space in the folder for temporary files.</source>
   <translation>Libérez de la place dans le dossier des fichiers temporaires.</translation>
  </message>
  <message>
   <source>Only a copy of a PDF can hold notes.</source>
   <translation>Seule la copie d’un PDF peut contenir des notes.</translation>
  </message>
  <message>
   <source>Export them as Markdown instead.</source>
   <translation>Exportez-les plutôt en Markdown.</translation>
  </message>
  <message>
   <source>The copy cannot be written.</source>
   <translation>La copie ne peut pas être écrite.</translation>
  </message>
  <message>
   <source>No copy can be written: the document is damaged.</source>
   <translation>Aucune copie ne peut être écrite : le document est endommagé.</translation>
  </message>
  <message>
   <source>Its notes can be exported as Markdown.</source>
   <translation>Ses notes peuvent être exportées en Markdown.</translation>
  </message>
  <message>
   <source>The copy stays locked.</source>
   <translation>La copie reste verrouillée.</translation>
  </message>
  <message>
   <source>Open the document again.</source>
   <translation>Ouvrez de nouveau le document.</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>{0} ne peut pas être écrit.</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>Choisissez un autre dossier, ou libérez de la place.</translation>
  </message>
  <message>
   <source>This is the original itself, which is never changed.</source>
   <translation>C’est l’original lui-même, qui n’est jamais modifié.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>It holds no text to search or ask.</source>
   <translation>Il ne contient pas de texte à chercher ni à interroger.</translation>
  </message>
  <message>
   <source>Its pages are pictures, and no text was recognised in them.</source>
   <translation>Ses pages sont des images, et aucun texte n’y a été reconnu.</translation>
  </message>
  <message>
   <source>Its pages are pictures: install Tesseract (tesseract-ocr) and open it again, and their text is recognised, to be searched and asked.</source>
   <translation>Ses pages sont des images : installez Tesseract (tesseract-ocr) et rouvrez-le ; leur texte sera reconnu, pour être cherché et interrogé.</translation>
  </message>
  <message>
   <source>It can still be read here.</source>
   <translation>Il peut tout de même être lu ici.</translation>
  </message>
  <message>
   <source>it needs more memory than a document may use</source>
   <translation>il demande plus de mémoire qu’un document ne peut en utiliser</translation>
  </message>
  <message>
   <source>its archive is broken</source>
   <translation>son archive est abîmée</translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation>il ne peut pas être lu</translation>
  </message>
  <message>
   <source>reading it failed again and again</source>
   <translation>sa lecture a échoué à plusieurs reprises</translation>
  </message>
  <message>
   <source>it is named {0} but does not begin like one</source>
   <translation>il se nomme {0} mais ne commence pas ainsi</translation>
  </message>
  <message>
   <source>a rich text (RTF) file</source>
   <translation>un fichier RTF</translation>
  </message>
  <message>
   <source>a compiled help (CHM) file</source>
   <translation>un fichier d’aide (CHM)</translation>
  </message>
  <message>
   <source>an old Office file</source>
   <translation>un ancien fichier Office</translation>
  </message>
  <message>
   <source>a DjVu file</source>
   <translation>un fichier DjVu</translation>
  </message>
  <message>
   <source>a PostScript file</source>
   <translation>un fichier PostScript</translation>
  </message>
  <message>
   <source>a RAR archive</source>
   <translation>une archive RAR</translation>
  </message>
  <message>
   <source>a 7z archive</source>
   <translation>une archive 7z</translation>
  </message>
  <message>
   <source>a gzip archive</source>
   <translation>une archive gzip</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>une image</translation>
  </message>
  <message>
   <source>a web page</source>
   <translation>une page web</translation>
  </message>
  <message>
   <source>plain text</source>
   <translation>du texte brut</translation>
  </message>
  <message>
   <source>its parts lie over each other</source>
   <translation>ses parties se recouvrent</translation>
  </message>
  <message>
   <source>it names files outside itself</source>
   <translation>il nomme des fichiers hors de lui-même</translation>
  </message>
  <message>
   <source>The data folder cannot be used.</source>
   <translation>Le dossier de données ne peut pas être utilisé.</translation>
  </message>
  <message>
   <source>Check the disk, then retry.</source>
   <translation>Vérifiez le disque, puis réessayez.</translation>
  </message>
  <message>
   <source>Another program keeps {0} locked.</source>
   <translation>Un autre programme garde {0} verrouillé.</translation>
  </message>
  <message>
   <source>Close other MemLong windows or programs that use the data folder, then retry.</source>
   <translation>Fermez les autres fenêtres de MemLong ou les programmes qui utilisent le dossier de données, puis réessayez.</translation>
  </message>
  <message>
   <source>The file {0} in the data folder is damaged.</source>
   <translation>Le fichier {0} du dossier de données est endommagé.</translation>
  </message>
  <message>
   <source>What it held is read anew from the document when it is opened again.</source>
   <translation>Son contenu sera relu dans le document à sa prochaine ouverture.</translation>
  </message>
  <message>
   <source>Put a copy of it back: Restore the library, in the menu.</source>
   <translation>Remettez-en une copie : « Restaurer la bibliothèque », dans le menu.</translation>
  </message>
  <message>
   <source>The file {0} was written by a newer version of MemLong.</source>
   <translation>Le fichier {0} a été écrit par une version plus récente de MemLong.</translation>
  </message>
  <message>
   <source>Update MemLong, or {0}.</source>
   <translation>Mettez MemLong à jour, ou {0}.</translation>
  </message>
  <message>
   <source>The file {0} was removed from the data folder.</source>
   <translation>Le fichier {0} a été retiré du dossier de données.</translation>
  </message>
  <message>
   <source>Put the data folder back, then start MemLong again.</source>
   <translation>Remettez le dossier de données, puis relancez MemLong.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Le disque est plein.</translation>
  </message>
  <message>
   <source>The disk is nearly full: the memory of this document cannot be written.</source>
   <translation>Le disque est presque plein : la mémoire de ce document ne peut pas être écrite.</translation>
  </message>
  <message>
   <source>The disk is nearly full: the library cannot be copied.</source>
   <translation>Le disque est presque plein : la bibliothèque ne peut pas être copiée.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Libérez de la place, puis réessayez.</translation>
  </message>
  <message>
   <source>The data folder cannot be made: there is a file where {0} should be.</source>
   <translation>Le dossier de données ne peut pas être créé : il y a un fichier à la place de {0}.</translation>
  </message>
  <message>
   <source>Move that file away, or choose another folder with --data-dir.</source>
   <translation>Déplacez ce fichier, ou choisissez un autre dossier avec --data-dir.</translation>
  </message>
  <message>
   <source>The data folder {0} cannot be written.</source>
   <translation>Impossible d’écrire dans le dossier de données {0}.</translation>
  </message>
  <message>
   <source>Make it writable, or choose another one with --data-dir.</source>
   <translation>Rendez-le accessible en écriture, ou choisissez-en un autre avec --data-dir.</translation>
  </message>
  <message>
   <source>This document is not in the library any more.</source>
   <translation>Ce document n’est plus dans la bibliothèque.</translation>
  </message>
  <message>
   <source>This document is not in the library.</source>
   <translation>Ce document n’est pas dans la bibliothèque.</translation>
  </message>
  <message>
   <source>These books are not in the library any more.</source>
   <translation>Ces livres ne sont plus dans la bibliothèque.</translation>
  </message>
  <message>
   <source>Open it first.</source>
   <translation>Ouvrez-le d’abord.</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>Choisissez-en d’autres.</translation>
  </message>
  <message>
   <source>None of these books can be asked yet.</source>
   <translation>Aucun de ces livres ne peut encore être interrogé.</translation>
  </message>
  <message>
   <source>Open them, so that they are read.</source>
   <translation>Ouvrez-les pour qu’ils soient lus.</translation>
  </message>
  <message>
   <source>The document has not been read to its end yet.</source>
   <translation>Le document n’a pas encore été lu jusqu’au bout.</translation>
  </message>
  <message>
   <source>Try again when it has been.</source>
   <translation>Réessayez quand ce sera fait.</translation>
  </message>
  <message>
   <source>Nothing of this document has been read yet.</source>
   <translation>Rien de ce document n’a encore été lu.</translation>
  </message>
  <message>
   <source>Ask again in a few seconds.</source>
   <translation>Reposez la question dans quelques secondes.</translation>
  </message>
  <message>
   <source>Another MemLong process is reading this document at the moment.</source>
   <translation>Un autre processus de MemLong lit ce document en ce moment.</translation>
  </message>
  <message>
   <source>Wait until it is done, then try again.</source>
   <translation>Attendez qu’il ait fini, puis réessayez.</translation>
  </message>
  <message>
   <source>The question is empty.</source>
   <translation>La question est vide.</translation>
  </message>
  <message>
   <source>Write what you want to know.</source>
   <translation>Écrivez ce que vous voulez savoir.</translation>
  </message>
  <message>
   <source>The question has {0} characters; {1} are possible.</source>
   <translation>La question compte {0} caractères ; {1} sont possibles.</translation>
  </message>
  <message>
   <source>Shorten it; text of the document need not be repeated.</source>
   <translation>Raccourcissez-la ; inutile de répéter le texte du document.</translation>
  </message>
  <message>
   <source>There is not enough memory left to answer.</source>
   <translation>Il ne reste pas assez de mémoire pour répondre.</translation>
  </message>
  <message>
   <source>Close other programs, or choose a smaller model.</source>
   <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
  </message>
  <message>
   <source>{0} tokens are more than the {1} the model can read.</source>
   <translation>{0} jetons dépassent les {1} que le modèle peut lire.</translation>
  </message>
  <message>
   <source>Ask a shorter question, quote fewer passages, or choose another model.</source>
   <translation>Posez une question plus courte, citez moins de passages, ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <source>The document's memory has lost its description.</source>
   <translation>La mémoire du document a perdu sa description.</translation>
  </message>
  <message>
   <source>The document's memory has a damaged description.</source>
   <translation>La description de la mémoire du document est endommagée.</translation>
  </message>
  <message>
   <source>The document's memory does not fit: {0}.</source>
   <translation>La mémoire du document ne convient pas : {0}.</translation>
  </message>
  <message>
   <source>It is built anew from the document.</source>
   <translation>Elle est reconstruite à partir du document.</translation>
  </message>
  <message>
   <source>The document's memory is in use by process {0}.</source>
   <translation>La mémoire du document est utilisée par le processus {0}.</translation>
  </message>
  <message>
   <source>Close the other window, or wait until it is done.</source>
   <translation>Fermez l’autre fenêtre, ou attendez qu’elle ait fini.</translation>
  </message>
  <message>
   <source>The {0} ended unexpectedly.</source>
   <translation>Fin inattendue : {0}.</translation>
  </message>
  <message>
   <source>The {0} took longer than {1} seconds and was stopped.</source>
   <translation>Arrêt après plus de {1} secondes : {0}.</translation>
  </message>
  <message>
   <source>The {0} gave an answer that makes no sense and was stopped.</source>
   <translation>Arrêt après une réponse dénuée de sens : {0}.</translation>
  </message>
  <message>
   <source>choose another data folder with --data-dir</source>
   <translation>choisissez un autre dossier de données avec --data-dir</translation>
  </message>
  <message>
   <source>document reader</source>
   <translation>le lecteur du document</translation>
  </message>
  <message>
   <source>engine</source>
   <translation>le moteur en arrière-plan</translation>
  </message>
  <message>
   <source>connection to the other engine</source>
   <translation>la connexion à l’autre moteur</translation>
  </message>
  <message>
   <source>There is no model folder {0}.</source>
   <translation>Il n’y a pas de dossier de modèle {0}.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>Il n’y a pas de dossier {0}.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Choisissez un autre modèle.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Choisissez-en un autre.</translation>
  </message>
  <message>
   <source>Choose the folder that holds config.json.</source>
   <translation>Choisissez le dossier qui contient config.json.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be read.</source>
   <translation>Le dossier {0} ne peut pas être lu.</translation>
  </message>
  <message>
   <source>The model in {0} lacks weights.</source>
   <translation>Il manque des poids au modèle de {0}.</translation>
  </message>
  <message>
   <source>The model in {0} cannot be loaded.</source>
   <translation>Le modèle de {0} ne peut pas être chargé.</translation>
  </message>
  <message>
   <source>The model in {0} is damaged or not complete.</source>
   <translation>Le modèle de {0} est endommagé ou incomplet.</translation>
  </message>
  <message>
   <source>The model in {0} is quantised, which cannot be used here.</source>
   <translation>Le modèle de {0} est quantifié, ce qui ne s’utilise pas ici.</translation>
  </message>
  <message>
   <source>The model in {0} has no tokenizer.json.</source>
   <translation>Le modèle de {0} n’a pas de tokenizer.json.</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot be used here ({1}).</source>
   <translation>Le modèle de {0} est d’un genre inutilisable ici ({1}).</translation>
  </message>
  <message>
   <source>Download it again.</source>
   <translation>Téléchargez-le de nouveau.</translation>
  </message>
  <message>
   <source>Download it again, or choose another model.</source>
   <translation>Téléchargez-le de nouveau, ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <source>Remove it and fetch it again.</source>
   <translation>Supprimez-le et téléchargez-le de nouveau.</translation>
  </message>
  <message>
   <source>Remove that folder; the model will be fetched again.</source>
   <translation>Supprimez ce dossier ; le modèle sera téléchargé de nouveau.</translation>
  </message>
  <message>
   <source>Choose the original model in bfloat16, float16 or float32.</source>
   <translation>Choisissez le modèle d’origine en bfloat16, float16 ou float32.</translation>
  </message>
  <message>
   <source>Copy tokenizer.json and tokenizer_config.json from where the model came from.</source>
   <translation>Copiez tokenizer.json et tokenizer_config.json de là où vient le modèle.</translation>
  </message>
  <message>
   <source>Choose a Llama, Mistral, Qwen2 or Qwen3 model for answers, or a BERT or XLM-RoBERTa model to find passages.</source>
   <translation>Choisissez un modèle Llama, Mistral, Qwen2 ou Qwen3 pour répondre, ou un modèle BERT ou XLM-RoBERTa pour trouver des passages.</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot find passages ({1}).</source>
   <translation>Le modèle de {0} est d’un genre qui ne peut pas trouver de passages ({1}).</translation>
  </message>
  <message>
   <source>Choose a BERT or an XLM-RoBERTa model.</source>
   <translation>Choisissez un modèle BERT ou XLM-RoBERTa.</translation>
  </message>
  <message>
   <source>The vectors of {0} are made in a way that is not known here.</source>
   <translation>Les vecteurs de {0} sont faits d’une façon inconnue ici.</translation>
  </message>
  <message>
   <source>Choose all-MiniLM-L6-v2, BGE-M3 or a model that was trained from one of them.</source>
   <translation>Choisissez all-MiniLM-L6-v2, BGE-M3 ou un modèle entraîné à partir de l’un d’eux.</translation>
  </message>
  <message>
   <source>Download the model again.</source>
   <translation>Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <source>This model cannot tell sentences that belong together from others.</source>
   <translation>Ce modèle ne distingue pas les phrases qui vont ensemble des autres.</translation>
  </message>
  <message>
   <source>Choose one that was trained to find passages.</source>
   <translation>Choisissez-en un entraîné à trouver des passages.</translation>
  </message>
  <message>
   <source>Choose a folder with a whole model.</source>
   <translation>Choisissez un dossier avec un modèle entier.</translation>
  </message>
  <message>
   <source>Choose a folder with config.json, tokenizer.json and model.safetensors.</source>
   <translation>Choisissez un dossier avec config.json, tokenizer.json et model.safetensors.</translation>
  </message>
  <message>
   <source>Choose a folder with tokenizer.json, or download the model again.</source>
   <translation>Choisissez un dossier avec tokenizer.json, ou téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <source>Download the model again, or choose a checkpoint saved as safetensors.</source>
   <translation>Téléchargez de nouveau le modèle, ou choisissez-en un enregistré en safetensors.</translation>
  </message>
  <message>
   <source>The model {0} does not fit the memory of {1}.</source>
   <translation>Le modèle {0} ne tient pas dans la mémoire de {1}.</translation>
  </message>
  <message>
   <source>The model {0} does not fit into this computer's free memory.</source>
   <translation>Le modèle {0} ne tient pas dans la mémoire libre de cet ordinateur.</translation>
  </message>
  <message>
   <source>Choose a smaller model, or free {0} GB of memory.</source>
   <translation>Choisissez un modèle plus petit, ou libérez {0} Go de mémoire.</translation>
  </message>
  <message>
   <source>Free {0} GB of memory.</source>
   <translation>Libérez {0} Go de mémoire.</translation>
  </message>
  <message>
   <source>Use the model in bfloat16.</source>
   <translation>Utilisez le modèle en bfloat16.</translation>
  </message>
  <message>
   <source>Keep the model's weights in {0} bits.</source>
   <translation>Gardez les poids du modèle sur {0} bits.</translation>
  </message>
  <message>
   <source>The text does not fit the memory of the device.</source>
   <translation>Le texte ne tient pas dans la mémoire de l’appareil.</translation>
  </message>
  <message>
   <source>The model produced numbers that are not finite.</source>
   <translation>Le modèle a produit des nombres qui ne sont pas finis.</translation>
  </message>
  <message>
   <source>Use another dtype or another model.</source>
   <translation>Utilisez une autre précision ou un autre modèle.</translation>
  </message>
  <message>
   <source>The calibration {0} has format {1}.</source>
   <translation>La calibration {0} est au format {1}.</translation>
  </message>
  <message>
   <source>The calibration {0} is damaged.</source>
   <translation>La calibration {0} est endommagée.</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another model.</source>
   <translation>La calibration {0} a été faite pour un autre modèle.</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another tokenizer.</source>
   <translation>La calibration {0} a été faite pour un autre tokenizer.</translation>
  </message>
  <message>
   <source>The calibration {0} does not fit the model.</source>
   <translation>La calibration {0} ne convient pas au modèle.</translation>
  </message>
  <message>
   <source>The calibration in {0} cannot be read.</source>
   <translation>La calibration de {0} ne peut pas être lue.</translation>
  </message>
  <message>
   <source>The model is used without memory; passages are quoted instead.</source>
   <translation>Le modèle est utilisé sans mémoire ; des passages sont cités à la place.</translation>
  </message>
  <message>
   <source>There is no model called “{0}” in the catalogue.</source>
   <translation>Il n’y a pas de modèle « {0} » dans le catalogue.</translation>
  </message>
  <message>
   <source>Choose one of {0}, or a folder that holds a model.</source>
   <translation>Choisissez parmi {0}, ou un dossier qui contient un modèle.</translation>
  </message>
  <message>
   <source>The model {0} is not on this computer yet.</source>
   <translation>Le modèle {0} n’est pas encore sur cet ordinateur.</translation>
  </message>
  <message>
   <source>Fetch it.</source>
   <translation>Téléchargez-le.</translation>
  </message>
  <message>
   <source>There is too little room on the disk for the model {0}.</source>
   <translation>Il y a trop peu de place sur le disque pour le modèle {0}.</translation>
  </message>
  <message>
   <source>Free {0} MB and try again.</source>
   <translation>Libérez {0} Mo et réessayez.</translation>
  </message>
  <message>
   <source>The model {0} cannot be stored in {1}.</source>
   <translation>Le modèle {0} ne peut pas être rangé dans {1}.</translation>
  </message>
  <message>
   <source>Make room on the disk, or check that the folder can be written.</source>
   <translation>Faites de la place sur le disque, ou vérifiez que l’on peut écrire dans le dossier.</translation>
  </message>
  <message>
   <source>The model {0} could not be fetched from any of its {1} sources.</source>
   <translation>Le modèle {0} n’a pu être obtenu d’aucune de ses {1} sources.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again, or choose a folder with a model.</source>
   <translation>Vérifiez la connexion à Internet et réessayez, ou choisissez un dossier avec un modèle.</translation>
  </message>
  <message>
   <source>The model's file {0} cannot be read.</source>
   <translation>Le fichier {0} du modèle ne peut pas être lu.</translation>
  </message>
  <message>
   <source>Check the permissions of the model's folder, or choose another one.</source>
   <translation>Vérifiez les droits du dossier du modèle, ou choisissez-en un autre.</translation>
  </message>
  <message>
   <source>The model folder {0} has no {1}.</source>
   <translation>Le dossier de modèle {0} n’a pas de {1}.</translation>
  </message>
  <message>
   <source>The model's config.json is damaged.</source>
   <translation>Le config.json du modèle est endommagé.</translation>
  </message>
  <message>
   <source>The model's config.json is not an object.</source>
   <translation>Le config.json du modèle n’est pas un objet.</translation>
  </message>
  <message>
   <source>The model's config.json does not say how large the model is.</source>
   <translation>Le config.json du modèle ne dit pas quelle est sa taille.</translation>
  </message>
  <message>
   <source>The model's index file is damaged.</source>
   <translation>Le fichier d’index du modèle est endommagé.</translation>
  </message>
  <message>
   <source>The model's index file names files outside the model's folder.</source>
   <translation>L’index du modèle nomme des fichiers hors de son dossier.</translation>
  </message>
  <message>
   <source>The model lacks {0} of its files.</source>
   <translation>Il manque {0} fichiers au modèle.</translation>
  </message>
  <message>
   <source>{0} is cut short.</source>
   <translation>{0} est tronqué.</translation>
  </message>
  <message>
   <source>The header of {0} is damaged.</source>
   <translation>L’en-tête de {0} est endommagé.</translation>
  </message>
  <message>
   <source>{0} is not a safetensors file.</source>
   <translation>{0} n’est pas un fichier safetensors.</translation>
  </message>
  <message>
   <source>{0} of the model is damaged.</source>
   <translation>{0} du modèle est endommagé.</translation>
  </message>
  <message>
   <source>{0} of the model is not an object.</source>
   <translation>{0} du modèle n’est pas un objet.</translation>
  </message>
  <message>
   <source>This model has no chat template.</source>
   <translation>Ce modèle n’a pas de gabarit de conversation.</translation>
  </message>
  <message>
   <source>Choose an instruct model.</source>
   <translation>Choisissez un modèle « instruct ».</translation>
  </message>
  <message>
   <source>The model's chat template cannot write this conversation.</source>
   <translation>Le gabarit du modèle ne peut pas écrire cette conversation.</translation>
  </message>
  <message>
   <source>The tokenizer in {0} cannot be read.</source>
   <translation>Le tokenizer de {0} ne peut pas être lu.</translation>
  </message>
  <message>
   <source>The embedder in {0} cannot be loaded.</source>
   <translation>Le modèle de recherche de {0} ne peut pas être chargé.</translation>
  </message>
  <message>
   <source>MemLong was started offline.</source>
   <translation>MemLong a été lancé hors ligne.</translation>
  </message>
  <message>
   <source>Start it without --offline.</source>
   <translation>Lancez-le sans --offline.</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card could not be fetched.</source>
   <translation>PyTorch pour la carte graphique n’a pas pu être obtenu.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again.</source>
   <translation>Vérifiez la connexion à Internet et réessayez.</translation>
  </message>
  <message>
   <source>There is too little room on the disk for PyTorch for the graphics card.</source>
   <translation>Il y a trop peu de place sur le disque pour le PyTorch de la carte graphique.</translation>
  </message>
  <message>
   <source>PyTorch was fetched, but does not compute on this graphics card.</source>
   <translation>PyTorch a été obtenu, mais ne calcule pas sur cette carte graphique.</translation>
  </message>
  <message>
   <source>Update the card's driver and try again; nothing has to be fetched for that.</source>
   <translation>Mettez à jour le pilote de la carte et réessayez ; rien n’est à télécharger pour cela.</translation>
  </message>
  <message>
   <source>Another program is fetching PyTorch for the graphics card.</source>
   <translation>Un autre programme télécharge PyTorch pour la carte graphique.</translation>
  </message>
  <message>
   <source>Wait until it is done.</source>
   <translation>Attendez qu’il ait fini.</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card came in a form that is not taken apart.</source>
   <translation>Le PyTorch de la carte graphique est venu sous une forme qui n’est pas décompressée.</translation>
  </message>
  <message>
   <source>Try again; if that does not help, report the problem.</source>
   <translation>Réessayez ; si cela n’aide pas, signalez le problème.</translation>
  </message>
  <message>
   <source>The card's driver is version {0}; {1} or newer is needed.</source>
   <translation>Le pilote de la carte est en version {0} ; il faut {1} ou plus récent.</translation>
  </message>
  <message>
   <source>Small and quick on any computer; English; answers short questions plainly.</source>
   <translation>Petit et rapide sur tout ordinateur ; anglais ; répond simplement à des questions courtes.</translation>
  </message>
  <message>
   <source>The larger sister of the default; English.</source>
   <translation>La grande sœur du modèle par défaut ; anglais.</translation>
  </message>
  <message>
   <source>Good answers in eight European and Asian languages; long questions.</source>
   <translation>Bonnes réponses en huit langues d’Europe et d’Asie ; questions longues.</translation>
  </message>
  <message>
   <source>Many languages, Chinese among them; for research and private use only.</source>
   <translation>Beaucoup de langues, dont le chinois ; pour la recherche et l’usage privé seulement.</translation>
  </message>
  <message>
   <source>The best answers here, in many languages; wants a graphics card.</source>
   <translation>Les meilleures réponses ici, en beaucoup de langues ; demande une carte graphique.</translation>
  </message>
  <message>
   <source>Careful answers in many languages.</source>
   <translation>Des réponses soigneuses en beaucoup de langues.</translation>
  </message>
  <message>
   <source>The model of the MemLong paper. It continues texts; it was not taught to answer.</source>
   <translation>Le modèle de l’article MemLong. Il continue des textes ; il n’a pas appris à répondre.</translation>
  </message>
  <message>
   <source>The paper's retriever: passages in a hundred languages; many times slower.</source>
   <translation>Le chercheur de l’article : des passages en cent langues ; bien plus lent.</translation>
  </message>
  <message>
   <source>Small and quick, made for English.</source>
   <translation>Petit et rapide, fait pour l’anglais.</translation>
  </message>
  <message>
   <source>Models compute on this computer's graphics card with it, instead of on the processor.</source>
   <translation>Avec lui, les modèles calculent sur la carte graphique de cet ordinateur, et non sur le processeur.</translation>
  </message>
  <message>
   <source>In the folder {0}.</source>
   <translation>Dans le dossier {0}.</translation>
  </message>
  <message>
   <source>A folder.</source>
   <translation>Un dossier.</translation>
  </message>
  <message>
   <source>No graphics card; {0} of {1} cores; bfloat16 is {2} times as fast as float32 here.</source>
   <translation>Pas de carte graphique ; {0} cœurs sur {1} ; bfloat16 est ici {2} fois plus rapide que float32.</translation>
  </message>
  <message>
   <source>{0}, the emptiest of {1} cards, {2} GB free.</source>
   <translation>{0}, la plus libre de {1} cartes, {2} Go libres.</translation>
  </message>
  <message>
   <source>{0}, {1} GB free.</source>
   <translation>{0}, {1} Go libres.</translation>
  </message>
  <message>
   <source>The layers lie on {0} graphics cards, {1} GB free.</source>
   <translation>Les couches sont sur {0} cartes graphiques, {1} Go libres.</translation>
  </message>
  <message>
   <source>The graphics part of this Apple computer.</source>
   <translation>La partie graphique de cet ordinateur Apple.</translation>
  </message>
  <message>
   <source>The model does not fit the graphics card. {0}</source>
   <translation>Le modèle ne tient pas sur la carte graphique. {0}</translation>
  </message>
  <message>
   <source>What it had done is kept; reading still works.</source>
   <translation>Ce qui était fait est conservé ; la lecture reste possible.</translation>
  </message>
  <message>
   <source>The log says what; nothing that was stored is lost.</source>
   <translation>Le journal dit quoi ; rien de ce qui était enregistré n’est perdu.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written.</source>
   <translation>Impossible d’écrire dans le dossier {folder}.</translation>
  </message>
  <message>
   <source>Stopped before its end.</source>
   <translation>Arrêtée avant la fin.</translation>
  </message>
  <message>
   <source>The nearest passages:</source>
   <translation>Les passages les plus proches :</translation>
  </message>
  <message>
   <source>No sentence says this directly; the nearest:</source>
   <translation>Aucune phrase ne le dit directement ; la plus proche :</translation>
  </message>
  <message>
   <source>{page}, not visible</source>
   <translation>{page}, non visible</translation>
  </message>
  <message>
   <source>{page}, recognised</source>
   <translation>{page}, reconnue</translation>
  </message>
  <message>
   <source>p. {page}</source>
   <translation>p. {page}</translation>
  </message>
  <message>
   <source>Citation {number}, page {page}: {quote}</source>
   <translation>Citation {number}, page {page} : {quote}</translation>
  </message>
  <message>
   <source>{title}, {page}</source>
   <translation>{title}, {page}</translation>
  </message>
  <message>
   <source>Extracted text: not visible on the page.</source>
   <translation>Texte extrait : non visible sur la page.</translation>
  </message>
  <message>
   <source>Not found in the text: nothing is marked on the page.</source>
   <translation>Introuvable dans le texte : rien n’est surligné sur la page.</translation>
  </message>
  <message>
   <source>The page is a picture; this was recognised in it.</source>
   <translation>La page est une image ; ceci y a été reconnu.</translation>
  </message>
  <message>
   <source>{count} citations.</source>
   <translation>{count} citations.</translation>
  </message>
  <message>
   <source>No citations.</source>
   <translation>Aucune citation.</translation>
  </message>
  <message>
   <source>One citation.</source>
   <translation>Une citation.</translation>
  </message>
  <message>
   <source>{page}, {facts}: {text}</source>
   <translation>{page}, {facts} : {text}</translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucun</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Passages</translation>
  </message>
  <message>
   <source>passages after {passages}, first word after {first}, all after {all}</source>
   <translation>passages après {passages}, premier mot après {first}, tout après {all}</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Invite</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Temps</translation>
  </message>
  <message>
   <source>Done otherwise</source>
   <translation>Fait autrement</translation>
  </message>
  <message>
   <source>closeness {closeness}</source>
   <translation>proximité {closeness}</translation>
  </message>
  <message>
   <source>{tokens} tokens</source>
   <translation>{tokens} jetons</translation>
  </message>
  <message>
   <source>left out of the prompt, which was full</source>
   <translation>hors de l’invite, qui était pleine</translation>
  </message>
  <message>
   <source>also read from memory</source>
   <translation>lu aussi dans la mémoire</translation>
  </message>
  <message>
   <source>the model was not asked: nothing close was found</source>
   <translation>le modèle n’a pas été interrogé : rien de proche n’a été trouvé</translation>
  </message>
  <message>
   <source>{tokens} tokens with {quoted} of {passages} passages quoted in it; the model wrote {written} tokens</source>
   <translation>{tokens} jetons, avec {quoted} passages cités sur {passages} ; le modèle a écrit {written} jetons</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{model} sur {host}</translation>
  </message>
  <message>
   <source>not used: another engine wrote the answer, from the passages as text</source>
   <translation>non utilisée : un autre moteur a écrit la réponse, à partir des passages</translation>
  </message>
  <message>
   <source>not used: this model is not calibrated for it; it read the passages as text</source>
   <translation>non utilisée : ce modèle n’est pas calibré pour cela ; il a lu les passages comme du texte</translation>
  </message>
  <message>
   <source>calibrated, but nothing remembered took part</source>
   <translation>calibré, mais rien de mémorisé n’a servi</translation>
  </message>
  <message>
   <source>calibrated; {chunks} remembered chunks ({tokens} tokens) took part</source>
   <translation>calibré ; {chunks} fragments mémorisés ({tokens} jetons) ont servi</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far, up to “{2}”.</source>
   <translation>D’après les sections 1–{0} sur {1} jusqu’ici, jusqu’à « {2} ».</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far.</source>
   <translation>D’après les sections 1–{0} sur {1} jusqu’ici.</translation>
  </message>
  <message>
   <source>From all of the document, {0} of {0} sections.</source>
   <translation>D’après tout le document, {0} sections sur {0}.</translation>
  </message>
  <message>
   <source>From {0} sentences out of all {1} sections; quotes are word for word.</source>
   <translation>D’après {0} phrases des {1} sections ; les citations sont mot pour mot.</translation>
  </message>
  <message>
   <source>{0} sentences of the document, word for word, out of all {1} sections.</source>
   <translation>{0} phrases du document, mot pour mot, tirées des {1} sections.</translation>
  </message>
  <message>
   <source>Each section was read once: its most central sentences were chosen by their vectors, and the model said them shorter. What these sentences do not support was left out.</source>
   <translation>Chaque section a été lue une fois : ses phrases les plus centrales ont été choisies par leurs vecteurs, et le modèle les a dites plus brièvement. Ce que ces phrases ne soutiennent pas a été laissé de côté.</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section, and the model said them shorter. What they do not support was left out.</source>
   <translation>Les phrases les plus proches de la question ont été recueillies dans chaque section, et le modèle les a dites plus brièvement. Ce qu’elles ne soutiennent pas a été laissé de côté.</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section. The model wrote none of it.</source>
   <translation>Les phrases les plus proches de la question ont été recueillies dans chaque section. Le modèle n’en a rien écrit.</translation>
  </message>
  <message>
   <source>{0} of {1} sections, {2} sentences</source>
   <translation>{0} sections sur {1}, {2} phrases</translation>
  </message>
  <message>
   <source>Whole document</source>
   <translation>Document entier</translation>
  </message>
  <message>
   <source>The model is being loaded…</source>
   <translation>Le modèle est en cours de chargement…</translation>
  </message>
  <message>
   <source>The model is being loaded, {share} of its weights…</source>
   <translation>Le modèle est en cours de chargement, {share} de ses poids…</translation>
  </message>
  <message>
   <source>Waiting for the other engine, {0} s…</source>
   <translation>En attente de l’autre moteur, {0} s…</translation>
  </message>
  <message>
   <source>Reading section {0} of {1}…</source>
   <translation>Lecture de la section {0} sur {1}…</translation>
  </message>
  <message>
   <source>Writing part {0} of {1}…</source>
   <translation>Rédaction de la partie {0} sur {1}…</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échec</translation>
  </message>
  <message>
   <source>remembered</source>
   <translation>mémorisé</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>prêt</translation>
  </message>
  <message>
   <source>no text</source>
   <translation>sans texte</translation>
  </message>
  <message>
   <source>not indexed</source>
   <translation>non indexé</translation>
  </message>
  <message>
   <source>1 page</source>
   <translation>1 page</translation>
  </message>
  <message>
   <source>{count} pages</source>
   <translation>{count} pages</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activé</translation>
  </message>
  <message>
   <source>not possible now</source>
   <translation>impossible pour l’instant</translation>
  </message>
  <message>
   <source>question {0}</source>
   <translation>question {0}</translation>
  </message>
  <message>
   <source>passages up to {0}</source>
   <translation>passages jusqu’à {0}</translation>
  </message>
  <message>
   <source>what was said before {0}</source>
   <translation>ce qui a été dit avant {0}</translation>
  </message>
  <message>
   <source>About {0} of {1} tokens: {2}.</source>
   <translation>Environ {0} jetons sur {1} : {2}.</translation>
  </message>
  <message>
   <source>Of {0} earlier questions the last {1} are read with it.</source>
   <translation>Sur {0} questions précédentes, les {1} dernières sont lues avec.</translation>
  </message>
  <message>
   <source>Some passages will not fit; the answer says how many were read.</source>
   <translation>Certains passages ne tiendront pas ; la réponse dit combien ont été lus.</translation>
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
   <translation>{0} sur le disque</translation>
  </message>
  <message>
   <source>needs {0} of {1} free memory</source>
   <translation>demande {0} sur {1} de mémoire libre</translation>
  </message>
  <message>
   <source>weights of {0} bits</source>
   <translation>poids de {0} bits</translation>
  </message>
  <message>
   <source>about {0} to the first word, then {1} words a second</source>
   <translation>environ {0} jusqu’au premier mot, puis {1} mots par seconde</translation>
  </message>
  <message>
   <source>about {0} to index this book</source>
   <translation>environ {0} pour indexer ce livre</translation>
  </message>
  <message>
   <source>memory {0} bytes a token (K-V {1})</source>
   <translation>mémoire de {0} octets par jeton (K-V {1})</translation>
  </message>
  <message>
   <source>{0} for this book</source>
   <translation>{0} pour ce livre</translation>
  </message>
  <message>
   <source>Too large for this computer now. {0}</source>
   <translation>Trop grand pour cet ordinateur en ce moment. {0}</translation>
  </message>
  <message>
   <source>Its makers publish it only in a form that may hold programs, so it is not fetched. Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>Ses auteurs ne le publient que sous une forme qui peut contenir des programmes ; il n’est donc pas téléchargé. Convertissez-le en safetensors sur un ordinateur de confiance, puis choisissez son dossier.</translation>
  </message>
  <message>
   <source>It was not taught to answer questions.</source>
   <translation>Il n’a pas appris à répondre à des questions.</translation>
  </message>
  <message>
   <source>Waiting for another download</source>
   <translation>En attente d’un autre téléchargement</translation>
  </message>
  <message>
   <source>Being converted: {0} of {1}</source>
   <translation>Conversion : {0} sur {1}</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} sur {1}</translation>
  </message>
  <message>
   <source>{0}, {1} a second</source>
   <translation>{0}, {1} par seconde</translation>
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation>{0}, {1}</translation>
  </message>
  <message>
   <source>Models run on the graphics card, in {0}. {1}</source>
   <translation>Les modèles tournent sur la carte graphique, en {0}. {1}</translation>
  </message>
  <message>
   <source>Models run on the processor, in {0}. {1}</source>
   <translation>Les modèles tournent sur le processeur, en {0}. {1}</translation>
  </message>
  <message>
   <source>How fast models are here is shown once the first one is loaded.</source>
   <translation>La vitesse des modèles ici s’affiche dès que le premier est chargé.</translation>
  </message>
  <message>
   <source>“{0}” is cut into passages of this model's kind and indexed anew, and its memory is written again.</source>
   <translation>« {0} » est découpé en passages pour ce modèle et réindexé, et sa mémoire est réécrite.</translation>
  </message>
  <message>
   <source>The memory of “{0}” is written again; its index stays.</source>
   <translation>La mémoire de « {0} » est réécrite ; son index reste.</translation>
  </message>
  <message>
   <source>{0} That takes about {1}.</source>
   <translation>{0} Cela prend environ {1}.</translation>
  </message>
  <message>
   <source>{0} Meanwhile questions are answered from what is ready. Other books follow when they are opened.</source>
   <translation>{0} En attendant, les réponses utilisent ce qui est prêt. Les autres livres suivent à leur ouverture.</translation>
  </message>
  <message>
   <source>The {0} passages of “{1}” are indexed anew; its memory stays.</source>
   <translation>Les {0} passages de « {1} » sont indexés à nouveau ; sa mémoire est conservée.</translation>
  </message>
  <message>
   <source>{0} Until it is done, passages are found with the index there is. Other books follow when they are opened.</source>
   <translation>{0} En attendant, les passages sont trouvés avec l’index existant. Les autres livres suivent quand ils sont ouverts.</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Activé</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Désactivé</translation>
  </message>
  <message>
   <source>The settings could not be read; the usual ones are used.</source>
   <translation>Les paramètres n’ont pas pu être lus ; les valeurs habituelles sont utilisées.</translation>
  </message>
  <message>
   <source>The settings could not be understood; they were kept as {name}.</source>
   <translation>Les paramètres n’étaient pas compréhensibles ; ils ont été gardés sous {name}.</translation>
  </message>
  <message>
   <source>The settings are those of a newer MemLong. What this one understands of them is used; they were kept as {name}.</source>
   <translation>Les réglages sont ceux d’un MemLong plus récent. Ce que celui-ci en comprend est utilisé ; ils ont été gardés sous {name}.</translation>
  </message>
  <message>
   <source>Not all settings could be used ({names}); they were kept as {name}.</source>
   <translation>Tous les paramètres n’étaient pas utilisables ({names}) ; ils ont été gardés sous {name}.</translation>
  </message>
  <message>
   <source>pp. {first}–{last}</source>
   <translation>p. {first}–{last}</translation>
  </message>
  <message>
   <source>{0}%</source>
   <translation>{0} %</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Next view</source>
   <translation>Vue suivante</translation>
  </message>
  <message>
   <source>View before</source>
   <translation>Vue précédente</translation>
  </message>
  <message>
   <source>First page</source>
   <translation>Première page</translation>
  </message>
  <message>
   <source>Last page</source>
   <translation>Dernière page</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Question</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>Nouvelle ligne</translation>
  </message>
  <message>
   <source>The question before</source>
   <translation>La question précédente</translation>
  </message>
  <message>
   <source>Lists</source>
   <translation>Listes</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>Forget the book</source>
   <translation>Oublier le livre</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Y aller</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Écrire une note</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Partout</translation>
  </message>
  <message>
   <source>Next control</source>
   <translation>Élément suivant</translation>
  </message>
  <message>
   <source>Control before</source>
   <translation>Élément précédent</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <source>Open another file</source>
   <translation>Ouvrir un autre fichier</translation>
  </message>
  <message>
   <source>Restart it</source>
   <translation>Redémarrer</translation>
  </message>
  <message>
   <source>Show the logs</source>
   <translation>Afficher les journaux</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>Les reprendre</translation>
  </message>
  <message>
   <source>Restore a copy…</source>
   <translation>Restaurer une copie…</translation>
  </message>
  <message>
   <source>Books you open are kept here, with how far each has been read and remembered.</source>
   <translation>Les livres que vous ouvrez sont gardés ici, avec l’avancement de leur lecture et de leur mémorisation.</translation>
  </message>
  <message>
   <source>No book here has these words in its title, author or place.</source>
   <translation>Aucun livre ici n’a ces mots dans son titre, son auteur ou son emplacement.</translation>
  </message>
  <message>
   <source>The chapters of the open book stand here.</source>
   <translation>Les chapitres du livre ouvert s’affichent ici.</translation>
  </message>
  <message>
   <source>This file lists no chapters.</source>
   <translation>Ce fichier n’indique pas de chapitres.</translation>
  </message>
  <message>
   <source>No chapter has these words in its title.</source>
   <translation>Aucun chapitre n’a ces mots dans son titre.</translation>
  </message>
  <message>
   <source>This line leads nowhere: the file names no page for it.</source>
   <translation>Cette ligne ne mène nulle part : le fichier ne lui donne pas de page.</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Chapitres</translation>
  </message>
  <message>
   <source>calibrated</source>
   <translation>calibré</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>non calibré</translation>
  </message>
  <message>
   <source>Fetching the models {share}</source>
   <translation>Téléchargement des modèles, {share}</translation>
  </message>
  <message>
   <source>Preparing the models {share}</source>
   <translation>Préparation des modèles, {share}</translation>
  </message>
  <message>
   <source>{done} of {total} MB</source>
   <translation>{done} Mo sur {total}</translation>
  </message>
  <message>
   <source>{count}. Reading works meanwhile.</source>
   <translation>{count}. La lecture reste possible.</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>Chargement du modèle</translation>
  </message>
  <message>
   <source>The models are being loaded. Reading works meanwhile.</source>
   <translation>Les modèles sont en cours de chargement. La lecture reste possible.</translation>
  </message>
  <message>
   <source>{done} of {total} MB of the model's weights are read. Reading works meanwhile.</source>
   <translation>{done} Mo sur {total} des poids du modèle sont lus. La lecture reste possible.</translation>
  </message>
  <message>
   <source>Model is loading {share}</source>
   <translation>Chargement du modèle {share}</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>Ouvrir un fichier…</translation>
  </message>
  <message>
   <source>Open a recent book</source>
   <translation>Ouvrir un livre récent</translation>
  </message>
  <message>
   <source>last history again</source>
   <translation>dernier historique récent</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimer…</translation>
  </message>
  <message>
   <source>paper printer</source>
   <translation>papier imprimante</translation>
  </message>
  <message>
   <source>Properties…</source>
   <translation>Propriétés…</translation>
  </message>
  <message>
   <source>author file size about this book information</source>
   <translation>auteur fichier taille information</translation>
  </message>
  <message>
   <source>Close the book</source>
   <translation>Fermer le livre</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>Modèles…</translation>
  </message>
  <message>
   <source>language model download choose switch</source>
   <translation>modèle de langue télécharger choisir changer</translation>
  </message>
  <message>
   <source>Answers by another engine…</source>
   <translation>Réponses par un autre moteur…</translation>
  </message>
  <message>
   <source>vllm ollama llama.cpp server openai remote elsewhere</source>
   <translation>vllm ollama llama.cpp serveur openai distant ailleurs</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Paramètres…</translation>
  </message>
  <message>
   <source>preferences options</source>
   <translation>préférences options configuration</translation>
  </message>
  <message>
   <source>Storage…</source>
   <translation>Stockage…</translation>
  </message>
  <message>
   <source>disk room size forget</source>
   <translation>disque place taille oublier</translation>
  </message>
  <message>
   <source>Restore the library…</source>
   <translation>Restaurer la bibliothèque…</translation>
  </message>
  <message>
   <source>backup copy undo damaged</source>
   <translation>sauvegarde copie annuler endommagé</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <source>exit leave</source>
   <translation>sortir fermer</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Édition</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy with citation</source>
   <translation>Copier avec la référence</translation>
  </message>
  <message>
   <source>Select the page's text</source>
   <translation>Sélectionner le texte de la page</translation>
  </message>
  <message>
   <source>Find in this book…</source>
   <translation>Rechercher dans ce livre…</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Résultat suivant</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Résultat précédent</translation>
  </message>
  <message>
   <source>Find the selection</source>
   <translation>Rechercher la sélection</translation>
  </message>
  <message>
   <source>Search all books</source>
   <translation>Rechercher dans tous les livres</translation>
  </message>
  <message>
   <source>find look up library words</source>
   <translation>trouver chercher bibliothèque mots</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Affichage</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Zoom avant</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Zoom arrière</translation>
  </message>
  <message>
   <source>Printed size</source>
   <translation>Taille imprimée</translation>
  </message>
  <message>
   <source>100 zoom</source>
   <translation>100 zoom</translation>
  </message>
  <message>
   <source>Fit page</source>
   <translation>Page entière</translation>
  </message>
  <message>
   <source>Fit width</source>
   <translation>Largeur de la page</translation>
  </message>
  <message>
   <source>Fit text</source>
   <translation>Largeur du texte</translation>
  </message>
  <message>
   <source>One page</source>
   <translation>Une page</translation>
  </message>
  <message>
   <source>Two pages</source>
   <translation>Deux pages</translation>
  </message>
  <message>
   <source>side by side facing</source>
   <translation>côte à côte en vis-à-vis</translation>
  </message>
  <message>
   <source>Two pages with a cover</source>
   <translation>Deux pages avec couverture</translation>
  </message>
  <message>
   <source>side by side facing book</source>
   <translation>côte à côte en vis-à-vis livre</translation>
  </message>
  <message>
   <source>Page by page</source>
   <translation>Page par page</translation>
  </message>
  <message>
   <source>single continuous scroll</source>
   <translation>seule continu défilement</translation>
  </message>
  <message>
   <source>Cut margins</source>
   <translation>Rogner les marges</translation>
  </message>
  <message>
   <source>crop trim</source>
   <translation>recadrer couper</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Pivoter à droite</translation>
  </message>
  <message>
   <source>rotate clockwise</source>
   <translation>rotation sens horaire</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Pivoter à gauche</translation>
  </message>
  <message>
   <source>rotate counterclockwise</source>
   <translation>rotation sens antihoraire</translation>
  </message>
  <message>
   <source>Pages like the window</source>
   <translation>Pages comme la fenêtre</translation>
  </message>
  <message>
   <source>colours automatic system theme</source>
   <translation>couleurs automatique système thème</translation>
  </message>
  <message>
   <source>Pages as they are</source>
   <translation>Pages telles quelles</translation>
  </message>
  <message>
   <source>colours white light</source>
   <translation>couleurs blanc clair</translation>
  </message>
  <message>
   <source>Sepia pages</source>
   <translation>Pages sépia</translation>
  </message>
  <message>
   <source>colours warm</source>
   <translation>couleurs chaud</translation>
  </message>
  <message>
   <source>Dark pages</source>
   <translation>Pages sombres</translation>
  </message>
  <message>
   <source>colours night invert</source>
   <translation>couleurs nuit inverser</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothèque</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Sommaire</translation>
  </message>
  <message>
   <source>thumbnails miniatures overview</source>
   <translation>miniatures vignettes aperçu</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>Résultats de recherche</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>Signets</translation>
  </message>
  <message>
   <source>Conversations</source>
   <translation>Conversations</translation>
  </message>
  <message>
   <source>questions history chats</source>
   <translation>questions historique discussions</translation>
  </message>
  <message>
   <source>Show or hide the side panel</source>
   <translation>Afficher ou masquer le panneau latéral</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Questions</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Plein écran</translation>
  </message>
  <message>
   <source>Presentation</source>
   <translation>Présentation</translation>
  </message>
  <message>
   <source>slides full screen</source>
   <translation>diapositives plein écran</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texte</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Texte plus grand</translation>
  </message>
  <message>
   <source>font size bigger letters</source>
   <translation>police taille agrandir lettres</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Texte plus petit</translation>
  </message>
  <message>
   <source>font size letters</source>
   <translation>police taille lettres</translation>
  </message>
  <message>
   <source>Text as usual</source>
   <translation>Texte comme d’habitude</translation>
  </message>
  <message>
   <source>font size reset default letters margins</source>
   <translation>police taille réinitialiser défaut lettres marges</translation>
  </message>
  <message>
   <source>The book's own letters</source>
   <translation>Police du livre</translation>
  </message>
  <message>
   <source>font typeface publisher</source>
   <translation>police caractères éditeur</translation>
  </message>
  <message>
   <source>Serif</source>
   <translation>Avec empattements</translation>
  </message>
  <message>
   <source>font letters</source>
   <translation>police lettres</translation>
  </message>
  <message>
   <source>Sans serif</source>
   <translation>Sans empattements</translation>
  </message>
  <message>
   <source>Letters of equal width</source>
   <translation>Lettres à chasse fixe</translation>
  </message>
  <message>
   <source>font mono monospace typewriter</source>
   <translation>police mono machine à écrire</translation>
  </message>
  <message>
   <source>Narrow margins</source>
   <translation>Marges étroites</translation>
  </message>
  <message>
   <source>Normal margins</source>
   <translation>Marges normales</translation>
  </message>
  <message>
   <source>Wide margins</source>
   <translation>Marges larges</translation>
  </message>
  <message>
   <source>The book's own line spacing</source>
   <translation>Interligne du livre</translation>
  </message>
  <message>
   <source>Narrow line spacing</source>
   <translation>Interligne étroit</translation>
  </message>
  <message>
   <source>leading</source>
   <translation>interlignage</translation>
  </message>
  <message>
   <source>Wide line spacing</source>
   <translation>Interligne large</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Aller</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Précédent</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Suivant</translation>
  </message>
  <message>
   <source>Go to page…</source>
   <translation>Aller à la page…</translation>
  </message>
  <message>
   <source>Bookmark this place</source>
   <translation>Marquer cet endroit</translation>
  </message>
  <message>
   <source>mark remember ribbon</source>
   <translation>signet marque-page ruban</translation>
  </message>
  <message>
   <source>Next open book</source>
   <translation>Livre ouvert suivant</translation>
  </message>
  <message>
   <source>tab</source>
   <translation>onglet</translation>
  </message>
  <message>
   <source>Previous open book</source>
   <translation>Livre ouvert précédent</translation>
  </message>
  <message>
   <source>Next link in view</source>
   <translation>Lien visible suivant</translation>
  </message>
  <message>
   <source>Previous link in view</source>
   <translation>Lien visible précédent</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Surligner</translation>
  </message>
  <message>
   <source>Highlight and write a note…</source>
   <translation>Surligner et écrire une note…</translation>
  </message>
  <message>
   <source>comment annotate</source>
   <translation>commentaire annoter</translation>
  </message>
  <message>
   <source>Note on this page…</source>
   <translation>Note sur cette page…</translation>
  </message>
  <message>
   <source>Bring back what was deleted</source>
   <translation>Récupérer ce qui a été supprimé</translation>
  </message>
  <message>
   <source>undo restore</source>
   <translation>annuler restaurer</translation>
  </message>
  <message>
   <source>Export the notes as Markdown…</source>
   <translation>Exporter les notes en Markdown…</translation>
  </message>
  <message>
   <source>save</source>
   <translation>enregistrer</translation>
  </message>
  <message>
   <source>Export a PDF with the notes in it…</source>
   <translation>Exporter un PDF avec les notes…</translation>
  </message>
  <message>
   <source>save annotations copy</source>
   <translation>enregistrer annotations copie</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>Livre</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Interroger ce livre</translation>
  </message>
  <message>
   <source>Ask about the selection</source>
   <translation>Interroger sur la sélection</translation>
  </message>
  <message>
   <source>New conversation</source>
   <translation>Nouvelle conversation</translation>
  </message>
  <message>
   <source>begin chat thread</source>
   <translation>commencer discussion fil</translation>
  </message>
  <message>
   <source>Ask several books…</source>
   <translation>Interroger plusieurs livres…</translation>
  </message>
  <message>
   <source>collection</source>
   <translation>collection</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>Arrêter la réponse</translation>
  </message>
  <message>
   <source>Rename this conversation…</source>
   <translation>Renommer cette conversation…</translation>
  </message>
  <message>
   <source>Export this conversation…</source>
   <translation>Exporter cette conversation…</translation>
  </message>
  <message>
   <source>save Markdown HTML PDF</source>
   <translation>enregistrer Markdown HTML PDF</translation>
  </message>
  <message>
   <source>Print this conversation…</source>
   <translation>Imprimer cette conversation…</translation>
  </message>
  <message>
   <source>Delete this conversation…</source>
   <translation>Supprimer cette conversation…</translation>
  </message>
  <message>
   <source>Pause indexing</source>
   <translation>Suspendre l’indexation</translation>
  </message>
  <message>
   <source>Resume indexing</source>
   <translation>Reprendre l’indexation</translation>
  </message>
  <message>
   <source>Cancel indexing</source>
   <translation>Annuler l’indexation</translation>
  </message>
  <message>
   <source>Hold the summary</source>
   <translation>Suspendre le résumé</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>Open the menu</source>
   <translation>Ouvrir le menu</translation>
  </message>
  <message>
   <source>Commands…</source>
   <translation>Commandes…</translation>
  </message>
  <message>
   <source>palette find action</source>
   <translation>palette trouver action</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Raccourcis clavier</translation>
  </message>
  <message>
   <source>Report a problem…</source>
   <translation>Signaler un problème…</translation>
  </message>
  <message>
   <source>bug support log</source>
   <translation>bogue assistance journal</translation>
  </message>
  <message>
   <source>About MemLong</source>
   <translation>À propos de MemLong</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Apparence</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Couleurs</translation>
  </message>
  <message>
   <source>Of the window. High contrast is black, white, and little between.</source>
   <translation>De la fenêtre. Le contraste élevé est noir, blanc, et presque rien entre les deux.</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Contraste élevé</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Taille du texte</translation>
  </message>
  <message>
   <source>Of everything but the pages; 100 % is the size that the system wants.</source>
   <translation>De tout sauf les pages ; 100 % est la taille voulue par le système.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Of the window, from the next start on.</source>
   <translation>De la fenêtre, à partir du prochain démarrage.</translation>
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
   <translation>Mouvement</translation>
  </message>
  <message>
   <source>Whether pages glide and marks pulse.</source>
   <translation>Si les pages glissent et les marques palpitent.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Aucun</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Démarrage</translation>
  </message>
  <message>
   <source>Open books again</source>
   <translation>Rouvrir les livres</translation>
  </message>
  <message>
   <source>Those that were open at the end; each is read when you go to it.</source>
   <translation>Ceux qui étaient ouverts à la fin ; chacun est lu quand vous y allez.</translation>
  </message>
  <message>
   <source>Documents opened for the first time</source>
   <translation>Documents ouverts pour la première fois</translation>
  </message>
  <message>
   <source>Page colours</source>
   <translation>Couleurs des pages</translation>
  </message>
  <message>
   <source>Of documents that you open for the first time.</source>
   <translation>Des documents que vous ouvrez pour la première fois.</translation>
  </message>
  <message>
   <source>Like the window</source>
   <translation>Comme la fenêtre</translation>
  </message>
  <message>
   <source>As they are</source>
   <translation>Telles quelles</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>Sépia</translation>
  </message>
  <message>
   <source>Size of a book's text</source>
   <translation>Taille du texte d’un livre</translation>
  </message>
  <message>
   <source>Where the text flows: EPUB, MOBI, FB2, DOCX, Markdown, HTML and text.</source>
   <translation>Là où le texte est fluide : EPUB, MOBI, FB2, DOCX, Markdown, HTML et texte.</translation>
  </message>
  <message>
   <source>Letters of a book's text</source>
   <translation>Police du texte d’un livre</translation>
  </message>
  <message>
   <source>Where the text flows.</source>
   <translation>Là où le texte est fluide.</translation>
  </message>
  <message>
   <source>The book's own</source>
   <translation>Celle du livre</translation>
  </message>
  <message>
   <source>Of equal width</source>
   <translation>À chasse fixe</translation>
  </message>
  <message>
   <source>Margins of a book's text</source>
   <translation>Marges du texte d’un livre</translation>
  </message>
  <message>
   <source>Narrow</source>
   <translation>Étroit</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Wide</source>
   <translation>Large</translation>
  </message>
  <message>
   <source>Line spacing of a book's text</source>
   <translation>Interligne du texte d’un livre</translation>
  </message>
  <message>
   <source>Answers and memory</source>
   <translation>Réponses et mémoire</translation>
  </message>
  <message>
   <source>Processor cores for answers</source>
   <translation>Cœurs du processeur pour les réponses</translation>
  </message>
  <message>
   <source>0 uses all but one, which is left to the window.</source>
   <translation>0 les utilise tous sauf un, laissé à la fenêtre.</translation>
  </message>
  <message>
   <source>Longest answer</source>
   <translation>Réponse la plus longue</translation>
  </message>
  <message>
   <source>In tokens, the pieces of words that a model writes; about 1.3 a word.</source>
   <translation>En jetons, les bouts de mots qu’un modèle écrit ; environ 1,3 par mot.</translation>
  </message>
  <message>
   <source>Remember documents</source>
   <translation>Mémoriser les documents</translation>
  </message>
  <message>
   <source>Write the memory of every document in the background, once it is read.</source>
   <translation>Écrire la mémoire de chaque document en arrière-plan, une fois qu’il est lu.</translation>
  </message>
  <message>
   <source>Answer from memory</source>
   <translation>Répondre de mémoire</translation>
  </message>
  <message>
   <source>Let the model read what it remembers of a document beside the passages it quotes, where it has learnt to. Otherwise it reads the passages alone.</source>
   <translation>Laisser le modèle lire ce qu’il retient d’un document à côté des passages cités, là où il l’a appris. Sinon, il lit seulement les passages.</translation>
  </message>
  <message>
   <source>Passages for an answer</source>
   <translation>Passages pour une réponse</translation>
  </message>
  <message>
   <source>How many passages the model is given to read; more take longer.</source>
   <translation>Combien de passages le modèle reçoit à lire ; davantage prend plus de temps.</translation>
  </message>
  <message>
   <source>Length of a passage</source>
   <translation>Longueur d’un passage</translation>
  </message>
  <message>
   <source>In tokens. Books are cut and indexed anew when they are opened after the next start. Memory was learnt with 128.</source>
   <translation>En jetons. Les livres sont redécoupés et réindexés quand ils sont ouverts après le prochain démarrage. La mémoire a été apprise avec 128.</translation>
  </message>
  <message>
   <source>Instruction</source>
   <translation>Consigne</translation>
  </message>
  <message>
   <source>What the model is told before each question. Empty: the usual, which asks for short and exact answers from the passages.</source>
   <translation>Ce qui est dit au modèle avant chaque question. Vide : la consigne habituelle, qui demande des réponses courtes et exactes tirées des passages.</translation>
  </message>
  <message>
   <source>Room for memories</source>
   <translation>Place pour les mémoires</translation>
  </message>
  <message>
   <source>When they need more, those of books not opened for longest are dropped. They are written again when the book is opened.</source>
   <translation>S’il en faut plus, celles des livres non ouverts depuis le plus longtemps sont abandonnées. Elles sont récrites quand le livre est ouvert.</translation>
  </message>
  <message>
   <source>Language of scans</source>
   <translation>Langue des numérisations</translation>
  </message>
  <message>
   <source>In which pages that are pictures are read, if Tesseract is installed with that language. Scans that were read before stay as they are.</source>
   <translation>Dans laquelle sont lues les pages qui sont des images, si Tesseract est installé avec cette langue. Les numérisations déjà lues restent telles quelles.</translation>
  </message>
  <message>
   <source>The document’s own</source>
   <translation>Celle du document</translation>
  </message>
  <message>
   <source>Arabic</source>
   <translation>Arabe</translation>
  </message>
  <message>
   <source>Chinese, simplified</source>
   <translation>Chinois simplifié</translation>
  </message>
  <message>
   <source>Chinese, traditional</source>
   <translation>Chinois traditionnel</translation>
  </message>
  <message>
   <source>Czech</source>
   <translation>Tchèque</translation>
  </message>
  <message>
   <source>German</source>
   <translation>Allemand</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>Grec</translation>
  </message>
  <message>
   <source>Persian</source>
   <translation>Persan</translation>
  </message>
  <message>
   <source>French</source>
   <translation>Français</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>Hébreu</translation>
  </message>
  <message>
   <source>Hindi</source>
   <translation>Hindi</translation>
  </message>
  <message>
   <source>Italian</source>
   <translation>Italien</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>Japonais</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>Coréen</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>Néerlandais</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>Polonais</translation>
  </message>
  <message>
   <source>Portuguese</source>
   <translation>Portugais</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Russe</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>Espagnol</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>Suédois</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>Turc</translation>
  </message>
  <message>
   <source>Ukrainian</source>
   <translation>Ukrainien</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>Models run on</source>
   <translation>Les modèles s’exécutent sur</translation>
  </message>
  <message>
   <source>From the next start on.</source>
   <translation>À partir du prochain démarrage.</translation>
  </message>
  <message>
   <source>A graphics card, if there is one</source>
   <translation>Une carte graphique, s’il y en a une</translation>
  </message>
  <message>
   <source>The processor</source>
   <translation>Le processeur</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Poids</translation>
  </message>
  <message>
   <source>Fewer bits take less memory, and answers differ a little; memories of books are written again for them. From the next start on.</source>
   <translation>Moins de bits prennent moins de mémoire, et les réponses diffèrent un peu ; les mémoires des livres sont réécrites pour eux. À partir du prochain démarrage.</translation>
  </message>
  <message>
   <source>As they were made, or 8 bits where only that fits</source>
   <translation>Tels qu’ils ont été faits, ou 8 bits là où cela seul tient</translation>
  </message>
  <message>
   <source>As they were made</source>
   <translation>Tels qu’ils ont été faits</translation>
  </message>
  <message>
   <source>8 bits</source>
   <translation>8 bits</translation>
  </message>
  <message>
   <source>4 bits</source>
   <translation>4 bits</translation>
  </message>
  <message>
   <source>Give memory back after</source>
   <translation>Libérer la mémoire vive après</translation>
  </message>
  <message>
   <source>Without a question or anything to read for so long, the models are let go. The next question loads them again, which takes some seconds. 0: never.</source>
   <translation>Sans question ni lecture pendant ce temps, les modèles sont libérés. La question suivante les recharge, ce qui prend quelques secondes. 0 : jamais.</translation>
  </message>
  <message>
   <source>Mirror of the model hub</source>
   <translation>Miroir du dépôt de modèles</translation>
  </message>
  <message>
   <source>An address that begins with https. Empty: huggingface.co itself.</source>
   <translation>Une adresse qui commence par https. Vide : huggingface.co lui-même.</translation>
  </message>
 </context>
 <context>
  <name>DataFolder</name>
  <message>
   <source>Another MemLong window has the data folder {folder} open: {owner}.</source>
   <translation>Une autre fenêtre de MemLong a ouvert le dossier de données {folder} : {owner}.</translation>
  </message>
  <message>
   <source>Close that one first, or choose another folder with --data-dir.</source>
   <translation>Fermez-la d’abord, ou choisissez un autre dossier avec --data-dir.</translation>
  </message>
 </context>
 <context>
  <name>MayAsk</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>Ouvrez un livre pour poser des questions.</translation>
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <source>No model could be loaded.</source>
   <translation>Aucun modèle n’a pu être chargé.</translation>
  </message>
 </context>
 <context>
  <name>Summarising</name>
  <message>
   <source>Something went wrong.</source>
   <translation>Un problème est survenu.</translation>
  </message>
 </context>
 <context>
  <name>AskedItems</name>
  <message>
   <source>pinned</source>
   <translation>épinglée</translation>
  </message>
  <message>
   <source>one question</source>
   <translation>une question</translation>
  </message>
  <message>
   <source>{0} questions</source>
   <translation>{0} questions</translation>
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
   <translation>Page {0}</translation>
  </message>
 </context>
 <context>
  <name>FoundItems</name>
  <message>
   <source>Page {0}</source>
   <translation>Page {0}</translation>
  </message>
  <message>
   <source>{0} of the book</source>
   <translation>{0} du livre</translation>
  </message>
  <message>
   <source>{0}, one passage</source>
   <translation>{0}, un passage</translation>
  </message>
  <message>
   <source>{0}, {1} passages</source>
   <translation>{0}, {1} passages</translation>
  </message>
 </context>
 <context>
  <name>HitItems</name>
  <message>
   <source>Page {0}</source>
   <translation>Page {0}</translation>
  </message>
 </context>
 <context>
  <name>NoteItems</name>
  <message>
   <source>Yellow</source>
   <translation>Jaune</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Vert</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Bleu</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>Violet</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>page {0}</source>
   <translation>page {0}</translation>
  </message>
  <message>
   <source>not found in this version</source>
   <translation>introuvable dans cette version</translation>
  </message>
 </context>
 <context>
  <name>OutlineItems</name>
  <message>
   <source>{0}
This line leads nowhere: the file names no page for it.</source>
   <translation>{0}
Cette ligne ne mène nulle part : le fichier ne lui donne pas de page.</translation>
  </message>
 </context>
 <context>
  <name>PageItems</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>Page {0}, {1} sur {2}</translation>
  </message>
 </context>
 <context>
  <name>StorageItems</name>
  <message>
   <source>Book</source>
   <translation>Livre</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Jetons</translation>
  </message>
  <message>
   <source>Text and index</source>
   <translation>Texte et index</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Mémoire</translation>
  </message>
  <message>
   <source>Summaries</source>
   <translation>Résumés</translation>
  </message>
  <message>
   <source>Last opened</source>
   <translation>Dernière ouverture</translation>
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <source>The settings cannot be kept.</source>
   <translation>Les paramètres ne peuvent pas être enregistrés.</translation>
  </message>
 </context>
 <context>
  <name>Asked</name>
  <message>
   <source>Rename this conversation</source>
   <translation>Renommer cette conversation</translation>
  </message>
  <message>
   <source>Without a name it goes by its first question.</source>
   <translation>Sans nom, elle porte celui de sa première question.</translation>
  </message>
  <message>
   <source>Delete the conversation “{0}”?</source>
   <translation>Supprimer la conversation « {0} » ?</translation>
  </message>
  <message>
   <source>All of its questions and answers go with it.</source>
   <translation>Toutes ses questions et réponses disparaissent avec elle.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
 </context>
 <context>
  <name>Attending</name>
  <message>
   <source>Page {0}</source>
   <translation>Page {0}</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRoute</name>
  <message>
   <source>Page {0}</source>
   <translation>Page {0}</translation>
  </message>
 </context>
 <context>
  <name>Choosing</name>
  <message>
   <source>Chapter, p. {0}</source>
   <translation>Chapitre, p. {0}</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>Livre</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Paramètre</translation>
  </message>
 </context>
 <context>
  <name>CollectionRoute</name>
  <message>
   <source>Name these books</source>
   <translation>Nommer ces livres</translation>
  </message>
  <message>
   <source>They are listed under this name:</source>
   <translation>Ils figurent dans la liste sous ce nom :</translation>
  </message>
 </context>
 <context>
  <name>ConversationRoute</name>
  <message>
   <source>What does “{0}” say?</source>
   <translation>Que dit « {0} » ?</translation>
  </message>
 </context>
 <context>
  <name>Describing</name>
  <message>
   <source>The folder cannot be shown.</source>
   <translation>Le dossier ne peut pas être affiché.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titre</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Auteur</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Size of the first page</source>
   <translation>Taille de la première page</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>State of the file</source>
   <translation>État du fichier</translation>
  </message>
  <message>
   <source>It is not there any more.</source>
   <translation>Il n’est plus là.</translation>
  </message>
  <message>
   <source>Size of the file</source>
   <translation>Taille du fichier</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Modifié</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Ouvert</translation>
  </message>
  <message>
   <source>{0} passages, {1} tokens</source>
   <translation>{0} passages, {1} jetons</translation>
  </message>
  <message>
   <source>Indexed</source>
   <translation>Indexé</translation>
  </message>
  <message>
   <source>Kept of it</source>
   <translation>Conservé de lui</translation>
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
   <translation>Un instant : un modèle est en cours de chargement.</translation>
  </message>
  <message>
   <source>The keyring did not take the token; it is used once.</source>
   <translation>Le trousseau n’a pas pris le jeton ; il ne sert qu’une fois.</translation>
  </message>
  <message>
   <source>A folder with config.json and safetensors</source>
   <translation>Un dossier avec config.json et safetensors</translation>
  </message>
  <message>
   <source>This is used from the next start of MemLong on.</source>
   <translation>Cela vaut à partir du prochain démarrage de MemLong.</translation>
  </message>
  <message>
   <source>{0} is too large here. {1}</source>
   <translation>{0} est trop grand ici. {1}</translation>
  </message>
  <message>
   <source>{0} is being loaded; until then the present model answers.</source>
   <translation>{0} est en cours de chargement ; d’ici là, le modèle actuel répond.</translation>
  </message>
  <message>
   <source>{0} is being loaded in place of the present model.</source>
   <translation>{0} est chargé à la place du modèle actuel.</translation>
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
   <translation>Page Web (*.html)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Export this conversation</source>
   <translation>Exporter cette conversation</translation>
  </message>
  <message>
   <source>Print this conversation</source>
   <translation>Imprimer cette conversation</translation>
  </message>
  <message>
   <source>Written: {0}</source>
   <translation>Écrit : {0}</translation>
  </message>
 </context>
 <context>
  <name>Following</name>
  <message>
   <source>To page {0}</source>
   <translation>Vers la page {0}</translation>
  </message>
  <message>
   <source>This link leads nowhere: the file has no such place.</source>
   <translation>Ce lien ne mène nulle part : le fichier n’a pas cet endroit.</translation>
  </message>
  <message>
   <source>To a file outside this book: {0}</source>
   <translation>Vers un fichier hors de ce livre : {0}</translation>
  </message>
  <message>
   <source>This link leads to a file outside this book.</source>
   <translation>Ce lien mène à un fichier hors de ce livre.</translation>
  </message>
  <message>
   <source>Links never open files by themselves. It names {0}</source>
   <translation>Les liens n’ouvrent jamais de fichiers d’eux-mêmes. Il nomme {0}</translation>
  </message>
  <message>
   <source>The address could not be opened.</source>
   <translation>L’adresse n’a pas pu être ouverte.</translation>
  </message>
  <message>
   <source>Copy it from the link’s menu and open it yourself.</source>
   <translation>Copiez-la depuis le menu du lien et ouvrez-la vous-même.</translation>
  </message>
  <message>
   <source>Follow the link</source>
   <translation>Suivre le lien</translation>
  </message>
  <message>
   <source>Copy its address</source>
   <translation>Copier son adresse</translation>
  </message>
 </context>
 <context>
  <name>Informing</name>
  <message>
   <source>The folder of the logs cannot be shown.</source>
   <translation>Le dossier des journaux ne peut pas être affiché.</translation>
  </message>
  <message>
   <source>The logs lie in {folder}.</source>
   <translation>Les journaux se trouvent dans {folder}.</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Enregistrer le rapport</translation>
  </message>
  <message>
   <source>ZIP files (*.zip)</source>
   <translation>Fichiers ZIP (*.zip)</translation>
  </message>
 </context>
 <context>
  <name>Launching</name>
  <message>
   <source>No page is called “{0}”.</source>
   <translation>Aucune page ne s’appelle « {0} ».</translation>
  </message>
 </context>
 <context>
  <name>Legibility</name>
  <message>
   <source>Search and chat will not work on this page</source>
   <translation>La recherche et les questions ne marchent pas sur cette page</translation>
  </message>
  <message>
   <source>Its fonts do not say which letters their shapes stand for: it can be read here, but not searched, copied or asked about. Where Tesseract is installed, its text is recognised from the picture.</source>
   <translation>Ses polices ne disent pas quelles lettres leurs formes représentent : elle peut être lue ici, mais on ne peut ni y chercher, ni la copier, ni poser de questions à son sujet. Là où Tesseract est installé, son texte est reconnu à partir de l’image.</translation>
  </message>
 </context>
 <context>
  <name>LookingUp</name>
  <message>
   <source>Searching</source>
   <translation>Recherche en cours</translation>
  </message>
  <message>
   <source>No book that was read so far holds all of these words.</source>
   <translation>Aucun livre lu jusqu’ici ne contient tous ces mots.</translation>
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
   <translation>{0} avec notes</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>Exporter les notes</translation>
  </message>
  <message>
   <source>Note deleted</source>
   <translation>Note supprimée</translation>
  </message>
  <message>
   <source>Highlight deleted</source>
   <translation>Surlignage supprimé</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>This file has changed since you made {0} in it.</source>
   <translation>Ce fichier a changé depuis que vous y avez fait {0}.</translation>
  </message>
  <message>
   <source>{0} brought over</source>
   <translation>{0} : repris</translation>
  </message>
  <message>
   <source>; {0} not found in this version</source>
   <translation>; {0} introuvables dans cette version</translation>
  </message>
  <message>
   <source>{0} written to {1}</source>
   <translation>{0} : écrit dans {1}</translation>
  </message>
  <message>
   <source>1 note</source>
   <translation>1 note</translation>
  </message>
  <message>
   <source>{0} notes</source>
   <translation>{0} notes</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Surligner</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open a file</source>
   <translation>Ouvrir un fichier</translation>
  </message>
  <message>
   <source>Books and documents ({0});;All files (*)</source>
   <translation>Livres et documents ({0});;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>{name} stays closed: three passwords were wrong.</source>
   <translation>{name} reste fermé : trois mots de passe étaient faux.</translation>
  </message>
  <message>
   <source>Ask whoever locked the file for its password.</source>
   <translation>Demandez le mot de passe à qui a verrouillé le fichier.</translation>
  </message>
 </context>
 <context>
  <name>Preferring</name>
  <message>
   <source>Export the settings</source>
   <translation>Exporter les paramètres</translation>
  </message>
  <message>
   <source>Settings (*.toml)</source>
   <translation>Paramètres (*.toml)</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>{0} ne peut pas être écrit.</translation>
  </message>
  <message>
   <source>Import settings</source>
   <translation>Importer des paramètres</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>{0} ne peut pas être lu.</translation>
  </message>
  <message>
   <source>{0} holds no settings that can be used: {1}</source>
   <translation>{0} ne contient pas de paramètres utilisables : {1}</translation>
  </message>
 </context>
 <context>
  <name>PrintRoute</name>
  <message>
   <source>Print this book</source>
   <translation>Imprimer ce livre</translation>
  </message>
  <message>
   <source>The pages are being printed.</source>
   <translation>Les pages sont en cours d’impression.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>The pages cannot be printed.</source>
   <translation>Les pages ne peuvent pas être imprimées.</translation>
  </message>
  <message>
   <source>Check the printer, or the place of the file it writes.</source>
   <translation>Vérifiez l’imprimante, ou l’emplacement du fichier qu’elle écrit.</translation>
  </message>
 </context>
 <context>
  <name>RecentBooks</name>
  <message>
   <source>Clear this list</source>
   <translation>Vider cette liste</translation>
  </message>
 </context>
 <context>
  <name>Renewing</name>
  <message>
   <source>The file has changed: this is the new version</source>
   <translation>Le fichier a changé : voici la nouvelle version</translation>
  </message>
  <message>
   <source>The file has changed, and its new version cannot be read. You see the old one.</source>
   <translation>Le fichier a changé et sa nouvelle version est illisible. Vous voyez l’ancienne.</translation>
  </message>
  <message>
   <source>The file was moved or deleted. You see it as it was.</source>
   <translation>Le fichier a été déplacé ou supprimé. Vous le voyez tel qu’il était.</translation>
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <source>Stopped</source>
   <translation>Arrêté</translation>
  </message>
  <message>
   <source>{0} or more</source>
   <translation>{0} ou plus</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} sur {1}</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Introuvable</translation>
  </message>
  <message>
   <source>1 hit</source>
   <translation>1 résultat</translation>
  </message>
  <message>
   <source>{0} hits</source>
   <translation>{0} résultats</translation>
  </message>
  <message>
   <source>searching, {0}</source>
   <translation>recherche, {0}</translation>
  </message>
  <message>
   <source>The pages of this file hold no text that can be searched.</source>
   <translation>Les pages de ce fichier ne contiennent pas de texte où chercher.</translation>
  </message>
  <message>
   <source>One page holds no text that can be searched.</source>
   <translation>Une page ne contient pas de texte où chercher.</translation>
  </message>
  <message>
   <source>{0} pages hold no text that can be searched.</source>
   <translation>{0} pages ne contiennent pas de texte où chercher.</translation>
  </message>
 </context>
 <context>
  <name>Showing</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>Ouvrez un livre pour poser des questions.</translation>
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
   <translation>À propos de MemLong</translation>
  </message>
  <message>
   <source>Ask questions of long books on your own computer.</source>
   <translation>Posez des questions à de longs livres, sur votre propre ordinateur.</translation>
  </message>
  <message>
   <source>AGPL-3.0-or-later. You may use, study, change and share it.</source>
   <translation>AGPL-3.0-or-later. Vous pouvez l’utiliser, l’étudier, le modifier et le partager.</translation>
  </message>
 </context>
 <context>
  <name>AnswerText</name>
  <message>
   <source>Answer</source>
   <translation>Réponse</translation>
  </message>
 </context>
 <context>
  <name>AskedView</name>
  <message>
   <source>Conversations</source>
   <translation>Conversations</translation>
  </message>
  <message>
   <source>Search all questions and answers</source>
   <translation>Rechercher dans toutes les questions et réponses</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Rechercher</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Supprimer…</translation>
  </message>
  <message>
   <source>No question and no answer holds all of these words.</source>
   <translation>Aucune question ni réponse ne contient tous ces mots.</translation>
  </message>
  <message>
   <source>What you ask stands here, book by book. Open one, and ask with Ctrl+L.</source>
   <translation>Ce que vous demandez s’affiche ici, livre par livre. Ouvrez-en un et demandez avec Ctrl+L.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>Keep on top no longer</source>
   <translation>Ne plus garder en haut</translation>
  </message>
  <message>
   <source>Keep on top</source>
   <translation>Garder en haut</translation>
  </message>
 </context>
 <context>
  <name>AttentionStrip</name>
  <message>
   <source>Where the answer looked</source>
   <translation>Où la réponse a regardé</translation>
  </message>
  <message>
   <source>In answer to: {0}</source>
   <translation>En réponse à : {0}</translation>
  </message>
  <message>
   <source>Nothing was asked yet.</source>
   <translation>Rien n’a encore été demandé.</translation>
  </message>
  <message>
   <source>Quoted to the model; how much it was looked at is not known.</source>
   <translation>Cité au modèle ; l’attention qu’il y a portée n’est pas connue.</translation>
  </message>
  <message>
   <source>{0} % of what was looked at.</source>
   <translation>{0} % de ce qui a été regardé.</translation>
  </message>
 </context>
 <context>
  <name>BackupsDialog</name>
  <message>
   <source>Restore the library</source>
   <translation>Restaurer la bibliothèque</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <source>There is no copy yet.</source>
   <translation>Il n’y a pas encore de copie.</translation>
  </message>
  <message>
   <source>The library is damaged: bytes of it have changed on the disk. Choose a copy to go on with; the damaged file is set aside, not deleted.</source>
   <translation>La bibliothèque est endommagée : des octets ont changé sur le disque. Choisissez une copie pour continuer ; le fichier endommagé est mis de côté, pas supprimé.</translation>
  </message>
  <message>
   <source>Your books, notes, bookmarks and questions are copied once a day. When you restore a copy, what is there now is copied first.</source>
   <translation>Vos livres, notes, signets et questions sont copiés une fois par jour. Quand vous restaurez une copie, ce qui est là est d’abord copié.</translation>
  </message>
  <message>
   <source>{date}, {reason}</source>
   <translation>{date}, {reason}</translation>
  </message>
  <message>
   <source>copy of the day</source>
   <translation>copie du jour</translation>
  </message>
  <message>
   <source>made because you asked</source>
   <translation>faite à votre demande</translation>
  </message>
  <message>
   <source>before a new version of MemLong</source>
   <translation>avant une nouvelle version de MemLong</translation>
  </message>
  <message>
   <source>before another copy was restored</source>
   <translation>avant la restauration d’une autre copie</translation>
  </message>
  <message>
   <source>set aside because it was damaged</source>
   <translation>mise de côté car endommagée</translation>
  </message>
  <message>
   <source>{size}; damaged, it cannot be put back</source>
   <translation>{size} ; endommagée, ne peut pas être remise en place</translation>
  </message>
  <message>
   <source>{size}; books: {books}, highlights and notes: {notes}, bookmarks: {bookmarks}, answers: {answers}</source>
   <translation>{size} ; livres : {books}, surlignages et notes : {notes}, signets : {bookmarks}, réponses : {answers}</translation>
  </message>
  <message>
   <source>Begin with an empty library</source>
   <translation>Commencer avec une bibliothèque vide</translation>
  </message>
  <message>
   <source>Make a copy now</source>
   <translation>Faire une copie maintenant</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Dismiss</source>
   <translation>Masquer</translation>
  </message>
  <message>
   <source>Dismiss this message</source>
   <translation>Masquer ce message</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRows</name>
  <message>
   <source>Name of the bookmark</source>
   <translation>Nom du signet</translation>
  </message>
 </context>
 <context>
  <name>BookmarksView</name>
  <message>
   <source>Bookmarks</source>
   <translation>Signets</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>Places you mark stand here. Ctrl+D marks the place you are at.</source>
   <translation>Les endroits que vous marquez s’affichent ici. Ctrl+D marque l’endroit où vous êtes.</translation>
  </message>
 </context>
 <context>
  <name>ChangeDialog</name>
  <message>
   <source>Use another model?</source>
   <translation>Utiliser un autre modèle ?</translation>
  </message>
  <message>
   <source>Answer with {0}?</source>
   <translation>Répondre avec {0} ?</translation>
  </message>
  <message>
   <source>Find passages with {0}?</source>
   <translation>Trouver les passages avec {0} ?</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>L’utiliser</translation>
  </message>
 </context>
 <context>
  <name>ChatView</name>
  <message>
   <source>Questions and answers</source>
   <translation>Questions et réponses</translation>
  </message>
  <message>
   <source>Ask: {0}</source>
   <translation>Demander : {0}</translation>
  </message>
  <message>
   <source>Each answer comes with the sentences it stands on; a click opens their page.</source>
   <translation>Chaque réponse est accompagnée des phrases sur lesquelles elle s’appuie ; un clic ouvre leur page.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Rien ne quitte cet ordinateur.</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Interroger ce livre</translation>
  </message>
  <message>
   <source>Asked anew in its place; the answers before it are kept as versions.</source>
   <translation>Reposée à sa place ; les réponses précédentes sont gardées comme versions.</translation>
  </message>
 </context>
 <context>
  <name>ChoosingBar</name>
  <message>
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Tick the books</source>
   <translation>Cochez les livres</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>Un livre</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} livres</translation>
  </message>
 </context>
 <context>
  <name>CodeButtons</name>
  <message>
   <source>Copy this code</source>
   <translation>Copier ce code</translation>
  </message>
 </context>
 <context>
  <name>ConversationBar</name>
  <message>
   <source>More</source>
   <translation>Plus</translation>
  </message>
  <message>
   <source>What can be done with this conversation</source>
   <translation>Ce qu’on peut faire de cette conversation</translation>
  </message>
 </context>
 <context>
  <name>ConversationView</name>
  <message>
   <source>Show earlier answers</source>
   <translation>Afficher les réponses précédentes</translation>
  </message>
 </context>
 <context>
  <name>CoverageRow</name>
  <message>
   <source>All {0} sections are read now: write it again</source>
   <translation>Les {0} sections sont lues : récrire</translation>
  </message>
 </context>
 <context>
  <name>DocumentTabs</name>
  <message>
   <source>Open books</source>
   <translation>Livres ouverts</translation>
  </message>
  <message>
   <source>Close {0}</source>
   <translation>Fermer {0}</translation>
  </message>
  <message>
   <source>An answer is being written</source>
   <translation>Une réponse est en cours</translation>
  </message>
  <message>
   <source>An answer is ready</source>
   <translation>Une réponse est prête</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>ElsewhereMark</name>
  <message>
   <source>Change…</source>
   <translation>Modifier…</translation>
  </message>
  <message>
   <source>Change who writes the answers</source>
   <translation>Changer qui écrit les réponses</translation>
  </message>
  <message>
   <source>Passages leave this computer: {model} at {host} writes the answers.</source>
   <translation>Des passages quittent cet ordinateur : {model} sur {host} écrit les réponses.</translation>
  </message>
  <message>
   <source>{model} at {host} writes the answers, another program on this computer.</source>
   <translation>{model} sur {host} écrit les réponses, un autre programme de cet ordinateur.</translation>
  </message>
 </context>
 <context>
  <name>EmptyLibrary</name>
  <message>
   <source>Open a file</source>
   <translation>Ouvrir un fichier</translation>
  </message>
  <message>
   <source>Try the sample book</source>
   <translation>Essayer le livre d’exemple</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on; nothing leaves this computer.</source>
   <translation>Lisez-le, puis interrogez-le. Chaque réponse montre la phrase sur laquelle elle s’appuie ; rien ne quitte cet ordinateur.</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on.</source>
   <translation>Lisez-le, puis posez vos questions. Chaque réponse montre la phrase sur laquelle elle s’appuie.</translation>
  </message>
  <message>
   <source>Drop a book here</source>
   <translation>Déposez un livre ici</translation>
  </message>
  <message>
   <source>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown and plain text</source>
   <translation>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown et texte brut</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Récents</translation>
  </message>
  <message>
   <source>Open {title}</source>
   <translation>Ouvrir {title}</translation>
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>Filter</source>
   <translation>Filtrer</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this book</source>
   <translation>Rechercher dans ce livre</translation>
  </message>
  <message>
   <source>Match case</source>
   <translation>Respecter la casse</translation>
  </message>
  <message>
   <source>Whole words</source>
   <translation>Mots entiers</translation>
  </message>
  <message>
   <source>Tell letters with accents from those without</source>
   <translation>Distinguer les lettres accentuées</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>Fermer (Échap)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>FirstSteps</name>
  <message>
   <source>Use the graphics card of this computer</source>
   <translation>Utiliser la carte graphique de cet ordinateur</translation>
  </message>
  <message>
   <source>Your books, questions and notes stay on this computer. The only connection is the download of a model.</source>
   <translation>Vos livres, questions et notes restent sur cet ordinateur. La seule connexion est le téléchargement d’un modèle.</translation>
  </message>
  <message>
   <source>Answers show the sentences they stand on. Trust those: a small model writes well, and is sometimes wrong.</source>
   <translation>Les réponses montrent les phrases sur lesquelles elles s’appuient. Fiez-vous à celles-ci : un petit modèle écrit bien, et se trompe parfois.</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Choisir un autre modèle</translation>
  </message>
  <message>
   <source>{0} at {1} writes the answers.</source>
   <translation>{0} sur {1} écrit les réponses.</translation>
  </message>
  <message>
   <source>{0} writes the answers. It runs on this computer.</source>
   <translation>{0} écrit les réponses. Il s’exécute sur cet ordinateur.</translation>
  </message>
  <message>
   <source>A small model writes the answers. It is fetched once, in the background; you can read meanwhile.</source>
   <translation>Un petit modèle écrit les réponses. Il est téléchargé une fois, en arrière-plan ; vous pouvez lire en attendant.</translation>
  </message>
 </context>
 <context>
  <name>ForgetDialog</name>
  <message>
   <source>Forget this book?</source>
   <translation>Oublier ce livre ?</translation>
  </message>
  <message>
   <source>Forget “{title}”?</source>
   <translation>Oublier « {title} » ?</translation>
  </message>
  <message>
   <source>Its index and its memory are deleted, which frees {size}. The file itself stays where it is.</source>
   <translation>Son index et sa mémoire sont supprimés, ce qui libère {size}. Le fichier lui-même reste à sa place.</translation>
  </message>
  <message>
   <source>Also delete my highlights, notes, bookmarks and questions</source>
   <translation>Supprimer aussi mes surlignages, notes, signets et questions</translation>
  </message>
  <message>
   <source>Otherwise they are there again when you open the book again.</source>
   <translation>Sinon, ils seront de nouveau là quand vous rouvrirez le livre.</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Oublier</translation>
  </message>
 </context>
 <context>
  <name>FoundBooks</name>
  <message>
   <source>In the books</source>
   <translation>Dans les livres</translation>
  </message>
  <message>
   <source>Found in the books</source>
   <translation>Trouvé dans les livres</translation>
  </message>
 </context>
 <context>
  <name>HitsView</name>
  <message>
   <source>Search results</source>
   <translation>Résultats de recherche</translation>
  </message>
  <message>
   <source>Hits</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <source>What you search for in a book is listed here.</source>
   <translation>Ce que vous cherchez dans un livre est listé ici.</translation>
  </message>
 </context>
 <context>
  <name>LeaveDialog</name>
  <message>
   <source>Leave the book?</source>
   <translation>Quitter le livre ?</translation>
  </message>
  <message>
   <source>This link opens your mail program:</source>
   <translation>Ce lien ouvre votre logiciel de courrier :</translation>
  </message>
  <message>
   <source>This link opens a page of {0} in your browser:</source>
   <translation>Ce lien ouvre une page de {0} dans votre navigateur :</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Copier l’adresse</translation>
  </message>
 </context>
 <context>
  <name>LibraryView</name>
  <message>
   <source>Library</source>
   <translation>Bibliothèque</translation>
  </message>
  <message>
   <source>Filter the library</source>
   <translation>Filtrer la bibliothèque</translation>
  </message>
  <message>
   <source>Titles and words in the books</source>
   <translation>Titres et mots dans les livres</translation>
  </message>
  <message>
   <source>Books</source>
   <translation>Livres</translation>
  </message>
  <message>
   <source>Forget this book…</source>
   <translation>Oublier ce livre…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>Show in its folder</source>
   <translation>Afficher dans son dossier</translation>
  </message>
 </context>
 <context>
  <name>LinkHand</name>
  <message>
   <source>No links in view</source>
   <translation>Aucun lien visible</translation>
  </message>
 </context>
 <context>
  <name>MakingView</name>
  <message>
   <source>Show the whole prompt</source>
   <translation>Afficher toute l’invite</translation>
  </message>
 </context>
 <context>
  <name>ModelCard</name>
  <message>
   <source>Use</source>
   <translation>Utiliser</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En service</translation>
  </message>
  <message>
   <source>Recommended here</source>
   <translation>Recommandé ici</translation>
  </message>
  <message>
   <source>Calibrated for memory</source>
   <translation>Calibré pour la mémoire</translation>
  </message>
  <message>
   <source>Use {0}</source>
   <translation>Utiliser {0}</translation>
  </message>
  <message>
   <source>Download again</source>
   <translation>Télécharger à nouveau</translation>
  </message>
  <message>
   <source>Download {0}</source>
   <translation>Télécharger {0}</translation>
  </message>
  <message>
   <source>Remove {0} from this computer</source>
   <translation>Retirer {0} de cet ordinateur</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>To answer questions</source>
   <translation>Pour répondre aux questions</translation>
  </message>
  <message>
   <source>To find passages</source>
   <translation>Pour trouver des passages</translation>
  </message>
  <message>
   <source>To compute on the graphics card</source>
   <translation>Pour calculer sur la carte graphique</translation>
  </message>
  <message>
   <source>Use a model from a folder…</source>
   <translation>Utiliser un modèle d’un dossier…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>NotePopup</name>
  <message>
   <source>Colour</source>
   <translation>Couleur</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>Copier les mots</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Écrire une note</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Note</translation>
  </message>
 </context>
 <context>
  <name>NoteRows</name>
  <message>
   <source>Page {0}</source>
   <translation>Page {0}</translation>
  </message>
  <message>
   <source>Not found in this version</source>
   <translation>Introuvable dans cette version</translation>
  </message>
  <message>
   <source>An empty note</source>
   <translation>Note vide</translation>
  </message>
 </context>
 <context>
  <name>NotesView</name>
  <message>
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtrer</translation>
  </message>
  <message>
   <source>Filter the notes</source>
   <translation>Filtrer les notes</translation>
  </message>
  <message>
   <source>Colours to show</source>
   <translation>Couleurs à afficher</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>Exporter les notes</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>Les reprendre</translation>
  </message>
  <message>
   <source>Highlights and notes</source>
   <translation>Surlignages et notes</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Écrire une note</translation>
  </message>
  <message>
   <source>1 note was made in an earlier version of this file.</source>
   <translation>1 note a été faite dans une version antérieure de ce fichier.</translation>
  </message>
  <message>
   <source>{0} notes were made in an earlier version of this file.</source>
   <translation>{0} notes ont été faites dans une version antérieure de ce fichier.</translation>
  </message>
  <message>
   <source>No note here has these words and colours.</source>
   <translation>Aucune note ici n’a ces mots et ces couleurs.</translation>
  </message>
  <message>
   <source>Select words and press Ctrl+H to highlight them. What you highlight and write stands here.</source>
   <translation>Sélectionnez des mots et appuyez sur Ctrl+H pour les surligner. Ce que vous surlignez et écrivez s’affiche ici.</translation>
  </message>
  <message>
   <source>What you highlight and write in a book stands here.</source>
   <translation>Ce que vous surlignez et écrivez dans un livre s’affiche ici.</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Y aller</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>Copier les mots</translation>
  </message>
 </context>
 <context>
  <name>OtherEngineDialog</name>
  <message>
   <source>Answers by another engine</source>
   <translation>Réponses par un autre moteur</translation>
  </message>
  <message>
   <source>Only if it wants one</source>
   <translation>Seulement s’il en demande une</translation>
  </message>
  <message>
   <source>Keep the key in this system's keyring</source>
   <translation>Conserver la clé dans le trousseau de ce système</translation>
  </message>
  <message>
   <source>Let it answer</source>
   <translation>Le laisser répondre</translation>
  </message>
  <message>
   <source>Let the model here answer</source>
   <translation>Laisser répondre le modèle d’ici</translation>
  </message>
  <message>
   <source>The address begins with http:// or https:// and often ends with /v1.</source>
   <translation>L’adresse commence par http:// ou https:// et se termine souvent par /v1.</translation>
  </message>
  <message>
   <source>That is on this computer: nothing leaves it.</source>
   <translation>C’est sur cet ordinateur : rien ne le quitte.</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection, https.</source>
   <translation>Une clé n’est envoyée que par une connexion chiffrée, https.</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}, not encrypted: others in the network can read along.</source>
   <translation>Les questions et les passages quitteront cet ordinateur pour {host}, sans chiffrement : d’autres sur le réseau peuvent les lire.</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}.</source>
   <translation>Les questions et les passages quitteront cet ordinateur pour {host}.</translation>
  </message>
  <message>
   <source>An engine that you or others run (vLLM, llama.cpp, Ollama) writes the answers from passages that are found here. It is sent your question, what was said before it, and those passages; never a whole document. Memory cannot be read there, and answers about a whole document are still written here.</source>
   <translation>Un moteur que vous ou d’autres exploitez (vLLM, llama.cpp, Ollama) écrit les réponses à partir de passages trouvés ici. Il reçoit votre question, ce qui a été dit avant et ces passages ; jamais un document entier. La mémoire ne peut pas y être lue, et les réponses sur un document entier restent écrites ici.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Clé</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
 </context>
 <context>
  <name>OutlineView</name>
  <message>
   <source>Contents</source>
   <translation>Sommaire</translation>
  </message>
  <message>
   <source>Filter the chapters</source>
   <translation>Filtrer les chapitres</translation>
  </message>
 </context>
 <context>
  <name>PageArea</name>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation>Page {0} sur {1}</translation>
  </message>
 </context>
 <context>
  <name>PageBox</name>
  <message>
   <source>Page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>A printed page number, or #12 for the twelfth page</source>
   <translation>Un numéro de page imprimé, ou #12 pour la douzième page</translation>
  </message>
  <message>
   <source>No page is called “{0}”; they go from {1} to {2}.</source>
   <translation>Aucune page ne s’appelle « {0} » ; elles vont de {1} à {2}.</translation>
  </message>
  <message>
   <source>Page {0} ({1} of {2})</source>
   <translation>Page {0} ({1} sur {2})</translation>
  </message>
  <message>
   <source>Pages of this name</source>
   <translation>Pages de ce nom</translation>
  </message>
 </context>
 <context>
  <name>PageColumn</name>
  <message>
   <source>This page cannot be drawn.
Click here to try again.</source>
   <translation>Cette page ne peut pas être dessinée.
Cliquez ici pour réessayer.</translation>
  </message>
 </context>
 <context>
  <name>PageSpeech</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>Page {0}, {1} sur {2}</translation>
  </message>
  <message>
   <source>Page {1} of {2}</source>
   <translation>Page {1} sur {2}</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>Commandes</translation>
  </message>
  <message>
   <source>Search commands, chapters, books and settings</source>
   <translation>Rechercher commandes, chapitres, livres et paramètres</translation>
  </message>
  <message>
   <source>Commands, chapters, books, settings</source>
   <translation>Commandes, chapitres, livres, paramètres</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>Ce qui correspond</translation>
  </message>
  <message>
   <source>Nothing fits these letters.</source>
   <translation>Rien ne correspond à ces lettres.</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <source>Password</source>
   <translation>Mot de passe</translation>
  </message>
  <message>
   <source>This file is locked</source>
   <translation>Ce fichier est verrouillé</translation>
  </message>
  <message>
   <source>Enter the password of “{name}” to read it.</source>
   <translation>Saisissez le mot de passe de « {name} » pour le lire.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>That password does not open it; {count} more tries.</source>
   <translation>Ce mot de passe ne l’ouvre pas ; encore {count} essais.</translation>
  </message>
  <message>
   <source>That password does not open it; one more try.</source>
   <translation>Ce mot de passe ne l’ouvre pas ; encore un essai.</translation>
  </message>
 </context>
 <context>
  <name>PromptDialog</name>
  <message>
   <source>What the model was given</source>
   <translation>Ce que le modèle a reçu</translation>
  </message>
  <message>
   <source>Everything the model read for this answer. What comes from the document stands in quotation marks; the signs in &lt;| |&gt; are the model's own.</source>
   <translation>Tout ce que le modèle a lu pour cette réponse. Ce qui vient du document est entre guillemets ; les signes en &lt;| |&gt; sont ceux du modèle.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
 </context>
 <context>
  <name>PropertiesDialog</name>
  <message>
   <source>Properties</source>
   <translation>Propriétés</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>Afficher le dossier</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Question</source>
   <translation>Question</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Interroger ce livre</translation>
  </message>
  <message>
   <source>Ask about the chosen book</source>
   <translation>Interroger le livre choisi</translation>
  </message>
  <message>
   <source>Ask about these books</source>
   <translation>Interroger ces livres</translation>
  </message>
  <message>
   <source>Stop the answer (Esc)</source>
   <translation>Arrêter la réponse (Échap)</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>Arrêter la réponse</translation>
  </message>
  <message>
   <source>Ask (Enter)</source>
   <translation>Demander (Entrée)</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <source>{0} characters are possible; shorten the question by {1}.</source>
   <translation>{0} caractères sont possibles ; raccourcissez la question de {1}.</translation>
  </message>
  <message>
   <source>{0} characters left</source>
   <translation>encore {0} caractères</translation>
  </message>
  <message>
   <source>It can be asked when this answer is complete; Esc stops that.</source>
   <translation>Elle pourra être posée quand cette réponse sera terminée ; Échap arrête la réponse.</translation>
  </message>
 </context>
 <context>
  <name>QuoteList</name>
  <message>
   <source>{0} more</source>
   <translation>{0} de plus</translation>
  </message>
 </context>
 <context>
  <name>QuoteRow</name>
  <message>
   <source>Open {0}</source>
   <translation>Ouvrir {0}</translation>
  </message>
  <message>
   <source>The page is a picture; this is the text recognised in it.</source>
   <translation>La page est une image ; voici le texte qui y a été reconnu.</translation>
  </message>
  <message>
   <source>Show less of the quote</source>
   <translation>Réduire la citation</translation>
  </message>
  <message>
   <source>Show all of it</source>
   <translation>Tout afficher</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Panels</source>
   <translation>Panneaux</translation>
  </message>
 </context>
 <context>
  <name>RebuildDialog</name>
  <message>
   <source>Make it anew?</source>
   <translation>Refaire ?</translation>
  </message>
  <message>
   <source>Read “{0}” anew?</source>
   <translation>Relire « {0} » ?</translation>
  </message>
  <message>
   <source>Its text, index, memory and summaries are deleted and made again in the background. Your notes and what was asked about it stay.</source>
   <translation>Son texte, son index, sa mémoire et ses résumés sont supprimés et refaits en arrière-plan. Vos notes et vos questions restent.</translation>
  </message>
  <message>
   <source>Make anew</source>
   <translation>Refaire</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>Report a problem</source>
   <translation>Signaler un problème</translation>
  </message>
  <message>
   <source>Save this report and attach it to what you write to the makers of MemLong. It holds versions, settings and logs; names of files may stand in the logs, text of your documents does not. Nothing is sent from here.</source>
   <translation>Enregistrez ce rapport et joignez-le à votre message aux auteurs de MemLong. Il contient versions, paramètres et journaux ; des noms de fichiers peuvent figurer dans les journaux, pas le texte de vos documents. Rien n’est envoyé d’ici.</translation>
  </message>
  <message>
   <source>File of the report</source>
   <translation>Fichier du rapport</translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation>Ce qu’il contient</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>ScopeRow</name>
  <message>
   <source>As it sounds</source>
   <translation>Selon la question</translation>
  </message>
  <message>
   <source>Summaries and lists from the whole document, the rest from passages</source>
   <translation>Résumés et listes d’après tout le document, le reste d’après des passages</translation>
  </message>
  <message>
   <source>From passages</source>
   <translation>D’après des passages</translation>
  </message>
  <message>
   <source>The few passages that are nearest to the question are read</source>
   <translation>Les quelques passages les plus proches de la question sont lus</translation>
  </message>
  <message>
   <source>From the whole document</source>
   <translation>D’après tout le document</translation>
  </message>
  <message>
   <source>Every section takes part; slower</source>
   <translation>Chaque section participe ; plus lent</translation>
  </message>
  <message>
   <source>How to answer: {0}</source>
   <translation>Façon de répondre : {0}</translation>
  </message>
  <message>
   <source>This book</source>
   <translation>Ce livre</translation>
  </message>
  <message>
   <source>Asked: {0}</source>
   <translation>Interrogé : {0}</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} livres</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>Un livre</translation>
  </message>
  <message>
   <source>Choose books…</source>
   <translation>Choisir des livres…</translation>
  </message>
  <message>
   <source>Name these books…</source>
   <translation>Nommer ces livres…</translation>
  </message>
  <message>
   <source>Forget this choice</source>
   <translation>Oublier ce choix</translation>
  </message>
 </context>
 <context>
  <name>SearchBox</name>
  <message>
   <source>Clear</source>
   <translation>Effacer</translation>
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Reset {0}</source>
   <translation>Réinitialiser {0}</translation>
  </message>
  <message>
   <source>This cannot be used: {0}</source>
   <translation>Ceci n’est pas utilisable : {0}</translation>
  </message>
  <message>
   <source>{0}: less</source>
   <translation>{0} : moins</translation>
  </message>
  <message>
   <source>{0}: more</source>
   <translation>{0} : plus</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation>Paramètres</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Rechercher dans les paramètres</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Rechercher</translation>
  </message>
  <message>
   <source>No setting has these words.</source>
   <translation>Aucun paramètre n’a ces mots.</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Tout réinitialiser</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Raccourcis clavier</translation>
  </message>
  <message>
   <source>Search the shortcuts</source>
   <translation>Rechercher dans les raccourcis</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Rechercher</translation>
  </message>
  <message>
   <source>No shortcut has these words.</source>
   <translation>Aucun raccourci n’a ces mots.</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Raccourcis</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Status</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Résumé</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>No model</source>
   <translation>Aucun modèle</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{model} sur {host}</translation>
  </message>
  <message>
   <source>Another engine writes the answers; memory takes no part.</source>
   <translation>Un autre moteur écrit les réponses ; la mémoire n’y participe pas.</translation>
  </message>
  <message>
   <source>{model} on {device}, {calibrated}</source>
   <translation>{model} sur {device}, {calibrated}</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>Chargement du modèle</translation>
  </message>
  <message>
   <source>The language model is being loaded.</source>
   <translation>Le modèle de langue est en cours de chargement.</translation>
  </message>
  <message>
   <source>Model: {words}</source>
   <translation>Modèle : {words}</translation>
  </message>
 </context>
 <context>
  <name>StorageDialog</name>
  <message>
   <source>Storage</source>
   <translation>Stockage</translation>
  </message>
  <message>
   <source>One moment: the folders are looked at.</source>
   <translation>Un instant : les dossiers sont examinés.</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Oublier…</translation>
  </message>
  <message>
   <source>Make anew…</source>
   <translation>Refaire…</translation>
  </message>
  <message>
   <source>{0} in all; memories use {1} of the {2} that they may.</source>
   <translation>{0} en tout ; les mémoires occupent {1} sur les {2} permis.</translation>
  </message>
  <message>
   <source>Books and what is kept of them</source>
   <translation>Les livres et ce qui en est conservé</translation>
  </message>
  <message>
   <source>Room for memories…</source>
   <translation>Place pour les mémoires…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>ThumbnailsView</name>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>The pages of the open book stand here.</source>
   <translation>Les pages du livre ouvert s’affichent ici.</translation>
  </message>
 </context>
 <context>
  <name>TokenBox</name>
  <message>
   <source>Access token</source>
   <translation>Jeton d’accès</translation>
  </message>
  <message>
   <source>Keep it in this system's keyring</source>
   <translation>Le garder dans le trousseau de ce système</translation>
  </message>
  <message>
   <source>It is used once and kept nowhere.</source>
   <translation>Il ne sert qu’une fois et n’est gardé nulle part.</translation>
  </message>
  <message>
   <source>Open the model's page</source>
   <translation>Ouvrir la page du modèle</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continuer</translation>
  </message>
 </context>
 <context>
  <name>ToolRow</name>
  <message>
   <source>Menu (F10)</source>
   <translation>Menu (F10)</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>How pages are shown</source>
   <translation>Affichage des pages</translation>
  </message>
  <message>
   <source>How the text looks</source>
   <translation>Aspect du texte</translation>
  </message>
  <message>
   <source>({page} of {count})</source>
   <translation>({page} sur {count})</translation>
  </message>
 </context>
 <context>
  <name>TurnActions</name>
  <message>
   <source>The version before</source>
   <translation>La version précédente</translation>
  </message>
  <message>
   <source>The next version</source>
   <translation>La version suivante</translation>
  </message>
  <message>
   <source>Copy the answer and its sources</source>
   <translation>Copier la réponse et ses sources</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Redemander</translation>
  </message>
  <message>
   <source>Edit the question</source>
   <translation>Modifier la question</translation>
  </message>
  <message>
   <source>Delete this answer</source>
   <translation>Supprimer cette réponse</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Copier comme texte</translation>
  </message>
  <message>
   <source>Copy as Markdown</source>
   <translation>Copier en Markdown</translation>
  </message>
  <message>
   <source>Delete this question and its answers</source>
   <translation>Supprimer cette question et ses réponses</translation>
  </message>
  <message>
   <source>Version {0} of {1}</source>
   <translation>Version {0} sur {1}</translation>
  </message>
 </context>
 <context>
  <name>TurnView</name>
  <message>
   <source>Question: {0}</source>
   <translation>Question : {0}</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <source>How this was answered</source>
   <translation>Comment cette réponse a été faite</translation>
  </message>
  <message>
   <source>Waits until the answer in another conversation is complete.</source>
   <translation>Attend que la réponse d’une autre conversation soit complète.</translation>
  </message>
  <message>
   <source>Looking for passages…</source>
   <translation>Recherche de passages…</translation>
  </message>
  <message>
   <source>Reading {0} passages…</source>
   <translation>Lecture de {0} passages…</translation>
  </message>
  <message>
   <source>Reading one passage…</source>
   <translation>Lecture d’un passage…</translation>
  </message>
 </context>
</TS>
