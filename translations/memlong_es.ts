<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="es">
 <context>
  <name>MemLong</name>
  <message>
   <source>What goes wrong cannot be logged.</source>
   <translation>No se pueden registrar los errores.</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>en pausa</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>memoria</translation>
  </message>
  <message>
   <source>indexing</source>
   <translation>indexando</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>leyendo</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
  <message>
   <source>remembering</source>
   <translation>memorizando</translation>
  </message>
  <message>
   <source>starting</source>
   <translation>empezando</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>quedan {seconds} s</translation>
  </message>
  <message>
   <source>{minutes} min left</source>
   <translation>quedan {minutes} min</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min left</source>
   <translation>quedan {hours} h {minutes} min</translation>
  </message>
  <message>
   <source>{reason} It can still be read here.</source>
   <translation>{reason} Aun así se puede leer aquí.</translation>
  </message>
  <message>
   <source>No text</source>
   <translation>Sin texto</translation>
  </message>
  <message>
   <source>Read {done}/{total}</source>
   <translation>Leído {done}/{total}</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Leído</translation>
  </message>
  <message>
   <source>The text of every page is known.</source>
   <translation>Se conoce el texto de todas las páginas.</translation>
  </message>
  <message>
   <source>The text of the pages, for search and questions.</source>
   <translation>El texto de las páginas, para búsquedas y preguntas.</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lectura</translation>
  </message>
  <message>
   <source>Recognising</source>
   <translation>Reconociendo</translation>
  </message>
  <message>
   <source>New index</source>
   <translation>Índice nuevo</translation>
  </message>
  <message>
   <source>{0}. Until it is done, passages are found with the index there is.</source>
   <translation>{0}. Hasta que termine, los pasajes se encuentran con el índice actual.</translation>
  </message>
  <message>
   <source>Questions are answered from the whole document.</source>
   <translation>Las preguntas se responden con todo el documento.</translation>
  </message>
  <message>
   <source>Index ready</source>
   <translation>Índice listo</translation>
  </message>
  <message>
   <source>Finds the passages that answer a question. Questions use what is there so far.</source>
   <translation>Encuentra los pasajes que responden a una pregunta. Las preguntas usan lo que haya hasta ahora.</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Índice</translation>
  </message>
  <message>
   <source>No memory</source>
   <translation>Sin memoria</translation>
  </message>
  <message>
   <source>No memory of this document is kept.</source>
   <translation>No se guarda memoria de este documento.</translation>
  </message>
  <message>
   <source>{count} tokens are remembered on disk.</source>
   <translation>{count} tokens están memorizados en el disco.</translation>
  </message>
  <message>
   <source>Memory complete</source>
   <translation>Memoria completa</translation>
  </message>
  <message>
   <source>What the model remembers of this document between sessions.</source>
   <translation>Lo que el modelo recuerda de este documento entre sesiones.</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>{stage} failed</source>
   <translation>{stage}: fallo</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <source>{stage} failed at {count}</source>
   <translation>{stage}: fallo en {count}</translation>
  </message>
  <message>
   <source>{stage} paused at {count}</source>
   <translation>{stage} en pausa en {count}</translation>
  </message>
  <message>
   <source>{stage} stopped at {count}</source>
   <translation>{stage} detenido en {count}</translation>
  </message>
  <message>
   <source>{stage} waiting at {count}</source>
   <translation>{stage} en espera en {count}</translation>
  </message>
  <message>
   <source>{done} of {total} pages</source>
   <translation>{done} de {total} páginas</translation>
  </message>
  <message>
   <source>{done} of {total} passages</source>
   <translation>{done} de {total} pasajes</translation>
  </message>
  <message>
   <source>{done} of {total} sections</source>
   <translation>{done} de {total} secciones</translation>
  </message>
  <message>
   <source>{done} of {total} tokens</source>
   <translation>{done} de {total} tokens</translation>
  </message>
  <message>
   <source>tok</source>
   <translation>tok.</translation>
  </message>
  <message>
   <source>pages</source>
   <translation>páginas</translation>
  </message>
  <message>
   <source>passages</source>
   <translation>pasajes</translation>
  </message>
  <message>
   <source>Something went wrong in MemLong.</source>
   <translation>Algo ha fallado en MemLong.</translation>
  </message>
  <message>
   <source>{problem} Reading still works.</source>
   <translation>{problem} Se puede seguir leyendo.</translation>
  </message>
  <message>
   <source>The models are being fetched; questions can be asked when they are here.</source>
   <translation>Se están descargando los modelos; se podrá preguntar cuando estén aquí.</translation>
  </message>
  <message>
   <source>One moment: the book is being added to the library.</source>
   <translation>Un momento: el libro se está añadiendo a la biblioteca.</translation>
  </message>
  <message>
   <source>Summary failed</source>
   <translation>Fallo del resumen</translation>
  </message>
  <message>
   <source>Each section is read once, so that it can be summed up. Questions go first.</source>
   <translation>Cada sección se lee una vez para poder resumirla. Las preguntas tienen prioridad.</translation>
  </message>
  <message>
   <source>Summary waiting</source>
   <translation>Resumen en espera</translation>
  </message>
  <message>
   <source>Summary {0}</source>
   <translation>Resumen {0}</translation>
  </message>
  <message>
   <source>Summary held at {0}</source>
   <translation>Resumen en pausa en {0}</translation>
  </message>
  <message>
   <source>Nothing in this document is close to the question.</source>
   <translation>Nada en este documento se acerca a la pregunta.</translation>
  </message>
  <message>
   <source>Nothing in these documents is close to the question.</source>
   <translation>Nada en estos documentos se acerca a la pregunta.</translation>
  </message>
  <message>
   <source>The model gave no answer. The nearest passages are below.</source>
   <translation>El modelo no ha respondido. Los pasajes más cercanos están debajo.</translation>
  </message>
  <message>
   <source>Nothing in “{0}” is close.</source>
   <translation>Nada en «{0}» se acerca.</translation>
  </message>
  <message>
   <source>“{0}” has not been read yet.</source>
   <translation>«{0}» aún no se ha leído.</translation>
  </message>
  <message>
   <source>Of what was said before, the last {0} of {1} questions were read with this one.</source>
   <translation>De lo dicho antes, las últimas {0} de {1} preguntas se leyeron con esta.</translation>
  </message>
  <message>
   <source>Memory was short: the answer ends early.</source>
   <translation>Faltó memoria: la respuesta termina antes de tiempo.</translation>
  </message>
  <message>
   <source>Memory was short: the prompt was cut to {0} tokens.</source>
   <translation>Faltó memoria: el prompt se redujo a {0} tokens.</translation>
  </message>
  <message>
   <source>Memory was short: {0} chunks of the document's memory were read.</source>
   <translation>Faltó memoria: se leyeron {0} fragmentos memorizados del documento.</translation>
  </message>
  <message>
   <source>The graphics card was full: the answer was written on the processor.</source>
   <translation>La tarjeta gráfica estaba llena: la respuesta se escribió en el procesador.</translation>
  </message>
  <message>
   <source>The question and its passages were sent to {0}; memory cannot be read there.</source>
   <translation>La pregunta y sus pasajes se enviaron a {0}; allí no se puede leer la memoria.</translation>
  </message>
  <message>
   <source>The answer ends early.</source>
   <translation>La respuesta termina antes de tiempo.</translation>
  </message>
  <message>
   <source>An access token is only sent over an encrypted connection.</source>
   <translation>Un token de acceso solo se envía por una conexión cifrada.</translation>
  </message>
  <message>
   <source>Set a mirror whose address begins with https.</source>
   <translation>Indique un servidor espejo cuya dirección empiece por https.</translation>
  </message>
  <message>
   <source>The mirror's address is none.</source>
   <translation>La dirección del servidor espejo no es válida.</translation>
  </message>
  <message>
   <source>Check it in the settings.</source>
   <translation>Compruébela en los ajustes.</translation>
  </message>
  <message>
   <source>The hub has this model only in a form that may hold programs, not as safetensors.</source>
   <translation>El repositorio solo tiene este modelo en una forma que puede contener programas, no como safetensors.</translation>
  </message>
  <message>
   <source>Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>Conviértalo a safetensors en un ordenador de confianza y elija después su carpeta.</translation>
  </message>
  <message>
   <source>The hub does not say what the files of this model have to be.</source>
   <translation>El repositorio no dice cómo deben ser los archivos de este modelo.</translation>
  </message>
  <message>
   <source>Choose another mirror.</source>
   <translation>Elija otro servidor espejo.</translation>
  </message>
  <message>
   <source>The server's certificate is not accepted: somebody may stand in between.</source>
   <translation>No se acepta el certificado del servidor: puede que alguien se interponga.</translation>
  </message>
  <message>
   <source>Check this computer's clock, and whether the network wants you to sign in first.</source>
   <translation>Compruebe el reloj de este ordenador y si la red pide antes iniciar sesión.</translation>
  </message>
  <message>
   <source>The proxy of this network does not let the download through.</source>
   <translation>El proxy de esta red no deja pasar la descarga.</translation>
  </message>
  <message>
   <source>Check the proxy in the system's settings, or set a mirror.</source>
   <translation>Compruebe el proxy en los ajustes del sistema o indique un servidor espejo.</translation>
  </message>
  <message>
   <source>The model hub cannot be reached.</source>
   <translation>No se puede acceder al repositorio de modelos.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again; what has come is kept.</source>
   <translation>Compruebe la conexión a Internet e inténtelo de nuevo; lo que ha llegado se conserva.</translation>
  </message>
  <message>
   <source>The download cannot be written.</source>
   <translation>No se puede escribir la descarga.</translation>
  </message>
  <message>
   <source>Check the models folder.</source>
   <translation>Compruebe la carpeta de modelos.</translation>
  </message>
  <message>
   <source>Free {0} MB and try again; what has come is kept.</source>
   <translation>Libere {0} MB e inténtelo de nuevo; lo que ha llegado se conserva.</translation>
  </message>
  <message>
   <source>Free some space and try again; what has come is kept.</source>
   <translation>Libere espacio e inténtelo de nuevo; lo que ha llegado se conserva.</translation>
  </message>
  <message>
   <source>The hub has no such model or file any more.</source>
   <translation>El repositorio ya no tiene ese modelo o archivo.</translation>
  </message>
  <message>
   <source>Choose another mirror, or another model.</source>
   <translation>Elija otro servidor espejo u otro modelo.</translation>
  </message>
  <message>
   <source>The hub asks for a pause: too many downloads from this network.</source>
   <translation>El repositorio pide una pausa: demasiadas descargas desde esta red.</translation>
  </message>
  <message>
   <source>Try again in some minutes; what has come is kept.</source>
   <translation>Inténtelo dentro de unos minutos; lo que ha llegado se conserva.</translation>
  </message>
  <message>
   <source>The hub has trouble of its own.</source>
   <translation>El repositorio tiene problemas propios.</translation>
  </message>
  <message>
   <source>Try again later; what has come is kept.</source>
   <translation>Inténtelo más tarde; lo que ha llegado se conserva.</translation>
  </message>
  <message>
   <source>The hub gave no usable answer.</source>
   <translation>El repositorio no dio una respuesta útil.</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Inténtelo más tarde.</translation>
  </message>
  <message>
   <source>A web page came instead of the model: this network may want you to sign in first.</source>
   <translation>Llegó una página web en lugar del modelo: puede que esta red pida antes iniciar sesión.</translation>
  </message>
  <message>
   <source>Open a web browser, sign in, and try again; or check the mirror in the settings.</source>
   <translation>Abra un navegador, inicie sesión e inténtelo de nuevo, o compruebe el servidor espejo en los ajustes.</translation>
  </message>
  <message>
   <source>{0} is not the file it should be: it was damaged on the way, or replaced.</source>
   <translation>{0} no es el archivo que debería: se dañó por el camino o lo han sustituido.</translation>
  </message>
  <message>
   <source>Try again, or choose another mirror.</source>
   <translation>Inténtelo de nuevo o elija otro servidor espejo.</translation>
  </message>
  <message>
   <source>This model is given only to those who accepted its terms.</source>
   <translation>Este modelo solo se da a quienes aceptaron sus condiciones.</translation>
  </message>
  <message>
   <source>Accept them on the model's page, then enter an access token of your account there.</source>
   <translation>Acéptelas en la página del modelo y escriba después un token de acceso de su cuenta.</translation>
  </message>
  <message>
   <source>Your account there may not have this model yet.</source>
   <translation>Su cuenta todavía no puede tener este modelo.</translation>
  </message>
  <message>
   <source>Accept the terms on the model's page; its makers may take a while to agree.</source>
   <translation>Acepte las condiciones en la página del modelo; sus autores pueden tardar en aprobarlo.</translation>
  </message>
  <message>
   <source>The hub does not know this access token.</source>
   <translation>El repositorio no conoce este token de acceso.</translation>
  </message>
  <message>
   <source>Copy it again from your account's settings there; it needs the right to read.</source>
   <translation>Cópielo de nuevo de los ajustes de su cuenta; necesita permiso de lectura.</translation>
  </message>
  <message>
   <source>MemLong was started offline, so the other engine is not asked.</source>
   <translation>MemLong se inició sin conexión, así que no se pregunta al otro motor.</translation>
  </message>
  <message>
   <source>Start it without --offline, or let the model here answer.</source>
   <translation>Inícielo sin --offline o deje que responda el modelo de aquí.</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection.</source>
   <translation>Una clave solo se envía por una conexión cifrada.</translation>
  </message>
  <message>
   <source>Use an address that begins with https.</source>
   <translation>Use una dirección que empiece por https.</translation>
  </message>
  <message>
   <source>The engine at {0} cannot be reached.</source>
   <translation>No se puede acceder al motor de {0}.</translation>
  </message>
  <message>
   <source>The engine at {0} failed.</source>
   <translation>El motor de {0} ha fallado.</translation>
  </message>
  <message>
   <source>The engine at {0} has not said anything for too long.</source>
   <translation>El motor de {0} lleva demasiado tiempo sin decir nada.</translation>
  </message>
  <message>
   <source>The engine at {0} does not accept the key.</source>
   <translation>El motor de {0} no acepta la clave.</translation>
  </message>
  <message>
   <source>The engine at {0} has no model called “{1}”.</source>
   <translation>El motor de {0} no tiene ningún modelo llamado «{1}».</translation>
  </message>
  <message>
   <source>The engine at {0} has too much to do.</source>
   <translation>El motor de {0} tiene demasiado que hacer.</translation>
  </message>
  <message>
   <source>The engine at {0} does not take the question: {1}</source>
   <translation>El motor de {0} no acepta la pregunta: {1}</translation>
  </message>
  <message>
   <source>What {0} sends is no answer of such an engine.</source>
   <translation>Lo que envía {0} no es la respuesta de un motor así.</translation>
  </message>
  <message>
   <source>The certificate of {0} is not accepted: somebody may stand in between.</source>
   <translation>No se acepta el certificado de {0}: puede que alguien se interponga.</translation>
  </message>
  <message>
   <source>The connection to {0} broke.</source>
   <translation>Se cortó la conexión con {0}.</translation>
  </message>
  <message>
   <source>{0} wants to send the question on to another address; that was not done.</source>
   <translation>{0} quiere reenviar la pregunta a otra dirección; no se ha hecho.</translation>
  </message>
  <message>
   <source>Ask again.</source>
   <translation>Pregunte de nuevo.</translation>
  </message>
  <message>
   <source>Ask again in a while.</source>
   <translation>Pregunte de nuevo dentro de un rato.</translation>
  </message>
  <message>
   <source>Ask again, or let the model here answer.</source>
   <translation>Pregunte de nuevo o deje que responda el modelo de aquí.</translation>
  </message>
  <message>
   <source>It may be loading its model: ask again in a while, or let the model here answer.</source>
   <translation>Puede que esté cargando su modelo: pregunte dentro de un rato o deje que responda el modelo de aquí.</translation>
  </message>
  <message>
   <source>Look into its log, or ask again.</source>
   <translation>Mire su registro o pregunte de nuevo.</translation>
  </message>
  <message>
   <source>Check its address and whether it runs, or let the model here answer.</source>
   <translation>Compruebe su dirección y si está en marcha, o deje que responda el modelo de aquí.</translation>
  </message>
  <message>
   <source>Check this computer's clock and the address.</source>
   <translation>Compruebe el reloj de este ordenador y la dirección.</translation>
  </message>
  <message>
   <source>Enter the key that it expects.</source>
   <translation>Escriba la clave que espera.</translation>
  </message>
  <message>
   <source>Enter the name that the model has there.</source>
   <translation>Escriba el nombre que el modelo tiene allí.</translation>
  </message>
  <message>
   <source>Enter the address of the engine itself.</source>
   <translation>Escriba la dirección del propio motor.</translation>
  </message>
  <message>
   <source>The address has to end where the engine's interface begins, often with /v1.</source>
   <translation>La dirección debe acabar donde empieza la interfaz del motor, a menudo con /v1.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>No existe el archivo {0}.</translation>
  </message>
  <message>
   <source>It may have been moved or renamed.</source>
   <translation>Puede que se haya movido o cambiado de nombre.</translation>
  </message>
  <message>
   <source>Check its name.</source>
   <translation>Compruebe su nombre.</translation>
  </message>
  <message>
   <source>{0} may not be read.</source>
   <translation>No está permitido leer {0}.</translation>
  </message>
  <message>
   <source>Check the permissions of the file.</source>
   <translation>Compruebe los permisos del archivo.</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>No se puede leer {0}.</translation>
  </message>
  <message>
   <source>Check its name, its permissions and the disk that it is on.</source>
   <translation>Compruebe su nombre, sus permisos y el disco en que está.</translation>
  </message>
  <message>
   <source>Check that it still exists and that you may read it.</source>
   <translation>Compruebe que todavía existe y que puede leerlo.</translation>
  </message>
  <message>
   <source>{0} is encrypted.</source>
   <translation>{0} está cifrado.</translation>
  </message>
  <message>
   <source>Enter its password.</source>
   <translation>Escriba su contraseña.</translation>
  </message>
  <message>
   <source>The password does not open {0}.</source>
   <translation>La contraseña no abre {0}.</translation>
  </message>
  <message>
   <source>Check it, try again.</source>
   <translation>Compruébela e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}.</source>
   <translation>{0} está dañado: {1}.</translation>
  </message>
  <message>
   <source>Get the file again, or open it in another program and save a copy.</source>
   <translation>Vuelva a obtener el archivo, o ábralo en otro programa y guarde una copia.</translation>
  </message>
  <message>
   <source>Try once more, get the file again, or save a copy of it in another program.</source>
   <translation>Inténtelo otra vez, vuelva a obtener el archivo o guarde una copia con otro programa.</translation>
  </message>
  <message>
   <source>Try again; if it happens again, the file is probably damaged.</source>
   <translation>Inténtelo de nuevo; si vuelve a ocurrir, el archivo está probablemente dañado.</translation>
  </message>
  <message>
   <source>Get the file again.</source>
   <translation>Vuelva a obtener el archivo.</translation>
  </message>
  <message>
   <source>{0} cannot be read: its process told of something that is not its.</source>
   <translation>No se puede leer {0}: su proceso ha hablado de algo que no es suyo.</translation>
  </message>
  <message>
   <source>{0} is a folder.</source>
   <translation>{0} es una carpeta.</translation>
  </message>
  <message>
   <source>Open a document inside it.</source>
   <translation>Abra un documento que haya dentro.</translation>
  </message>
  <message>
   <source>{0} is no regular file.</source>
   <translation>{0} no es un archivo normal.</translation>
  </message>
  <message>
   <source>{0} is no document but a device or a pipe.</source>
   <translation>{0} no es un documento, sino un dispositivo o una tubería.</translation>
  </message>
  <message>
   <source>Choose a document.</source>
   <translation>Elija un documento.</translation>
  </message>
  <message>
   <source>Choose a file.</source>
   <translation>Elija un archivo.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} está vacío.</translation>
  </message>
  <message>
   <source>Get the file again: it may not have been copied whole.</source>
   <translation>Vuelva a obtener el archivo: puede que no se copiara entero.</translation>
  </message>
  <message>
   <source>{0} is {1}, which cannot be read here.</source>
   <translation>{0} es {1}, que no se puede leer aquí.</translation>
  </message>
  <message>
   <source>Save it as DOCX or PDF and open that.</source>
   <translation>Guárdelo como DOCX o PDF y abra ese.</translation>
  </message>
  <message>
   <source>Convert it to EPUB or PDF and open that.</source>
   <translation>Conviértalo a EPUB o PDF y abra ese.</translation>
  </message>
  <message>
   <source>Convert it to PDF and open that.</source>
   <translation>Conviértalo a PDF y abra ese.</translation>
  </message>
  <message>
   <source>Save it as PDF and open that.</source>
   <translation>Guárdelo como PDF y abra ese.</translation>
  </message>
  <message>
   <source>Unpack it and open the document inside.</source>
   <translation>Descomprímalo y abra el documento que contiene.</translation>
  </message>
  <message>
   <source>Put pictures of pages into a PDF or CBZ and open that.</source>
   <translation>Ponga las imágenes de páginas en un PDF o CBZ y ábralo.</translation>
  </message>
  <message>
   <source>{0} is an archive without a readable document.</source>
   <translation>{0} es un archivo comprimido sin ningún documento legible.</translation>
  </message>
  <message>
   <source>{0} is a spreadsheet or presentation.</source>
   <translation>{0} es una hoja de cálculo o una presentación.</translation>
  </message>
  <message>
   <source>{0} is locked by digital rights management.</source>
   <translation>{0} está bloqueado por una gestión de derechos digitales.</translation>
  </message>
  <message>
   <source>Only the shop's own program can open it.</source>
   <translation>Solo el programa de la tienda puede abrirlo.</translation>
  </message>
  <message>
   <source>{0} is no document that can be read here.</source>
   <translation>{0} no es un documento que se pueda leer aquí.</translation>
  </message>
  <message>
   <source>Readable are PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown and text.</source>
   <translation>Se pueden leer PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown y texto.</translation>
  </message>
  <message>
   <source>{0} is named {1} but contains {2}.</source>
   <translation>{0} se llama {1}, pero contiene {2}.</translation>
  </message>
  <message>
   <source>The download may have failed: get the file again.</source>
   <translation>Puede que la descarga fallara: vuelva a obtener el archivo.</translation>
  </message>
  <message>
   <source>Get the file again, or rename it to .txt if it is meant to be text.</source>
   <translation>Vuelva a obtener el archivo, o cámbiele el nombre a .txt si es texto.</translation>
  </message>
  <message>
   <source>{0} is a text of more than {1} MB.</source>
   <translation>{0} es un texto de más de {1} MB.</translation>
  </message>
  <message>
   <source>Split it into parts.</source>
   <translation>Divídalo en partes.</translation>
  </message>
  <message>
   <source>{0} holds no text.</source>
   <translation>{0} no contiene texto.</translation>
  </message>
  <message>
   <source>{0} has no pages.</source>
   <translation>{0} no tiene páginas.</translation>
  </message>
  <message>
   <source>There is nothing to read.</source>
   <translation>No hay nada que leer.</translation>
  </message>
  <message>
   <source>{0} is damaged: its pages cannot be read.</source>
   <translation>{0} está dañado: no se pueden leer sus páginas.</translation>
  </message>
  <message>
   <source>Page {0} is damaged and cannot be shown.</source>
   <translation>La página {0} está dañada y no se puede mostrar.</translation>
  </message>
  <message>
   <source>{0} is not opened: {1}.</source>
   <translation>{0} no se abre: {1}.</translation>
  </message>
  <message>
   <source>{0} would unpack to far more than a document holds.</source>
   <translation>{0} ocuparía, descomprimido, mucho más que un documento.</translation>
  </message>
  <message>
   <source>{0} holds a file that would unpack to far more than a document holds.</source>
   <translation>{0} contiene un archivo que, descomprimido, ocuparía mucho más que un documento.</translation>
  </message>
  <message>
   <source>It may have been made to do harm: do not unpack it.</source>
   <translation>Puede que se hiciera para causar daño: no lo descomprima.</translation>
  </message>
  <message>
   <source>{0} was changed while it was being read.</source>
   <translation>{0} cambió mientras se leía.</translation>
  </message>
  <message>
   <source>{0} was deleted or moved while it was being read.</source>
   <translation>{0} se borró o se movió mientras se leía.</translation>
  </message>
  <message>
   <source>The file became shorter while it was read.</source>
   <translation>El archivo se acortó mientras se leía.</translation>
  </message>
  <message>
   <source>Open it again.</source>
   <translation>Ábralo de nuevo.</translation>
  </message>
  <message>
   <source>Put it back, or open it from where it is now.</source>
   <translation>Póngalo en su sitio o ábralo desde donde está ahora.</translation>
  </message>
  <message>
   <source>The name of this file or folder is not valid text.</source>
   <translation>El nombre de este archivo o carpeta no es un texto válido.</translation>
  </message>
  <message>
   <source>The file's name or folder holds bytes that are no text.</source>
   <translation>El nombre del archivo o su carpeta contiene bytes que no son texto.</translation>
  </message>
  <message>
   <source>Rename it, then open it again.</source>
   <translation>Cámbiele el nombre y ábralo de nuevo.</translation>
  </message>
  <message>
   <source>Rename it.</source>
   <translation>Cámbiele el nombre.</translation>
  </message>
  <message>
   <source>The text claims to be {0} but is not.</source>
   <translation>El texto dice ser {0}, pero no lo es.</translation>
  </message>
  <message>
   <source>Save it again as UTF-8.</source>
   <translation>Vuelva a guardarlo como UTF-8.</translation>
  </message>
  <message>
   <source>There is no room to draw page {0}.</source>
   <translation>No hay espacio para dibujar la página {0}.</translation>
  </message>
  <message>
   <source>There is no room to draw pages.</source>
   <translation>No hay espacio para dibujar páginas.</translation>
  </message>
  <message>
   <source>Free some space in the folder for temporary files.</source>
   <translation>Libere espacio en la carpeta de archivos temporales.</translation>
  </message>
  <message>
   <source>Only a copy of a PDF can hold notes.</source>
   <translation>Solo la copia de un PDF puede contener notas.</translation>
  </message>
  <message>
   <source>Export them as Markdown instead.</source>
   <translation>Expórtelas como Markdown.</translation>
  </message>
  <message>
   <source>The copy cannot be written.</source>
   <translation>No se puede escribir la copia.</translation>
  </message>
  <message>
   <source>No copy can be written: the document is damaged.</source>
   <translation>No se puede escribir ninguna copia: el documento está dañado.</translation>
  </message>
  <message>
   <source>Its notes can be exported as Markdown.</source>
   <translation>Sus notas se pueden exportar como Markdown.</translation>
  </message>
  <message>
   <source>The copy stays locked.</source>
   <translation>La copia sigue bloqueada.</translation>
  </message>
  <message>
   <source>Open the document again.</source>
   <translation>Vuelva a abrir el documento.</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>No se puede escribir {0}.</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>Elija otra carpeta o libere espacio.</translation>
  </message>
  <message>
   <source>This is the original itself, which is never changed.</source>
   <translation>Es el propio original, que nunca se modifica.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Elija otro nombre.</translation>
  </message>
  <message>
   <source>It holds no text to search or ask.</source>
   <translation>No contiene texto que buscar ni al que preguntar.</translation>
  </message>
  <message>
   <source>Its pages are pictures, and no text was recognised in them.</source>
   <translation>Sus páginas son imágenes y no se ha reconocido texto en ellas.</translation>
  </message>
  <message>
   <source>Its pages are pictures: install Tesseract (tesseract-ocr) and open it again, and their text is recognised, to be searched and asked.</source>
   <translation>Sus páginas son imágenes: instale Tesseract (tesseract-ocr) y vuelva a abrirlo; se reconocerá su texto para buscar y preguntar.</translation>
  </message>
  <message>
   <source>It can still be read here.</source>
   <translation>Aun así, se puede leer aquí.</translation>
  </message>
  <message>
   <source>it needs more memory than a document may use</source>
   <translation>necesita más memoria de la que puede usar un documento</translation>
  </message>
  <message>
   <source>its archive is broken</source>
   <translation>su archivo comprimido está roto</translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation>no se puede leer</translation>
  </message>
  <message>
   <source>reading it failed again and again</source>
   <translation>su lectura ha fallado una y otra vez</translation>
  </message>
  <message>
   <source>it is named {0} but does not begin like one</source>
   <translation>se llama {0}, pero no empieza como tal</translation>
  </message>
  <message>
   <source>a rich text (RTF) file</source>
   <translation>un archivo RTF</translation>
  </message>
  <message>
   <source>a compiled help (CHM) file</source>
   <translation>un archivo de ayuda (CHM)</translation>
  </message>
  <message>
   <source>an old Office file</source>
   <translation>un archivo antiguo de Office</translation>
  </message>
  <message>
   <source>a DjVu file</source>
   <translation>un archivo DjVu</translation>
  </message>
  <message>
   <source>a PostScript file</source>
   <translation>un archivo PostScript</translation>
  </message>
  <message>
   <source>a RAR archive</source>
   <translation>un archivo RAR</translation>
  </message>
  <message>
   <source>a 7z archive</source>
   <translation>un archivo 7z</translation>
  </message>
  <message>
   <source>a gzip archive</source>
   <translation>un archivo gzip</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>una imagen</translation>
  </message>
  <message>
   <source>a web page</source>
   <translation>una página web</translation>
  </message>
  <message>
   <source>plain text</source>
   <translation>texto sin formato</translation>
  </message>
  <message>
   <source>its parts lie over each other</source>
   <translation>sus partes se superponen</translation>
  </message>
  <message>
   <source>it names files outside itself</source>
   <translation>nombra archivos fuera de sí mismo</translation>
  </message>
  <message>
   <source>The data folder cannot be used.</source>
   <translation>No se puede usar la carpeta de datos.</translation>
  </message>
  <message>
   <source>Check the disk, then retry.</source>
   <translation>Compruebe el disco e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Another program keeps {0} locked.</source>
   <translation>Otro programa mantiene bloqueado {0}.</translation>
  </message>
  <message>
   <source>Close other MemLong windows or programs that use the data folder, then retry.</source>
   <translation>Cierre otras ventanas de MemLong o los programas que usan la carpeta de datos e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The file {0} in the data folder is damaged.</source>
   <translation>El archivo {0} de la carpeta de datos está dañado.</translation>
  </message>
  <message>
   <source>What it held is read anew from the document when it is opened again.</source>
   <translation>Lo que contenía se leerá de nuevo del documento cuando se vuelva a abrir.</translation>
  </message>
  <message>
   <source>Put a copy of it back: Restore the library, in the menu.</source>
   <translation>Restaure una copia: «Restaurar la biblioteca», en el menú.</translation>
  </message>
  <message>
   <source>The file {0} was written by a newer version of MemLong.</source>
   <translation>El archivo {0} lo escribió una versión más nueva de MemLong.</translation>
  </message>
  <message>
   <source>Update MemLong, or {0}.</source>
   <translation>Actualice MemLong o {0}.</translation>
  </message>
  <message>
   <source>The file {0} was removed from the data folder.</source>
   <translation>El archivo {0} se quitó de la carpeta de datos.</translation>
  </message>
  <message>
   <source>Put the data folder back, then start MemLong again.</source>
   <translation>Devuelva la carpeta de datos a su sitio y vuelva a iniciar MemLong.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>El disco está lleno.</translation>
  </message>
  <message>
   <source>The disk is nearly full: the memory of this document cannot be written.</source>
   <translation>El disco está casi lleno: no se puede escribir la memoria de este documento.</translation>
  </message>
  <message>
   <source>The disk is nearly full: the library cannot be copied.</source>
   <translation>El disco está casi lleno: no se puede copiar la biblioteca.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Libere espacio e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The data folder cannot be made: there is a file where {0} should be.</source>
   <translation>No se puede crear la carpeta de datos: hay un archivo donde debería estar {0}.</translation>
  </message>
  <message>
   <source>Move that file away, or choose another folder with --data-dir.</source>
   <translation>Mueva ese archivo o elija otra carpeta con --data-dir.</translation>
  </message>
  <message>
   <source>The data folder {0} cannot be written.</source>
   <translation>No se puede escribir en la carpeta de datos {0}.</translation>
  </message>
  <message>
   <source>Make it writable, or choose another one with --data-dir.</source>
   <translation>Dele permiso de escritura o elija otra con --data-dir.</translation>
  </message>
  <message>
   <source>This document is not in the library any more.</source>
   <translation>Este documento ya no está en la biblioteca.</translation>
  </message>
  <message>
   <source>This document is not in the library.</source>
   <translation>Este documento no está en la biblioteca.</translation>
  </message>
  <message>
   <source>These books are not in the library any more.</source>
   <translation>Estos libros ya no están en la biblioteca.</translation>
  </message>
  <message>
   <source>Open it first.</source>
   <translation>Ábralo primero.</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>Elija otros.</translation>
  </message>
  <message>
   <source>None of these books can be asked yet.</source>
   <translation>Todavía no se puede preguntar a ninguno de estos libros.</translation>
  </message>
  <message>
   <source>Open them, so that they are read.</source>
   <translation>Ábralos para que se lean.</translation>
  </message>
  <message>
   <source>The document has not been read to its end yet.</source>
   <translation>El documento todavía no se ha leído hasta el final.</translation>
  </message>
  <message>
   <source>Try again when it has been.</source>
   <translation>Inténtelo cuando se haya leído.</translation>
  </message>
  <message>
   <source>Nothing of this document has been read yet.</source>
   <translation>Todavía no se ha leído nada de este documento.</translation>
  </message>
  <message>
   <source>Ask again in a few seconds.</source>
   <translation>Pregunte de nuevo dentro de unos segundos.</translation>
  </message>
  <message>
   <source>Another MemLong process is reading this document at the moment.</source>
   <translation>Otro proceso de MemLong está leyendo este documento en este momento.</translation>
  </message>
  <message>
   <source>Wait until it is done, then try again.</source>
   <translation>Espere a que termine e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The question is empty.</source>
   <translation>La pregunta está vacía.</translation>
  </message>
  <message>
   <source>Write what you want to know.</source>
   <translation>Escriba lo que quiere saber.</translation>
  </message>
  <message>
   <source>The question has {0} characters; {1} are possible.</source>
   <translation>La pregunta tiene {0} caracteres; se admiten {1}.</translation>
  </message>
  <message>
   <source>Shorten it; text of the document need not be repeated.</source>
   <translation>Acórtela; no hace falta repetir texto del documento.</translation>
  </message>
  <message>
   <source>There is not enough memory left to answer.</source>
   <translation>No queda memoria suficiente para responder.</translation>
  </message>
  <message>
   <source>Close other programs, or choose a smaller model.</source>
   <translation>Cierre otros programas o elija un modelo más pequeño.</translation>
  </message>
  <message>
   <source>{0} tokens are more than the {1} the model can read.</source>
   <translation>{0} tokens son más que los {1} que el modelo puede leer.</translation>
  </message>
  <message>
   <source>Ask a shorter question, quote fewer passages, or choose another model.</source>
   <translation>Haga una pregunta más corta, cite menos pasajes o elija otro modelo.</translation>
  </message>
  <message>
   <source>The document's memory has lost its description.</source>
   <translation>La memoria del documento ha perdido su descripción.</translation>
  </message>
  <message>
   <source>The document's memory has a damaged description.</source>
   <translation>La descripción de la memoria del documento está dañada.</translation>
  </message>
  <message>
   <source>The document's memory does not fit: {0}.</source>
   <translation>La memoria del documento no encaja: {0}.</translation>
  </message>
  <message>
   <source>It is built anew from the document.</source>
   <translation>Se vuelve a construir a partir del documento.</translation>
  </message>
  <message>
   <source>The document's memory is in use by process {0}.</source>
   <translation>La memoria del documento la usa el proceso {0}.</translation>
  </message>
  <message>
   <source>Close the other window, or wait until it is done.</source>
   <translation>Cierre la otra ventana o espere a que termine.</translation>
  </message>
  <message>
   <source>The {0} ended unexpectedly.</source>
   <translation>Ha terminado inesperadamente: {0}.</translation>
  </message>
  <message>
   <source>The {0} took longer than {1} seconds and was stopped.</source>
   <translation>Ha tardado más de {1} segundos y se ha detenido: {0}.</translation>
  </message>
  <message>
   <source>The {0} gave an answer that makes no sense and was stopped.</source>
   <translation>Ha dado una respuesta sin sentido y se ha detenido: {0}.</translation>
  </message>
  <message>
   <source>choose another data folder with --data-dir</source>
   <translation>elija otra carpeta de datos con --data-dir</translation>
  </message>
  <message>
   <source>document reader</source>
   <translation>el lector del documento</translation>
  </message>
  <message>
   <source>engine</source>
   <translation>el motor en segundo plano</translation>
  </message>
  <message>
   <source>connection to the other engine</source>
   <translation>la conexión con el otro motor</translation>
  </message>
  <message>
   <source>There is no model folder {0}.</source>
   <translation>No existe la carpeta de modelo {0}.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>No existe la carpeta {0}.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Elija otro modelo.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Elija otra.</translation>
  </message>
  <message>
   <source>Choose the folder that holds config.json.</source>
   <translation>Elija la carpeta que contiene config.json.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be read.</source>
   <translation>No se puede leer la carpeta {0}.</translation>
  </message>
  <message>
   <source>The model in {0} lacks weights.</source>
   <translation>Al modelo de {0} le faltan pesos.</translation>
  </message>
  <message>
   <source>The model in {0} cannot be loaded.</source>
   <translation>No se puede cargar el modelo de {0}.</translation>
  </message>
  <message>
   <source>The model in {0} is damaged or not complete.</source>
   <translation>El modelo de {0} está dañado o incompleto.</translation>
  </message>
  <message>
   <source>The model in {0} is quantised, which cannot be used here.</source>
   <translation>El modelo de {0} está cuantizado, lo que no se puede usar aquí.</translation>
  </message>
  <message>
   <source>The model in {0} has no tokenizer.json.</source>
   <translation>El modelo de {0} no tiene tokenizer.json.</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot be used here ({1}).</source>
   <translation>El modelo de {0} es de un tipo que no se puede usar aquí ({1}).</translation>
  </message>
  <message>
   <source>Download it again.</source>
   <translation>Descárguelo de nuevo.</translation>
  </message>
  <message>
   <source>Download it again, or choose another model.</source>
   <translation>Descárguelo de nuevo o elija otro modelo.</translation>
  </message>
  <message>
   <source>Remove it and fetch it again.</source>
   <translation>Quítelo y descárguelo de nuevo.</translation>
  </message>
  <message>
   <source>Remove that folder; the model will be fetched again.</source>
   <translation>Quite esa carpeta; el modelo se descargará de nuevo.</translation>
  </message>
  <message>
   <source>Choose the original model in bfloat16, float16 or float32.</source>
   <translation>Elija el modelo original en bfloat16, float16 o float32.</translation>
  </message>
  <message>
   <source>Copy tokenizer.json and tokenizer_config.json from where the model came from.</source>
   <translation>Copie tokenizer.json y tokenizer_config.json de donde vino el modelo.</translation>
  </message>
  <message>
   <source>Choose a Llama, Mistral, Qwen2 or Qwen3 model for answers, or a BERT or XLM-RoBERTa model to find passages.</source>
   <translation>Elija un modelo Llama, Mistral, Qwen2 o Qwen3 para responder, o uno BERT o XLM-RoBERTa para encontrar pasajes.</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot find passages ({1}).</source>
   <translation>El modelo de {0} es de un tipo que no puede encontrar pasajes ({1}).</translation>
  </message>
  <message>
   <source>Choose a BERT or an XLM-RoBERTa model.</source>
   <translation>Elija un modelo BERT o XLM-RoBERTa.</translation>
  </message>
  <message>
   <source>The vectors of {0} are made in a way that is not known here.</source>
   <translation>Los vectores de {0} se hacen de una forma que aquí no se conoce.</translation>
  </message>
  <message>
   <source>Choose all-MiniLM-L6-v2, BGE-M3 or a model that was trained from one of them.</source>
   <translation>Elija all-MiniLM-L6-v2, BGE-M3 o un modelo entrenado a partir de uno de ellos.</translation>
  </message>
  <message>
   <source>Download the model again.</source>
   <translation>Descargue de nuevo el modelo.</translation>
  </message>
  <message>
   <source>This model cannot tell sentences that belong together from others.</source>
   <translation>Este modelo no distingue las frases que van juntas de las demás.</translation>
  </message>
  <message>
   <source>Choose one that was trained to find passages.</source>
   <translation>Elija uno entrenado para encontrar pasajes.</translation>
  </message>
  <message>
   <source>Choose a folder with a whole model.</source>
   <translation>Elija una carpeta con un modelo entero.</translation>
  </message>
  <message>
   <source>Choose a folder with config.json, tokenizer.json and model.safetensors.</source>
   <translation>Elija una carpeta con config.json, tokenizer.json y model.safetensors.</translation>
  </message>
  <message>
   <source>Choose a folder with tokenizer.json, or download the model again.</source>
   <translation>Elija una carpeta con tokenizer.json o descargue de nuevo el modelo.</translation>
  </message>
  <message>
   <source>Download the model again, or choose a checkpoint saved as safetensors.</source>
   <translation>Descargue de nuevo el modelo o elija uno guardado como safetensors.</translation>
  </message>
  <message>
   <source>The model {0} does not fit the memory of {1}.</source>
   <translation>El modelo {0} no cabe en la memoria de {1}.</translation>
  </message>
  <message>
   <source>The model {0} does not fit into this computer's free memory.</source>
   <translation>El modelo {0} no cabe en la memoria libre de este ordenador.</translation>
  </message>
  <message>
   <source>Choose a smaller model, or free {0} GB of memory.</source>
   <translation>Elija un modelo más pequeño o libere {0} GB de memoria.</translation>
  </message>
  <message>
   <source>Free {0} GB of memory.</source>
   <translation>Libere {0} GB de memoria.</translation>
  </message>
  <message>
   <source>Use the model in bfloat16.</source>
   <translation>Use el modelo en bfloat16.</translation>
  </message>
  <message>
   <source>Keep the model's weights in {0} bits.</source>
   <translation>Guarde los pesos del modelo en {0} bits.</translation>
  </message>
  <message>
   <source>The text does not fit the memory of the device.</source>
   <translation>El texto no cabe en la memoria del dispositivo.</translation>
  </message>
  <message>
   <source>The model produced numbers that are not finite.</source>
   <translation>El modelo ha producido números que no son finitos.</translation>
  </message>
  <message>
   <source>Use another dtype or another model.</source>
   <translation>Use otra precisión u otro modelo.</translation>
  </message>
  <message>
   <source>The calibration {0} has format {1}.</source>
   <translation>La calibración {0} tiene el formato {1}.</translation>
  </message>
  <message>
   <source>The calibration {0} is damaged.</source>
   <translation>La calibración {0} está dañada.</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another model.</source>
   <translation>La calibración {0} se hizo para otro modelo.</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another tokenizer.</source>
   <translation>La calibración {0} se hizo para otro tokenizador.</translation>
  </message>
  <message>
   <source>The calibration {0} does not fit the model.</source>
   <translation>La calibración {0} no encaja con el modelo.</translation>
  </message>
  <message>
   <source>The calibration in {0} cannot be read.</source>
   <translation>No se puede leer la calibración de {0}.</translation>
  </message>
  <message>
   <source>The model is used without memory; passages are quoted instead.</source>
   <translation>El modelo se usa sin memoria; en su lugar se citan pasajes.</translation>
  </message>
  <message>
   <source>There is no model called “{0}” in the catalogue.</source>
   <translation>No hay ningún modelo llamado «{0}» en el catálogo.</translation>
  </message>
  <message>
   <source>Choose one of {0}, or a folder that holds a model.</source>
   <translation>Elija entre {0}, o una carpeta que contenga un modelo.</translation>
  </message>
  <message>
   <source>The model {0} is not on this computer yet.</source>
   <translation>El modelo {0} todavía no está en este ordenador.</translation>
  </message>
  <message>
   <source>Fetch it.</source>
   <translation>Descárguelo.</translation>
  </message>
  <message>
   <source>There is too little room on the disk for the model {0}.</source>
   <translation>Hay muy poco espacio en el disco para el modelo {0}.</translation>
  </message>
  <message>
   <source>Free {0} MB and try again.</source>
   <translation>Libere {0} MB e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The model {0} cannot be stored in {1}.</source>
   <translation>No se puede guardar el modelo {0} en {1}.</translation>
  </message>
  <message>
   <source>Make room on the disk, or check that the folder can be written.</source>
   <translation>Haga sitio en el disco o compruebe que se puede escribir en la carpeta.</translation>
  </message>
  <message>
   <source>The model {0} could not be fetched from any of its {1} sources.</source>
   <translation>No se pudo obtener el modelo {0} de ninguna de sus {1} fuentes.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again, or choose a folder with a model.</source>
   <translation>Compruebe la conexión a Internet e inténtelo de nuevo, o elija una carpeta con un modelo.</translation>
  </message>
  <message>
   <source>The model's file {0} cannot be read.</source>
   <translation>No se puede leer el archivo {0} del modelo.</translation>
  </message>
  <message>
   <source>Check the permissions of the model's folder, or choose another one.</source>
   <translation>Compruebe los permisos de la carpeta del modelo o elija otra.</translation>
  </message>
  <message>
   <source>The model folder {0} has no {1}.</source>
   <translation>La carpeta de modelo {0} no tiene {1}.</translation>
  </message>
  <message>
   <source>The model's config.json is damaged.</source>
   <translation>El config.json del modelo está dañado.</translation>
  </message>
  <message>
   <source>The model's config.json is not an object.</source>
   <translation>El config.json del modelo no es un objeto.</translation>
  </message>
  <message>
   <source>The model's config.json does not say how large the model is.</source>
   <translation>El config.json del modelo no dice qué tamaño tiene.</translation>
  </message>
  <message>
   <source>The model's index file is damaged.</source>
   <translation>El archivo de índice del modelo está dañado.</translation>
  </message>
  <message>
   <source>The model's index file names files outside the model's folder.</source>
   <translation>El índice del modelo nombra archivos fuera de su carpeta.</translation>
  </message>
  <message>
   <source>The model lacks {0} of its files.</source>
   <translation>Al modelo le faltan {0} archivos.</translation>
  </message>
  <message>
   <source>{0} is cut short.</source>
   <translation>{0} está cortado.</translation>
  </message>
  <message>
   <source>The header of {0} is damaged.</source>
   <translation>La cabecera de {0} está dañada.</translation>
  </message>
  <message>
   <source>{0} is not a safetensors file.</source>
   <translation>{0} no es un archivo safetensors.</translation>
  </message>
  <message>
   <source>{0} of the model is damaged.</source>
   <translation>{0} del modelo está dañado.</translation>
  </message>
  <message>
   <source>{0} of the model is not an object.</source>
   <translation>{0} del modelo no es un objeto.</translation>
  </message>
  <message>
   <source>This model has no chat template.</source>
   <translation>Este modelo no tiene plantilla de conversación.</translation>
  </message>
  <message>
   <source>Choose an instruct model.</source>
   <translation>Elija un modelo «instruct».</translation>
  </message>
  <message>
   <source>The model's chat template cannot write this conversation.</source>
   <translation>La plantilla del modelo no puede escribir esta conversación.</translation>
  </message>
  <message>
   <source>The tokenizer in {0} cannot be read.</source>
   <translation>No se puede leer el tokenizador de {0}.</translation>
  </message>
  <message>
   <source>The embedder in {0} cannot be loaded.</source>
   <translation>No se puede cargar el modelo de búsqueda de {0}.</translation>
  </message>
  <message>
   <source>MemLong was started offline.</source>
   <translation>MemLong se inició sin conexión.</translation>
  </message>
  <message>
   <source>Start it without --offline.</source>
   <translation>Inícielo sin --offline.</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card could not be fetched.</source>
   <translation>No se pudo obtener PyTorch para la tarjeta gráfica.</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again.</source>
   <translation>Compruebe la conexión a Internet e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>There is too little room on the disk for PyTorch for the graphics card.</source>
   <translation>Hay muy poco espacio en el disco para PyTorch para la tarjeta gráfica.</translation>
  </message>
  <message>
   <source>PyTorch was fetched, but does not compute on this graphics card.</source>
   <translation>PyTorch se obtuvo, pero no calcula en esta tarjeta gráfica.</translation>
  </message>
  <message>
   <source>Update the card's driver and try again; nothing has to be fetched for that.</source>
   <translation>Actualice el controlador de la tarjeta e inténtelo de nuevo; no hay que descargar nada para ello.</translation>
  </message>
  <message>
   <source>Another program is fetching PyTorch for the graphics card.</source>
   <translation>Otro programa está descargando PyTorch para la tarjeta gráfica.</translation>
  </message>
  <message>
   <source>Wait until it is done.</source>
   <translation>Espere a que termine.</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card came in a form that is not taken apart.</source>
   <translation>PyTorch para la tarjeta gráfica llegó en una forma que no se desempaqueta.</translation>
  </message>
  <message>
   <source>Try again; if that does not help, report the problem.</source>
   <translation>Inténtelo de nuevo; si no ayuda, informe del problema.</translation>
  </message>
  <message>
   <source>The card's driver is version {0}; {1} or newer is needed.</source>
   <translation>El controlador de la tarjeta es la versión {0}; se necesita la {1} o más nueva.</translation>
  </message>
  <message>
   <source>Small and quick on any computer; English; answers short questions plainly.</source>
   <translation>Pequeño y rápido en cualquier ordenador; inglés; responde con sencillez a preguntas cortas.</translation>
  </message>
  <message>
   <source>The larger sister of the default; English.</source>
   <translation>La hermana mayor del modelo inicial; inglés.</translation>
  </message>
  <message>
   <source>Good answers in eight European and Asian languages; long questions.</source>
   <translation>Buenas respuestas en ocho idiomas europeos y asiáticos; preguntas largas.</translation>
  </message>
  <message>
   <source>Many languages, Chinese among them; for research and private use only.</source>
   <translation>Muchos idiomas, entre ellos el chino; solo para investigación y uso privado.</translation>
  </message>
  <message>
   <source>The best answers here, in many languages; wants a graphics card.</source>
   <translation>Las mejores respuestas de aquí, en muchos idiomas; pide una tarjeta gráfica.</translation>
  </message>
  <message>
   <source>Careful answers in many languages.</source>
   <translation>Respuestas cuidadas en muchos idiomas.</translation>
  </message>
  <message>
   <source>The model of the MemLong paper. It continues texts; it was not taught to answer.</source>
   <translation>El modelo del artículo de MemLong. Continúa textos; no aprendió a responder.</translation>
  </message>
  <message>
   <source>The paper's retriever: passages in a hundred languages; many times slower.</source>
   <translation>El buscador del artículo: pasajes en cien idiomas; mucho más lento.</translation>
  </message>
  <message>
   <source>Small and quick, made for English.</source>
   <translation>Pequeño y rápido, hecho para el inglés.</translation>
  </message>
  <message>
   <source>Models compute on this computer's graphics card with it, instead of on the processor.</source>
   <translation>Con él, los modelos calculan en la tarjeta gráfica de este ordenador en lugar del procesador.</translation>
  </message>
  <message>
   <source>In the folder {0}.</source>
   <translation>En la carpeta {0}.</translation>
  </message>
  <message>
   <source>A folder.</source>
   <translation>Una carpeta.</translation>
  </message>
  <message>
   <source>No graphics card; {0} of {1} cores; bfloat16 is {2} times as fast as float32 here.</source>
   <translation>Sin tarjeta gráfica; {0} de {1} núcleos; aquí bfloat16 es {2} veces más rápido que float32.</translation>
  </message>
  <message>
   <source>{0}, the emptiest of {1} cards, {2} GB free.</source>
   <translation>{0}, la más vacía de {1} tarjetas, {2} GB libres.</translation>
  </message>
  <message>
   <source>{0}, {1} GB free.</source>
   <translation>{0}, {1} GB libres.</translation>
  </message>
  <message>
   <source>The layers lie on {0} graphics cards, {1} GB free.</source>
   <translation>Las capas están en {0} tarjetas gráficas, {1} GB libres.</translation>
  </message>
  <message>
   <source>The graphics part of this Apple computer.</source>
   <translation>La parte gráfica de este ordenador Apple.</translation>
  </message>
  <message>
   <source>The model does not fit the graphics card. {0}</source>
   <translation>El modelo no cabe en la tarjeta gráfica. {0}</translation>
  </message>
  <message>
   <source>What it had done is kept; reading still works.</source>
   <translation>Lo que había hecho se conserva; se puede seguir leyendo.</translation>
  </message>
  <message>
   <source>The log says what; nothing that was stored is lost.</source>
   <translation>El registro dice qué; no se ha perdido nada de lo guardado.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written.</source>
   <translation>No se puede escribir en la carpeta {folder}.</translation>
  </message>
  <message>
   <source>Stopped before its end.</source>
   <translation>Detenida antes del final.</translation>
  </message>
  <message>
   <source>The nearest passages:</source>
   <translation>Los pasajes más cercanos:</translation>
  </message>
  <message>
   <source>No sentence says this directly; the nearest:</source>
   <translation>Ninguna frase lo dice directamente; la más cercana:</translation>
  </message>
  <message>
   <source>{page}, not visible</source>
   <translation>{page}, no visible</translation>
  </message>
  <message>
   <source>{page}, recognised</source>
   <translation>{page}, reconocida</translation>
  </message>
  <message>
   <source>p. {page}</source>
   <translation>p. {page}</translation>
  </message>
  <message>
   <source>Citation {number}, page {page}: {quote}</source>
   <translation>Cita {number}, página {page}: {quote}</translation>
  </message>
  <message>
   <source>{title}, {page}</source>
   <translation>{title}, {page}</translation>
  </message>
  <message>
   <source>Extracted text: not visible on the page.</source>
   <translation>Texto extraído: no se ve en la página.</translation>
  </message>
  <message>
   <source>Not found in the text: nothing is marked on the page.</source>
   <translation>No se encuentra en el texto: no hay nada marcado en la página.</translation>
  </message>
  <message>
   <source>The page is a picture; this was recognised in it.</source>
   <translation>La página es una imagen; esto se ha reconocido en ella.</translation>
  </message>
  <message>
   <source>{count} citations.</source>
   <translation>{count} citas.</translation>
  </message>
  <message>
   <source>No citations.</source>
   <translation>Sin citas.</translation>
  </message>
  <message>
   <source>One citation.</source>
   <translation>Una cita.</translation>
  </message>
  <message>
   <source>{page}, {facts}: {text}</source>
   <translation>{page}, {facts}: {text}</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Pasajes</translation>
  </message>
  <message>
   <source>passages after {passages}, first word after {first}, all after {all}</source>
   <translation>pasajes tras {passages}, primera palabra tras {first}, todo tras {all}</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Prompt</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <source>Done otherwise</source>
   <translation>Hecho de otro modo</translation>
  </message>
  <message>
   <source>closeness {closeness}</source>
   <translation>cercanía {closeness}</translation>
  </message>
  <message>
   <source>{tokens} tokens</source>
   <translation>{tokens} tokens</translation>
  </message>
  <message>
   <source>left out of the prompt, which was full</source>
   <translation>fuera del prompt, que estaba lleno</translation>
  </message>
  <message>
   <source>also read from memory</source>
   <translation>leído también de la memoria</translation>
  </message>
  <message>
   <source>the model was not asked: nothing close was found</source>
   <translation>no se preguntó al modelo: no se encontró nada cercano</translation>
  </message>
  <message>
   <source>{tokens} tokens with {quoted} of {passages} passages quoted in it; the model wrote {written} tokens</source>
   <translation>{tokens} tokens con {quoted} de {passages} pasajes citados; el modelo escribió {written} tokens</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{model} en {host}</translation>
  </message>
  <message>
   <source>not used: another engine wrote the answer, from the passages as text</source>
   <translation>no se usó: otro motor escribió la respuesta a partir de los pasajes</translation>
  </message>
  <message>
   <source>not used: this model is not calibrated for it; it read the passages as text</source>
   <translation>no usada: este modelo no está calibrado para ello; leyó los pasajes como texto</translation>
  </message>
  <message>
   <source>calibrated, but nothing remembered took part</source>
   <translation>calibrado, pero no participó nada memorizado</translation>
  </message>
  <message>
   <source>calibrated; {chunks} remembered chunks ({tokens} tokens) took part</source>
   <translation>calibrado; participaron {chunks} fragmentos memorizados ({tokens} tokens)</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far, up to “{2}”.</source>
   <translation>De las secciones 1–{0} de {1} hasta ahora, hasta «{2}».</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far.</source>
   <translation>De las secciones 1–{0} de {1} hasta ahora.</translation>
  </message>
  <message>
   <source>From all of the document, {0} of {0} sections.</source>
   <translation>De todo el documento, {0} de {0} secciones.</translation>
  </message>
  <message>
   <source>From {0} sentences out of all {1} sections; quotes are word for word.</source>
   <translation>De {0} frases de las {1} secciones; las citas son literales.</translation>
  </message>
  <message>
   <source>{0} sentences of the document, word for word, out of all {1} sections.</source>
   <translation>{0} frases del documento, literales, de las {1} secciones.</translation>
  </message>
  <message>
   <source>Each section was read once: its most central sentences were chosen by their vectors, and the model said them shorter. What these sentences do not support was left out.</source>
   <translation>Cada sección se leyó una vez: sus frases más centrales se eligieron por sus vectores y el modelo las dijo más brevemente. Lo que esas frases no apoyan se dejó fuera.</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section, and the model said them shorter. What they do not support was left out.</source>
   <translation>Las frases más cercanas a la pregunta se reunieron de cada sección y el modelo las dijo más brevemente. Lo que no apoyan se dejó fuera.</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section. The model wrote none of it.</source>
   <translation>Las frases más cercanas a la pregunta se reunieron de cada sección. El modelo no escribió nada de ello.</translation>
  </message>
  <message>
   <source>{0} of {1} sections, {2} sentences</source>
   <translation>{0} de {1} secciones, {2} frases</translation>
  </message>
  <message>
   <source>Whole document</source>
   <translation>Documento completo</translation>
  </message>
  <message>
   <source>The model is being loaded…</source>
   <translation>El modelo se está cargando…</translation>
  </message>
  <message>
   <source>The model is being loaded, {share} of its weights…</source>
   <translation>El modelo se está cargando, {share} de sus pesos…</translation>
  </message>
  <message>
   <source>Waiting for the other engine, {0} s…</source>
   <translation>Esperando al otro motor, {0} s…</translation>
  </message>
  <message>
   <source>Reading section {0} of {1}…</source>
   <translation>Leyendo la sección {0} de {1}…</translation>
  </message>
  <message>
   <source>Writing part {0} of {1}…</source>
   <translation>Escribiendo la parte {0} de {1}…</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallo</translation>
  </message>
  <message>
   <source>remembered</source>
   <translation>memorizado</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>listo</translation>
  </message>
  <message>
   <source>no text</source>
   <translation>sin texto</translation>
  </message>
  <message>
   <source>not indexed</source>
   <translation>sin indexar</translation>
  </message>
  <message>
   <source>1 page</source>
   <translation>1 página</translation>
  </message>
  <message>
   <source>{count} pages</source>
   <translation>{count} páginas</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activado</translation>
  </message>
  <message>
   <source>not possible now</source>
   <translation>ahora no es posible</translation>
  </message>
  <message>
   <source>question {0}</source>
   <translation>pregunta {0}</translation>
  </message>
  <message>
   <source>passages up to {0}</source>
   <translation>pasajes hasta {0}</translation>
  </message>
  <message>
   <source>what was said before {0}</source>
   <translation>lo dicho antes {0}</translation>
  </message>
  <message>
   <source>About {0} of {1} tokens: {2}.</source>
   <translation>Unos {0} de {1} tokens: {2}.</translation>
  </message>
  <message>
   <source>Of {0} earlier questions the last {1} are read with it.</source>
   <translation>De {0} preguntas anteriores se leen con ella las últimas {1}.</translation>
  </message>
  <message>
   <source>Some passages will not fit; the answer says how many were read.</source>
   <translation>Algunos pasajes no cabrán; la respuesta dice cuántos se leyeron.</translation>
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
   <translation>{0} en el disco</translation>
  </message>
  <message>
   <source>needs {0} of {1} free memory</source>
   <translation>necesita {0} de {1} de memoria libre</translation>
  </message>
  <message>
   <source>weights of {0} bits</source>
   <translation>pesos de {0} bits</translation>
  </message>
  <message>
   <source>about {0} to the first word, then {1} words a second</source>
   <translation>unos {0} hasta la primera palabra, luego {1} palabras por segundo</translation>
  </message>
  <message>
   <source>about {0} to index this book</source>
   <translation>unos {0} para indexar este libro</translation>
  </message>
  <message>
   <source>memory {0} bytes a token (K-V {1})</source>
   <translation>memoria de {0} bytes por token (K-V {1})</translation>
  </message>
  <message>
   <source>{0} for this book</source>
   <translation>{0} para este libro</translation>
  </message>
  <message>
   <source>Too large for this computer now. {0}</source>
   <translation>Demasiado grande para este ordenador ahora. {0}</translation>
  </message>
  <message>
   <source>Its makers publish it only in a form that may hold programs, so it is not fetched. Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>Sus autores solo lo publican en una forma que puede contener programas, así que no se descarga. Conviértalo a safetensors en un ordenador de confianza y elija después su carpeta.</translation>
  </message>
  <message>
   <source>It was not taught to answer questions.</source>
   <translation>No se le ha enseñado a responder preguntas.</translation>
  </message>
  <message>
   <source>Waiting for another download</source>
   <translation>Esperando otra descarga</translation>
  </message>
  <message>
   <source>Being converted: {0} of {1}</source>
   <translation>Convirtiendo: {0} de {1}</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>{0}, {1} a second</source>
   <translation>{0}, {1} por segundo</translation>
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation>{0}, {1}</translation>
  </message>
  <message>
   <source>Models run on the graphics card, in {0}. {1}</source>
   <translation>Los modelos se ejecutan en la tarjeta gráfica, en {0}. {1}</translation>
  </message>
  <message>
   <source>Models run on the processor, in {0}. {1}</source>
   <translation>Los modelos se ejecutan en el procesador, en {0}. {1}</translation>
  </message>
  <message>
   <source>How fast models are here is shown once the first one is loaded.</source>
   <translation>La velocidad de los modelos aquí se muestra cuando se ha cargado el primero.</translation>
  </message>
  <message>
   <source>“{0}” is cut into passages of this model's kind and indexed anew, and its memory is written again.</source>
   <translation>«{0}» se divide en pasajes del tipo de este modelo y se indexa de nuevo, y su memoria se vuelve a escribir.</translation>
  </message>
  <message>
   <source>The memory of “{0}” is written again; its index stays.</source>
   <translation>La memoria de «{0}» se vuelve a escribir; su índice se queda.</translation>
  </message>
  <message>
   <source>{0} That takes about {1}.</source>
   <translation>{0} Tarda unos {1}.</translation>
  </message>
  <message>
   <source>{0} Meanwhile questions are answered from what is ready. Other books follow when they are opened.</source>
   <translation>{0} Mientras tanto se responde con lo que está listo. Los demás libros siguen cuando se abren.</translation>
  </message>
  <message>
   <source>The {0} passages of “{1}” are indexed anew; its memory stays.</source>
   <translation>Los {0} pasajes de «{1}» se indexan de nuevo; su memoria se conserva.</translation>
  </message>
  <message>
   <source>{0} Until it is done, passages are found with the index there is. Other books follow when they are opened.</source>
   <translation>{0} Hasta que termine, los pasajes se encuentran con el índice actual. Los demás libros siguen cuando se abren.</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>No</translation>
  </message>
  <message>
   <source>The settings could not be read; the usual ones are used.</source>
   <translation>No se han podido leer los ajustes; se usan los habituales.</translation>
  </message>
  <message>
   <source>The settings could not be understood; they were kept as {name}.</source>
   <translation>Los ajustes no eran comprensibles; se han guardado como {name}.</translation>
  </message>
  <message>
   <source>The settings are those of a newer MemLong. What this one understands of them is used; they were kept as {name}.</source>
   <translation>Los ajustes son de un MemLong más nuevo. Se usa lo que este entiende de ellos; se han guardado como {name}.</translation>
  </message>
  <message>
   <source>Not all settings could be used ({names}); they were kept as {name}.</source>
   <translation>No se han podido usar todos los ajustes ({names}); se han guardado como {name}.</translation>
  </message>
  <message>
   <source>pp. {first}–{last}</source>
   <translation>pp. {first}–{last}</translation>
  </message>
  <message>
   <source>{0}%</source>
   <translation>{0} %</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Next view</source>
   <translation>Vista siguiente</translation>
  </message>
  <message>
   <source>View before</source>
   <translation>Vista anterior</translation>
  </message>
  <message>
   <source>First page</source>
   <translation>Primera página</translation>
  </message>
  <message>
   <source>Last page</source>
   <translation>Última página</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>Línea nueva</translation>
  </message>
  <message>
   <source>The question before</source>
   <translation>La pregunta anterior</translation>
  </message>
  <message>
   <source>Lists</source>
   <translation>Listas</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Forget the book</source>
   <translation>Olvidar el libro</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Ir allí</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escribir una nota</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>En todas partes</translation>
  </message>
  <message>
   <source>Next control</source>
   <translation>Control siguiente</translation>
  </message>
  <message>
   <source>Control before</source>
   <translation>Control anterior</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Open another file</source>
   <translation>Abrir otro archivo</translation>
  </message>
  <message>
   <source>Restart it</source>
   <translation>Reiniciar</translation>
  </message>
  <message>
   <source>Show the logs</source>
   <translation>Mostrar los registros</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>Traerlas</translation>
  </message>
  <message>
   <source>Restore a copy…</source>
   <translation>Restaurar una copia…</translation>
  </message>
  <message>
   <source>Books you open are kept here, with how far each has been read and remembered.</source>
   <translation>Aquí se guardan los libros que abre, y cuánto se ha leído y memorizado de cada uno.</translation>
  </message>
  <message>
   <source>No book here has these words in its title, author or place.</source>
   <translation>Ningún libro de aquí tiene estas palabras en el título, el autor o la ubicación.</translation>
  </message>
  <message>
   <source>The chapters of the open book stand here.</source>
   <translation>Aquí aparecen los capítulos del libro abierto.</translation>
  </message>
  <message>
   <source>This file lists no chapters.</source>
   <translation>Este archivo no indica capítulos.</translation>
  </message>
  <message>
   <source>No chapter has these words in its title.</source>
   <translation>Ningún capítulo tiene estas palabras en el título.</translation>
  </message>
  <message>
   <source>This line leads nowhere: the file names no page for it.</source>
   <translation>Esta línea no lleva a ninguna parte: el archivo no le da página.</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Capítulos</translation>
  </message>
  <message>
   <source>calibrated</source>
   <translation>calibrado</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>sin calibrar</translation>
  </message>
  <message>
   <source>Fetching the models {share}</source>
   <translation>Descargando los modelos, {share}</translation>
  </message>
  <message>
   <source>Preparing the models {share}</source>
   <translation>Preparando los modelos, {share}</translation>
  </message>
  <message>
   <source>{done} of {total} MB</source>
   <translation>{done} de {total} MB</translation>
  </message>
  <message>
   <source>{count}. Reading works meanwhile.</source>
   <translation>{count}. Mientras tanto se puede leer.</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>Cargando el modelo</translation>
  </message>
  <message>
   <source>The models are being loaded. Reading works meanwhile.</source>
   <translation>Los modelos se están cargando. Mientras tanto se puede leer.</translation>
  </message>
  <message>
   <source>{done} of {total} MB of the model's weights are read. Reading works meanwhile.</source>
   <translation>Se han leído {done} de {total} MB de los pesos del modelo. Mientras tanto se puede leer.</translation>
  </message>
  <message>
   <source>Model is loading {share}</source>
   <translation>Cargando el modelo {share}</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>Abrir un archivo…</translation>
  </message>
  <message>
   <source>Open a recent book</source>
   <translation>Abrir un libro reciente</translation>
  </message>
  <message>
   <source>last history again</source>
   <translation>último historial reciente</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimir…</translation>
  </message>
  <message>
   <source>paper printer</source>
   <translation>papel impresora</translation>
  </message>
  <message>
   <source>Properties…</source>
   <translation>Propiedades…</translation>
  </message>
  <message>
   <source>author file size about this book information</source>
   <translation>autor archivo tamaño información</translation>
  </message>
  <message>
   <source>Close the book</source>
   <translation>Cerrar el libro</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>Modelos…</translation>
  </message>
  <message>
   <source>language model download choose switch</source>
   <translation>modelo de lenguaje descargar elegir cambiar</translation>
  </message>
  <message>
   <source>Answers by another engine…</source>
   <translation>Respuestas de otro motor…</translation>
  </message>
  <message>
   <source>vllm ollama llama.cpp server openai remote elsewhere</source>
   <translation>vllm ollama llama.cpp servidor openai remoto otro</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Ajustes…</translation>
  </message>
  <message>
   <source>preferences options</source>
   <translation>preferencias opciones configuración</translation>
  </message>
  <message>
   <source>Storage…</source>
   <translation>Almacenamiento…</translation>
  </message>
  <message>
   <source>disk room size forget</source>
   <translation>disco espacio tamaño olvidar</translation>
  </message>
  <message>
   <source>Restore the library…</source>
   <translation>Restaurar la biblioteca…</translation>
  </message>
  <message>
   <source>backup copy undo damaged</source>
   <translation>copia de seguridad deshacer dañado</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>exit leave</source>
   <translation>cerrar terminar</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy with citation</source>
   <translation>Copiar con la referencia</translation>
  </message>
  <message>
   <source>Select the page's text</source>
   <translation>Seleccionar el texto de la página</translation>
  </message>
  <message>
   <source>Find in this book…</source>
   <translation>Buscar en este libro…</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Resultado siguiente</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Resultado anterior</translation>
  </message>
  <message>
   <source>Find the selection</source>
   <translation>Buscar la selección</translation>
  </message>
  <message>
   <source>Search all books</source>
   <translation>Buscar en todos los libros</translation>
  </message>
  <message>
   <source>find look up library words</source>
   <translation>encontrar consultar biblioteca palabras</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ver</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Ampliar</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Reducir</translation>
  </message>
  <message>
   <source>Printed size</source>
   <translation>Tamaño impreso</translation>
  </message>
  <message>
   <source>100 zoom</source>
   <translation>100 zoom</translation>
  </message>
  <message>
   <source>Fit page</source>
   <translation>Página completa</translation>
  </message>
  <message>
   <source>Fit width</source>
   <translation>Ancho de página</translation>
  </message>
  <message>
   <source>Fit text</source>
   <translation>Ancho del texto</translation>
  </message>
  <message>
   <source>One page</source>
   <translation>Una página</translation>
  </message>
  <message>
   <source>Two pages</source>
   <translation>Dos páginas</translation>
  </message>
  <message>
   <source>side by side facing</source>
   <translation>lado a lado enfrentadas</translation>
  </message>
  <message>
   <source>Two pages with a cover</source>
   <translation>Dos páginas con portada</translation>
  </message>
  <message>
   <source>side by side facing book</source>
   <translation>lado a lado enfrentadas libro</translation>
  </message>
  <message>
   <source>Page by page</source>
   <translation>Página a página</translation>
  </message>
  <message>
   <source>single continuous scroll</source>
   <translation>sola continuo desplazar</translation>
  </message>
  <message>
   <source>Cut margins</source>
   <translation>Recortar márgenes</translation>
  </message>
  <message>
   <source>crop trim</source>
   <translation>cortar ajustar</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Girar a la derecha</translation>
  </message>
  <message>
   <source>rotate clockwise</source>
   <translation>rotar horario</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Girar a la izquierda</translation>
  </message>
  <message>
   <source>rotate counterclockwise</source>
   <translation>rotar antihorario</translation>
  </message>
  <message>
   <source>Pages like the window</source>
   <translation>Páginas como la ventana</translation>
  </message>
  <message>
   <source>colours automatic system theme</source>
   <translation>colores automático sistema tema</translation>
  </message>
  <message>
   <source>Pages as they are</source>
   <translation>Páginas tal cual</translation>
  </message>
  <message>
   <source>colours white light</source>
   <translation>colores blanco claro</translation>
  </message>
  <message>
   <source>Sepia pages</source>
   <translation>Páginas sepia</translation>
  </message>
  <message>
   <source>colours warm</source>
   <translation>colores cálido</translation>
  </message>
  <message>
   <source>Dark pages</source>
   <translation>Páginas oscuras</translation>
  </message>
  <message>
   <source>colours night invert</source>
   <translation>colores noche invertir</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Biblioteca</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Índice</translation>
  </message>
  <message>
   <source>thumbnails miniatures overview</source>
   <translation>miniaturas vista general</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>Resultados de la búsqueda</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>Marcadores</translation>
  </message>
  <message>
   <source>Conversations</source>
   <translation>Conversaciones</translation>
  </message>
  <message>
   <source>questions history chats</source>
   <translation>preguntas historial chats</translation>
  </message>
  <message>
   <source>Show or hide the side panel</source>
   <translation>Mostrar u ocultar el panel lateral</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Preguntas</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Pantalla completa</translation>
  </message>
  <message>
   <source>Presentation</source>
   <translation>Presentación</translation>
  </message>
  <message>
   <source>slides full screen</source>
   <translation>diapositivas pantalla completa</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Texto más grande</translation>
  </message>
  <message>
   <source>font size bigger letters</source>
   <translation>fuente tamaño aumentar letra</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Texto más pequeño</translation>
  </message>
  <message>
   <source>font size letters</source>
   <translation>fuente tamaño letra</translation>
  </message>
  <message>
   <source>Text as usual</source>
   <translation>Texto como siempre</translation>
  </message>
  <message>
   <source>font size reset default letters margins</source>
   <translation>fuente tamaño restablecer letra márgenes</translation>
  </message>
  <message>
   <source>The book's own letters</source>
   <translation>La letra del libro</translation>
  </message>
  <message>
   <source>font typeface publisher</source>
   <translation>fuente tipografía editorial</translation>
  </message>
  <message>
   <source>Serif</source>
   <translation>Con serifas</translation>
  </message>
  <message>
   <source>font letters</source>
   <translation>fuente letra</translation>
  </message>
  <message>
   <source>Sans serif</source>
   <translation>Sin serifas</translation>
  </message>
  <message>
   <source>Letters of equal width</source>
   <translation>Letras de ancho fijo</translation>
  </message>
  <message>
   <source>font mono monospace typewriter</source>
   <translation>fuente monoespaciada máquina de escribir</translation>
  </message>
  <message>
   <source>Narrow margins</source>
   <translation>Márgenes estrechos</translation>
  </message>
  <message>
   <source>Normal margins</source>
   <translation>Márgenes normales</translation>
  </message>
  <message>
   <source>Wide margins</source>
   <translation>Márgenes anchos</translation>
  </message>
  <message>
   <source>The book's own line spacing</source>
   <translation>El interlineado del libro</translation>
  </message>
  <message>
   <source>Narrow line spacing</source>
   <translation>Interlineado estrecho</translation>
  </message>
  <message>
   <source>leading</source>
   <translation>espaciado</translation>
  </message>
  <message>
   <source>Wide line spacing</source>
   <translation>Interlineado amplio</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Ir</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Adelante</translation>
  </message>
  <message>
   <source>Go to page…</source>
   <translation>Ir a la página…</translation>
  </message>
  <message>
   <source>Bookmark this place</source>
   <translation>Marcar este lugar</translation>
  </message>
  <message>
   <source>mark remember ribbon</source>
   <translation>marcador recordar cinta</translation>
  </message>
  <message>
   <source>Next open book</source>
   <translation>Libro abierto siguiente</translation>
  </message>
  <message>
   <source>tab</source>
   <translation>pestaña</translation>
  </message>
  <message>
   <source>Previous open book</source>
   <translation>Libro abierto anterior</translation>
  </message>
  <message>
   <source>Next link in view</source>
   <translation>Enlace siguiente a la vista</translation>
  </message>
  <message>
   <source>Previous link in view</source>
   <translation>Enlace anterior a la vista</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Resaltar</translation>
  </message>
  <message>
   <source>Highlight and write a note…</source>
   <translation>Resaltar y escribir una nota…</translation>
  </message>
  <message>
   <source>comment annotate</source>
   <translation>comentario anotar</translation>
  </message>
  <message>
   <source>Note on this page…</source>
   <translation>Nota en esta página…</translation>
  </message>
  <message>
   <source>Bring back what was deleted</source>
   <translation>Recuperar lo eliminado</translation>
  </message>
  <message>
   <source>undo restore</source>
   <translation>deshacer restaurar</translation>
  </message>
  <message>
   <source>Export the notes as Markdown…</source>
   <translation>Exportar las notas como Markdown…</translation>
  </message>
  <message>
   <source>save</source>
   <translation>guardar</translation>
  </message>
  <message>
   <source>Export a PDF with the notes in it…</source>
   <translation>Exportar un PDF con las notas…</translation>
  </message>
  <message>
   <source>save annotations copy</source>
   <translation>guardar anotaciones copia</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>Libro</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Preguntar sobre este libro</translation>
  </message>
  <message>
   <source>Ask about the selection</source>
   <translation>Preguntar sobre la selección</translation>
  </message>
  <message>
   <source>New conversation</source>
   <translation>Conversación nueva</translation>
  </message>
  <message>
   <source>begin chat thread</source>
   <translation>empezar chat hilo</translation>
  </message>
  <message>
   <source>Ask several books…</source>
   <translation>Preguntar a varios libros…</translation>
  </message>
  <message>
   <source>collection</source>
   <translation>colección</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>Detener la respuesta</translation>
  </message>
  <message>
   <source>Rename this conversation…</source>
   <translation>Cambiar el nombre de esta conversación…</translation>
  </message>
  <message>
   <source>Export this conversation…</source>
   <translation>Exportar esta conversación…</translation>
  </message>
  <message>
   <source>save Markdown HTML PDF</source>
   <translation>guardar Markdown HTML PDF</translation>
  </message>
  <message>
   <source>Print this conversation…</source>
   <translation>Imprimir esta conversación…</translation>
  </message>
  <message>
   <source>Delete this conversation…</source>
   <translation>Eliminar esta conversación…</translation>
  </message>
  <message>
   <source>Pause indexing</source>
   <translation>Pausar la indexación</translation>
  </message>
  <message>
   <source>Resume indexing</source>
   <translation>Reanudar la indexación</translation>
  </message>
  <message>
   <source>Cancel indexing</source>
   <translation>Cancelar la indexación</translation>
  </message>
  <message>
   <source>Hold the summary</source>
   <translation>Pausar el resumen</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Open the menu</source>
   <translation>Abrir el menú</translation>
  </message>
  <message>
   <source>Commands…</source>
   <translation>Órdenes…</translation>
  </message>
  <message>
   <source>palette find action</source>
   <translation>paleta buscar acción comandos</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>Report a problem…</source>
   <translation>Informar de un problema…</translation>
  </message>
  <message>
   <source>bug support log</source>
   <translation>error soporte registro</translation>
  </message>
  <message>
   <source>About MemLong</source>
   <translation>Acerca de MemLong</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Of the window. High contrast is black, white, and little between.</source>
   <translation>De la ventana. El contraste alto es negro, blanco y poco más.</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Contraste alto</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>Of everything but the pages; 100 % is the size that the system wants.</source>
   <translation>De todo menos las páginas; 100 % es el tamaño que quiere el sistema.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Of the window, from the next start on.</source>
   <translation>De la ventana, a partir del próximo inicio.</translation>
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
   <translation>Movimiento</translation>
  </message>
  <message>
   <source>Whether pages glide and marks pulse.</source>
   <translation>Si las páginas se deslizan y las marcas palpitan.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Inicio</translation>
  </message>
  <message>
   <source>Open books again</source>
   <translation>Volver a abrir los libros</translation>
  </message>
  <message>
   <source>Those that were open at the end; each is read when you go to it.</source>
   <translation>Los que estaban abiertos al final; cada uno se lee cuando va a él.</translation>
  </message>
  <message>
   <source>Documents opened for the first time</source>
   <translation>Documentos abiertos por primera vez</translation>
  </message>
  <message>
   <source>Page colours</source>
   <translation>Colores de las páginas</translation>
  </message>
  <message>
   <source>Of documents that you open for the first time.</source>
   <translation>De los documentos que abre por primera vez.</translation>
  </message>
  <message>
   <source>Like the window</source>
   <translation>Como la ventana</translation>
  </message>
  <message>
   <source>As they are</source>
   <translation>Tal cual</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>Sepia</translation>
  </message>
  <message>
   <source>Size of a book's text</source>
   <translation>Tamaño del texto de un libro</translation>
  </message>
  <message>
   <source>Where the text flows: EPUB, MOBI, FB2, DOCX, Markdown, HTML and text.</source>
   <translation>Donde el texto fluye: EPUB, MOBI, FB2, DOCX, Markdown, HTML y texto.</translation>
  </message>
  <message>
   <source>Letters of a book's text</source>
   <translation>Letra del texto de un libro</translation>
  </message>
  <message>
   <source>Where the text flows.</source>
   <translation>Donde el texto fluye.</translation>
  </message>
  <message>
   <source>The book's own</source>
   <translation>La del libro</translation>
  </message>
  <message>
   <source>Of equal width</source>
   <translation>De ancho fijo</translation>
  </message>
  <message>
   <source>Margins of a book's text</source>
   <translation>Márgenes del texto de un libro</translation>
  </message>
  <message>
   <source>Narrow</source>
   <translation>Estrecho</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Wide</source>
   <translation>Ancho</translation>
  </message>
  <message>
   <source>Line spacing of a book's text</source>
   <translation>Interlineado del texto de un libro</translation>
  </message>
  <message>
   <source>Answers and memory</source>
   <translation>Respuestas y memoria</translation>
  </message>
  <message>
   <source>Processor cores for answers</source>
   <translation>Núcleos del procesador para las respuestas</translation>
  </message>
  <message>
   <source>0 uses all but one, which is left to the window.</source>
   <translation>0 usa todos menos uno, que queda para la ventana.</translation>
  </message>
  <message>
   <source>Longest answer</source>
   <translation>Respuesta más larga</translation>
  </message>
  <message>
   <source>In tokens, the pieces of words that a model writes; about 1.3 a word.</source>
   <translation>En tokens, los trozos de palabra que escribe un modelo; unos 1,3 por palabra.</translation>
  </message>
  <message>
   <source>Remember documents</source>
   <translation>Memorizar los documentos</translation>
  </message>
  <message>
   <source>Write the memory of every document in the background, once it is read.</source>
   <translation>Escribir la memoria de cada documento en segundo plano, una vez leído.</translation>
  </message>
  <message>
   <source>Answer from memory</source>
   <translation>Responder de memoria</translation>
  </message>
  <message>
   <source>Let the model read what it remembers of a document beside the passages it quotes, where it has learnt to. Otherwise it reads the passages alone.</source>
   <translation>Dejar que el modelo lea lo que recuerda de un documento junto a los pasajes citados, si ha aprendido a hacerlo. Si no, lee solo los pasajes.</translation>
  </message>
  <message>
   <source>Passages for an answer</source>
   <translation>Pasajes para una respuesta</translation>
  </message>
  <message>
   <source>How many passages the model is given to read; more take longer.</source>
   <translation>Cuántos pasajes recibe el modelo para leer; más tardan más.</translation>
  </message>
  <message>
   <source>Length of a passage</source>
   <translation>Longitud de un pasaje</translation>
  </message>
  <message>
   <source>In tokens. Books are cut and indexed anew when they are opened after the next start. Memory was learnt with 128.</source>
   <translation>En tokens. Los libros se dividen e indexan de nuevo cuando se abren tras el próximo inicio. La memoria se aprendió con 128.</translation>
  </message>
  <message>
   <source>Instruction</source>
   <translation>Instrucción</translation>
  </message>
  <message>
   <source>What the model is told before each question. Empty: the usual, which asks for short and exact answers from the passages.</source>
   <translation>Lo que se dice al modelo antes de cada pregunta. Vacío: la habitual, que pide respuestas breves y exactas de los pasajes.</translation>
  </message>
  <message>
   <source>Room for memories</source>
   <translation>Espacio para las memorias</translation>
  </message>
  <message>
   <source>When they need more, those of books not opened for longest are dropped. They are written again when the book is opened.</source>
   <translation>Cuando necesitan más, se descartan las de los libros que llevan más tiempo sin abrirse. Se escriben de nuevo al abrir el libro.</translation>
  </message>
  <message>
   <source>Language of scans</source>
   <translation>Idioma de los escaneos</translation>
  </message>
  <message>
   <source>In which pages that are pictures are read, if Tesseract is installed with that language. Scans that were read before stay as they are.</source>
   <translation>En el que se leen las páginas que son imágenes, si Tesseract está instalado con ese idioma. Los escaneos ya leídos se quedan como están.</translation>
  </message>
  <message>
   <source>The document’s own</source>
   <translation>El del documento</translation>
  </message>
  <message>
   <source>Arabic</source>
   <translation>Árabe</translation>
  </message>
  <message>
   <source>Chinese, simplified</source>
   <translation>Chino simplificado</translation>
  </message>
  <message>
   <source>Chinese, traditional</source>
   <translation>Chino tradicional</translation>
  </message>
  <message>
   <source>Czech</source>
   <translation>Checo</translation>
  </message>
  <message>
   <source>German</source>
   <translation>Alemán</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>Griego</translation>
  </message>
  <message>
   <source>Persian</source>
   <translation>Persa</translation>
  </message>
  <message>
   <source>French</source>
   <translation>Francés</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>Hebreo</translation>
  </message>
  <message>
   <source>Hindi</source>
   <translation>Hindi</translation>
  </message>
  <message>
   <source>Italian</source>
   <translation>Italiano</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>Japonés</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>Coreano</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>Neerlandés</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>Polaco</translation>
  </message>
  <message>
   <source>Portuguese</source>
   <translation>Portugués</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Ruso</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>Español</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>Sueco</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>Turco</translation>
  </message>
  <message>
   <source>Ukrainian</source>
   <translation>Ucraniano</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Models run on</source>
   <translation>Los modelos se ejecutan en</translation>
  </message>
  <message>
   <source>From the next start on.</source>
   <translation>A partir del próximo inicio.</translation>
  </message>
  <message>
   <source>A graphics card, if there is one</source>
   <translation>Una tarjeta gráfica, si la hay</translation>
  </message>
  <message>
   <source>The processor</source>
   <translation>El procesador</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Pesos</translation>
  </message>
  <message>
   <source>Fewer bits take less memory, and answers differ a little; memories of books are written again for them. From the next start on.</source>
   <translation>Menos bits ocupan menos memoria y las respuestas cambian un poco; las memorias de los libros se escriben de nuevo para ellos. A partir del próximo inicio.</translation>
  </message>
  <message>
   <source>As they were made, or 8 bits where only that fits</source>
   <translation>Tal como se hicieron, u 8 bits donde solo eso cabe</translation>
  </message>
  <message>
   <source>As they were made</source>
   <translation>Tal como se hicieron</translation>
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
   <translation>Liberar la memoria tras</translation>
  </message>
  <message>
   <source>Without a question or anything to read for so long, the models are let go. The next question loads them again, which takes some seconds. 0: never.</source>
   <translation>Tras este tiempo sin preguntas ni nada que leer, se liberan los modelos. La siguiente pregunta los vuelve a cargar, lo que tarda unos segundos. 0: nunca.</translation>
  </message>
  <message>
   <source>Mirror of the model hub</source>
   <translation>Espejo del repositorio de modelos</translation>
  </message>
  <message>
   <source>An address that begins with https. Empty: huggingface.co itself.</source>
   <translation>Una dirección que empieza por https. Vacío: el propio huggingface.co.</translation>
  </message>
 </context>
 <context>
  <name>DataFolder</name>
  <message>
   <source>Another MemLong window has the data folder {folder} open: {owner}.</source>
   <translation>Otra ventana de MemLong tiene abierta la carpeta de datos {folder}: {owner}.</translation>
  </message>
  <message>
   <source>Close that one first, or choose another folder with --data-dir.</source>
   <translation>Ciérrela primero o elija otra carpeta con --data-dir.</translation>
  </message>
 </context>
 <context>
  <name>MayAsk</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>Abra un libro para hacer preguntas.</translation>
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <source>No model could be loaded.</source>
   <translation>No se ha podido cargar ningún modelo.</translation>
  </message>
 </context>
 <context>
  <name>Summarising</name>
  <message>
   <source>Something went wrong.</source>
   <translation>Algo ha fallado.</translation>
  </message>
 </context>
 <context>
  <name>AskedItems</name>
  <message>
   <source>pinned</source>
   <translation>fijada</translation>
  </message>
  <message>
   <source>one question</source>
   <translation>una pregunta</translation>
  </message>
  <message>
   <source>{0} questions</source>
   <translation>{0} preguntas</translation>
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
   <translation>Página {0}</translation>
  </message>
 </context>
 <context>
  <name>FoundItems</name>
  <message>
   <source>Page {0}</source>
   <translation>Página {0}</translation>
  </message>
  <message>
   <source>{0} of the book</source>
   <translation>{0} del libro</translation>
  </message>
  <message>
   <source>{0}, one passage</source>
   <translation>{0}, un pasaje</translation>
  </message>
  <message>
   <source>{0}, {1} passages</source>
   <translation>{0}, {1} pasajes</translation>
  </message>
 </context>
 <context>
  <name>HitItems</name>
  <message>
   <source>Page {0}</source>
   <translation>Página {0}</translation>
  </message>
 </context>
 <context>
  <name>NoteItems</name>
  <message>
   <source>Yellow</source>
   <translation>Amarillo</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Verde</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>Morado</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Naranja</translation>
  </message>
  <message>
   <source>page {0}</source>
   <translation>página {0}</translation>
  </message>
  <message>
   <source>not found in this version</source>
   <translation>no se encuentra en esta versión</translation>
  </message>
 </context>
 <context>
  <name>OutlineItems</name>
  <message>
   <source>{0}
This line leads nowhere: the file names no page for it.</source>
   <translation>{0}
Esta línea no lleva a ninguna parte: el archivo no le da página.</translation>
  </message>
 </context>
 <context>
  <name>PageItems</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>Página {0}, {1} de {2}</translation>
  </message>
 </context>
 <context>
  <name>StorageItems</name>
  <message>
   <source>Book</source>
   <translation>Libro</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>Text and index</source>
   <translation>Texto e índice</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>Summaries</source>
   <translation>Resúmenes</translation>
  </message>
  <message>
   <source>Last opened</source>
   <translation>Última apertura</translation>
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <source>The settings cannot be kept.</source>
   <translation>No se pueden guardar los ajustes.</translation>
  </message>
 </context>
 <context>
  <name>Asked</name>
  <message>
   <source>Rename this conversation</source>
   <translation>Cambiar el nombre de esta conversación</translation>
  </message>
  <message>
   <source>Without a name it goes by its first question.</source>
   <translation>Sin nombre lleva el de su primera pregunta.</translation>
  </message>
  <message>
   <source>Delete the conversation “{0}”?</source>
   <translation>¿Eliminar la conversación «{0}»?</translation>
  </message>
  <message>
   <source>All of its questions and answers go with it.</source>
   <translation>Todas sus preguntas y respuestas se eliminan con ella.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
 </context>
 <context>
  <name>Attending</name>
  <message>
   <source>Page {0}</source>
   <translation>Página {0}</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRoute</name>
  <message>
   <source>Page {0}</source>
   <translation>Página {0}</translation>
  </message>
 </context>
 <context>
  <name>Choosing</name>
  <message>
   <source>Chapter, p. {0}</source>
   <translation>Capítulo, p. {0}</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>Libro</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Ajuste</translation>
  </message>
 </context>
 <context>
  <name>CollectionRoute</name>
  <message>
   <source>Name these books</source>
   <translation>Dar nombre a estos libros</translation>
  </message>
  <message>
   <source>They are listed under this name:</source>
   <translation>Aparecen en la lista con este nombre:</translation>
  </message>
 </context>
 <context>
  <name>ConversationRoute</name>
  <message>
   <source>What does “{0}” say?</source>
   <translation>¿Qué dice «{0}»?</translation>
  </message>
 </context>
 <context>
  <name>Describing</name>
  <message>
   <source>The folder cannot be shown.</source>
   <translation>No se puede mostrar la carpeta.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Autor</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Formato</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Size of the first page</source>
   <translation>Tamaño de la primera página</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>State of the file</source>
   <translation>Estado del archivo</translation>
  </message>
  <message>
   <source>It is not there any more.</source>
   <translation>Ya no está.</translation>
  </message>
  <message>
   <source>Size of the file</source>
   <translation>Tamaño del archivo</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Modificado</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Abierto</translation>
  </message>
  <message>
   <source>{0} passages, {1} tokens</source>
   <translation>{0} pasajes, {1} tokens</translation>
  </message>
  <message>
   <source>Indexed</source>
   <translation>Indexado</translation>
  </message>
  <message>
   <source>Kept of it</source>
   <translation>Se guarda de él</translation>
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
   <translation>Un momento: se está cargando un modelo.</translation>
  </message>
  <message>
   <source>The keyring did not take the token; it is used once.</source>
   <translation>El llavero no aceptó el token; se usa una sola vez.</translation>
  </message>
  <message>
   <source>A folder with config.json and safetensors</source>
   <translation>Una carpeta con config.json y safetensors</translation>
  </message>
  <message>
   <source>This is used from the next start of MemLong on.</source>
   <translation>Esto vale a partir del próximo inicio de MemLong.</translation>
  </message>
  <message>
   <source>{0} is too large here. {1}</source>
   <translation>{0} es demasiado grande aquí. {1}</translation>
  </message>
  <message>
   <source>{0} is being loaded; until then the present model answers.</source>
   <translation>{0} se está cargando; hasta entonces responde el modelo actual.</translation>
  </message>
  <message>
   <source>{0} is being loaded in place of the present model.</source>
   <translation>{0} se está cargando en lugar del modelo actual.</translation>
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
   <translation>Página web (*.html)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Export this conversation</source>
   <translation>Exportar esta conversación</translation>
  </message>
  <message>
   <source>Print this conversation</source>
   <translation>Imprimir esta conversación</translation>
  </message>
  <message>
   <source>Written: {0}</source>
   <translation>Escrito: {0}</translation>
  </message>
 </context>
 <context>
  <name>Following</name>
  <message>
   <source>To page {0}</source>
   <translation>A la página {0}</translation>
  </message>
  <message>
   <source>This link leads nowhere: the file has no such place.</source>
   <translation>Este enlace no lleva a ninguna parte: el archivo no tiene ese lugar.</translation>
  </message>
  <message>
   <source>To a file outside this book: {0}</source>
   <translation>A un archivo fuera de este libro: {0}</translation>
  </message>
  <message>
   <source>This link leads to a file outside this book.</source>
   <translation>Este enlace lleva a un archivo fuera de este libro.</translation>
  </message>
  <message>
   <source>Links never open files by themselves. It names {0}</source>
   <translation>Los enlaces nunca abren archivos por sí solos. Nombra {0}</translation>
  </message>
  <message>
   <source>The address could not be opened.</source>
   <translation>No se ha podido abrir la dirección.</translation>
  </message>
  <message>
   <source>Copy it from the link’s menu and open it yourself.</source>
   <translation>Cópiela del menú del enlace y ábrala usted.</translation>
  </message>
  <message>
   <source>Follow the link</source>
   <translation>Seguir el enlace</translation>
  </message>
  <message>
   <source>Copy its address</source>
   <translation>Copiar su dirección</translation>
  </message>
 </context>
 <context>
  <name>Informing</name>
  <message>
   <source>The folder of the logs cannot be shown.</source>
   <translation>No se puede mostrar la carpeta de los registros.</translation>
  </message>
  <message>
   <source>The logs lie in {folder}.</source>
   <translation>Los registros están en {folder}.</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
  <message>
   <source>ZIP files (*.zip)</source>
   <translation>Archivos ZIP (*.zip)</translation>
  </message>
 </context>
 <context>
  <name>Launching</name>
  <message>
   <source>No page is called “{0}”.</source>
   <translation>Ninguna página se llama «{0}».</translation>
  </message>
 </context>
 <context>
  <name>Legibility</name>
  <message>
   <source>Search and chat will not work on this page</source>
   <translation>La búsqueda y las preguntas no funcionan en esta página</translation>
  </message>
  <message>
   <source>Its fonts do not say which letters their shapes stand for: it can be read here, but not searched, copied or asked about. Where Tesseract is installed, its text is recognised from the picture.</source>
   <translation>Sus tipos de letra no dicen qué letras representan sus formas: puede leerse aquí, pero no se puede buscar en ella, copiarla ni preguntar sobre ella. Donde Tesseract está instalado, su texto se reconoce a partir de la imagen.</translation>
  </message>
 </context>
 <context>
  <name>LookingUp</name>
  <message>
   <source>Searching</source>
   <translation>Buscando</translation>
  </message>
  <message>
   <source>No book that was read so far holds all of these words.</source>
   <translation>Ningún libro leído hasta ahora contiene todas estas palabras.</translation>
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
   <translation>{0} con notas</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>Exportar las notas</translation>
  </message>
  <message>
   <source>Note deleted</source>
   <translation>Nota eliminada</translation>
  </message>
  <message>
   <source>Highlight deleted</source>
   <translation>Resaltado eliminado</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>This file has changed since you made {0} in it.</source>
   <translation>Este archivo ha cambiado desde que hizo {0} en él.</translation>
  </message>
  <message>
   <source>{0} brought over</source>
   <translation>{0}: traído</translation>
  </message>
  <message>
   <source>; {0} not found in this version</source>
   <translation>; {0} sin encontrar en esta versión</translation>
  </message>
  <message>
   <source>{0} written to {1}</source>
   <translation>{0}: escrito en {1}</translation>
  </message>
  <message>
   <source>1 note</source>
   <translation>1 nota</translation>
  </message>
  <message>
   <source>{0} notes</source>
   <translation>{0} notas</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>Resaltar</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open a file</source>
   <translation>Abrir un archivo</translation>
  </message>
  <message>
   <source>Books and documents ({0});;All files (*)</source>
   <translation>Libros y documentos ({0});;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>{name} stays closed: three passwords were wrong.</source>
   <translation>{name} sigue cerrado: tres contraseñas eran incorrectas.</translation>
  </message>
  <message>
   <source>Ask whoever locked the file for its password.</source>
   <translation>Pida la contraseña a quien bloqueó el archivo.</translation>
  </message>
 </context>
 <context>
  <name>Preferring</name>
  <message>
   <source>Export the settings</source>
   <translation>Exportar los ajustes</translation>
  </message>
  <message>
   <source>Settings (*.toml)</source>
   <translation>Ajustes (*.toml)</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>No se puede escribir {0}.</translation>
  </message>
  <message>
   <source>Import settings</source>
   <translation>Importar ajustes</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>No se puede leer {0}.</translation>
  </message>
  <message>
   <source>{0} holds no settings that can be used: {1}</source>
   <translation>{0} no contiene ajustes utilizables: {1}</translation>
  </message>
 </context>
 <context>
  <name>PrintRoute</name>
  <message>
   <source>Print this book</source>
   <translation>Imprimir este libro</translation>
  </message>
  <message>
   <source>The pages are being printed.</source>
   <translation>Se están imprimiendo las páginas.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>The pages cannot be printed.</source>
   <translation>No se pueden imprimir las páginas.</translation>
  </message>
  <message>
   <source>Check the printer, or the place of the file it writes.</source>
   <translation>Compruebe la impresora o el lugar del archivo que escribe.</translation>
  </message>
 </context>
 <context>
  <name>RecentBooks</name>
  <message>
   <source>Clear this list</source>
   <translation>Vaciar esta lista</translation>
  </message>
 </context>
 <context>
  <name>Renewing</name>
  <message>
   <source>The file has changed: this is the new version</source>
   <translation>El archivo ha cambiado: esta es la nueva versión</translation>
  </message>
  <message>
   <source>The file has changed, and its new version cannot be read. You see the old one.</source>
   <translation>El archivo ha cambiado y su nueva versión no se puede leer. Ve la anterior.</translation>
  </message>
  <message>
   <source>The file was moved or deleted. You see it as it was.</source>
   <translation>El archivo se ha movido o eliminado. Lo ve como era.</translation>
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>{0} or more</source>
   <translation>{0} o más</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>No se encuentra</translation>
  </message>
  <message>
   <source>1 hit</source>
   <translation>1 resultado</translation>
  </message>
  <message>
   <source>{0} hits</source>
   <translation>{0} resultados</translation>
  </message>
  <message>
   <source>searching, {0}</source>
   <translation>buscando, {0}</translation>
  </message>
  <message>
   <source>The pages of this file hold no text that can be searched.</source>
   <translation>Las páginas de este archivo no contienen texto que se pueda buscar.</translation>
  </message>
  <message>
   <source>One page holds no text that can be searched.</source>
   <translation>Una página no contiene texto que se pueda buscar.</translation>
  </message>
  <message>
   <source>{0} pages hold no text that can be searched.</source>
   <translation>{0} páginas no contienen texto que se pueda buscar.</translation>
  </message>
 </context>
 <context>
  <name>Showing</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>Abra un libro para hacer preguntas.</translation>
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
   <translation>Acerca de MemLong</translation>
  </message>
  <message>
   <source>Ask questions of long books on your own computer.</source>
   <translation>Haga preguntas a libros largos en su propio ordenador.</translation>
  </message>
  <message>
   <source>AGPL-3.0-or-later. You may use, study, change and share it.</source>
   <translation>AGPL-3.0-or-later. Puede usarlo, estudiarlo, cambiarlo y compartirlo.</translation>
  </message>
 </context>
 <context>
  <name>AnswerText</name>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
 </context>
 <context>
  <name>AskedView</name>
  <message>
   <source>Conversations</source>
   <translation>Conversaciones</translation>
  </message>
  <message>
   <source>Search all questions and answers</source>
   <translation>Buscar en todas las preguntas y respuestas</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar el nombre</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Eliminar…</translation>
  </message>
  <message>
   <source>No question and no answer holds all of these words.</source>
   <translation>Ninguna pregunta ni respuesta contiene todas estas palabras.</translation>
  </message>
  <message>
   <source>What you ask stands here, book by book. Open one, and ask with Ctrl+L.</source>
   <translation>Aquí aparece lo que pregunta, libro por libro. Abra uno y pregunte con Ctrl+L.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Keep on top no longer</source>
   <translation>Dejar de mantener arriba</translation>
  </message>
  <message>
   <source>Keep on top</source>
   <translation>Mantener arriba</translation>
  </message>
 </context>
 <context>
  <name>AttentionStrip</name>
  <message>
   <source>Where the answer looked</source>
   <translation>Dónde miró la respuesta</translation>
  </message>
  <message>
   <source>In answer to: {0}</source>
   <translation>En respuesta a: {0}</translation>
  </message>
  <message>
   <source>Nothing was asked yet.</source>
   <translation>Aún no se ha preguntado nada.</translation>
  </message>
  <message>
   <source>Quoted to the model; how much it was looked at is not known.</source>
   <translation>Citado al modelo; no se sabe cuánto se miró.</translation>
  </message>
  <message>
   <source>{0} % of what was looked at.</source>
   <translation>{0} % de lo que se miró.</translation>
  </message>
 </context>
 <context>
  <name>BackupsDialog</name>
  <message>
   <source>Restore the library</source>
   <translation>Restaurar la biblioteca</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurar</translation>
  </message>
  <message>
   <source>There is no copy yet.</source>
   <translation>Todavía no hay ninguna copia.</translation>
  </message>
  <message>
   <source>The library is damaged: bytes of it have changed on the disk. Choose a copy to go on with; the damaged file is set aside, not deleted.</source>
   <translation>La biblioteca está dañada: algunos bytes han cambiado en el disco. Elija una copia para continuar; el archivo dañado se aparta, no se elimina.</translation>
  </message>
  <message>
   <source>Your books, notes, bookmarks and questions are copied once a day. When you restore a copy, what is there now is copied first.</source>
   <translation>Sus libros, notas, marcadores y preguntas se copian una vez al día. Cuando restaura una copia, antes se copia lo que hay ahora.</translation>
  </message>
  <message>
   <source>{date}, {reason}</source>
   <translation>{date}, {reason}</translation>
  </message>
  <message>
   <source>copy of the day</source>
   <translation>copia del día</translation>
  </message>
  <message>
   <source>made because you asked</source>
   <translation>hecha a petición suya</translation>
  </message>
  <message>
   <source>before a new version of MemLong</source>
   <translation>antes de una nueva versión de MemLong</translation>
  </message>
  <message>
   <source>before another copy was restored</source>
   <translation>antes de restaurar otra copia</translation>
  </message>
  <message>
   <source>set aside because it was damaged</source>
   <translation>apartada por estar dañada</translation>
  </message>
  <message>
   <source>{size}; damaged, it cannot be put back</source>
   <translation>{size}; dañada, no se puede recuperar</translation>
  </message>
  <message>
   <source>{size}; books: {books}, highlights and notes: {notes}, bookmarks: {bookmarks}, answers: {answers}</source>
   <translation>{size}; libros: {books}, resaltados y notas: {notes}, marcadores: {bookmarks}, respuestas: {answers}</translation>
  </message>
  <message>
   <source>Begin with an empty library</source>
   <translation>Empezar con una biblioteca vacía</translation>
  </message>
  <message>
   <source>Make a copy now</source>
   <translation>Hacer una copia ahora</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Dismiss this message</source>
   <translation>Descartar este mensaje</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRows</name>
  <message>
   <source>Name of the bookmark</source>
   <translation>Nombre del marcador</translation>
  </message>
 </context>
 <context>
  <name>BookmarksView</name>
  <message>
   <source>Bookmarks</source>
   <translation>Marcadores</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar el nombre</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Places you mark stand here. Ctrl+D marks the place you are at.</source>
   <translation>Aquí están los lugares que marca. Ctrl+D marca el lugar donde está.</translation>
  </message>
 </context>
 <context>
  <name>ChangeDialog</name>
  <message>
   <source>Use another model?</source>
   <translation>¿Usar otro modelo?</translation>
  </message>
  <message>
   <source>Answer with {0}?</source>
   <translation>¿Responder con {0}?</translation>
  </message>
  <message>
   <source>Find passages with {0}?</source>
   <translation>¿Buscar pasajes con {0}?</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Usarlo</translation>
  </message>
 </context>
 <context>
  <name>ChatView</name>
  <message>
   <source>Questions and answers</source>
   <translation>Preguntas y respuestas</translation>
  </message>
  <message>
   <source>Ask: {0}</source>
   <translation>Preguntar: {0}</translation>
  </message>
  <message>
   <source>Each answer comes with the sentences it stands on; a click opens their page.</source>
   <translation>Cada respuesta viene con las frases en que se apoya; un clic abre su página.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nada sale de este equipo.</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Preguntar sobre este libro</translation>
  </message>
  <message>
   <source>Asked anew in its place; the answers before it are kept as versions.</source>
   <translation>Preguntado de nuevo en su lugar; las respuestas anteriores se guardan como versiones.</translation>
  </message>
 </context>
 <context>
  <name>ChoosingBar</name>
  <message>
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Tick the books</source>
   <translation>Marque los libros</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>Un libro</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} libros</translation>
  </message>
 </context>
 <context>
  <name>CodeButtons</name>
  <message>
   <source>Copy this code</source>
   <translation>Copiar este código</translation>
  </message>
 </context>
 <context>
  <name>ConversationBar</name>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>What can be done with this conversation</source>
   <translation>Qué se puede hacer con esta conversación</translation>
  </message>
 </context>
 <context>
  <name>ConversationView</name>
  <message>
   <source>Show earlier answers</source>
   <translation>Mostrar respuestas anteriores</translation>
  </message>
 </context>
 <context>
  <name>CoverageRow</name>
  <message>
   <source>All {0} sections are read now: write it again</source>
   <translation>Las {0} secciones ya están leídas: escribirlo de nuevo</translation>
  </message>
 </context>
 <context>
  <name>DocumentTabs</name>
  <message>
   <source>Open books</source>
   <translation>Libros abiertos</translation>
  </message>
  <message>
   <source>Close {0}</source>
   <translation>Cerrar {0}</translation>
  </message>
  <message>
   <source>An answer is being written</source>
   <translation>Se está escribiendo una respuesta</translation>
  </message>
  <message>
   <source>An answer is ready</source>
   <translation>Hay una respuesta lista</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>ElsewhereMark</name>
  <message>
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <source>Change who writes the answers</source>
   <translation>Cambiar quién escribe las respuestas</translation>
  </message>
  <message>
   <source>Passages leave this computer: {model} at {host} writes the answers.</source>
   <translation>Los pasajes salen de este equipo: {model} en {host} escribe las respuestas.</translation>
  </message>
  <message>
   <source>{model} at {host} writes the answers, another program on this computer.</source>
   <translation>{model} en {host} escribe las respuestas, otro programa de este equipo.</translation>
  </message>
 </context>
 <context>
  <name>EmptyLibrary</name>
  <message>
   <source>Open a file</source>
   <translation>Abrir un archivo</translation>
  </message>
  <message>
   <source>Try the sample book</source>
   <translation>Probar el libro de muestra</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on; nothing leaves this computer.</source>
   <translation>Léalo y luego pregunte. Cada respuesta muestra la frase en que se apoya; nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on.</source>
   <translation>Léalo y luego pregunte. Cada respuesta muestra la frase en que se apoya.</translation>
  </message>
  <message>
   <source>Drop a book here</source>
   <translation>Suelte un libro aquí</translation>
  </message>
  <message>
   <source>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown and plain text</source>
   <translation>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown y texto sin formato</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Recientes</translation>
  </message>
  <message>
   <source>Open {title}</source>
   <translation>Abrir {title}</translation>
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>Filter</source>
   <translation>Filtrar</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this book</source>
   <translation>Buscar en este libro</translation>
  </message>
  <message>
   <source>Match case</source>
   <translation>Distinguir mayúsculas</translation>
  </message>
  <message>
   <source>Whole words</source>
   <translation>Palabras completas</translation>
  </message>
  <message>
   <source>Tell letters with accents from those without</source>
   <translation>Distinguir letras con y sin acento</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>Cerrar (Esc)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>FirstSteps</name>
  <message>
   <source>Use the graphics card of this computer</source>
   <translation>Usar la tarjeta gráfica de este equipo</translation>
  </message>
  <message>
   <source>Your books, questions and notes stay on this computer. The only connection is the download of a model.</source>
   <translation>Sus libros, preguntas y notas se quedan en este ordenador. La única conexión es la descarga de un modelo.</translation>
  </message>
  <message>
   <source>Answers show the sentences they stand on. Trust those: a small model writes well, and is sometimes wrong.</source>
   <translation>Las respuestas muestran las frases en que se apoyan. Fíese de ellas: un modelo pequeño escribe bien y a veces se equivoca.</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Elegir otro modelo</translation>
  </message>
  <message>
   <source>{0} at {1} writes the answers.</source>
   <translation>{0} en {1} escribe las respuestas.</translation>
  </message>
  <message>
   <source>{0} writes the answers. It runs on this computer.</source>
   <translation>{0} escribe las respuestas. Se ejecuta en este ordenador.</translation>
  </message>
  <message>
   <source>A small model writes the answers. It is fetched once, in the background; you can read meanwhile.</source>
   <translation>Un modelo pequeño escribe las respuestas. Se descarga una vez, en segundo plano; mientras tanto puede leer.</translation>
  </message>
 </context>
 <context>
  <name>ForgetDialog</name>
  <message>
   <source>Forget this book?</source>
   <translation>¿Olvidar este libro?</translation>
  </message>
  <message>
   <source>Forget “{title}”?</source>
   <translation>¿Olvidar «{title}»?</translation>
  </message>
  <message>
   <source>Its index and its memory are deleted, which frees {size}. The file itself stays where it is.</source>
   <translation>Se eliminan su índice y su memoria, lo que libera {size}. El archivo se queda donde está.</translation>
  </message>
  <message>
   <source>Also delete my highlights, notes, bookmarks and questions</source>
   <translation>Eliminar también mis resaltados, notas, marcadores y preguntas</translation>
  </message>
  <message>
   <source>Otherwise they are there again when you open the book again.</source>
   <translation>Si no, estarán ahí cuando vuelva a abrir el libro.</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Olvidar</translation>
  </message>
 </context>
 <context>
  <name>FoundBooks</name>
  <message>
   <source>In the books</source>
   <translation>En los libros</translation>
  </message>
  <message>
   <source>Found in the books</source>
   <translation>Encontrado en los libros</translation>
  </message>
 </context>
 <context>
  <name>HitsView</name>
  <message>
   <source>Search results</source>
   <translation>Resultados de la búsqueda</translation>
  </message>
  <message>
   <source>Hits</source>
   <translation>Resultados</translation>
  </message>
  <message>
   <source>What you search for in a book is listed here.</source>
   <translation>Aquí aparece lo que busca en un libro.</translation>
  </message>
 </context>
 <context>
  <name>LeaveDialog</name>
  <message>
   <source>Leave the book?</source>
   <translation>¿Salir del libro?</translation>
  </message>
  <message>
   <source>This link opens your mail program:</source>
   <translation>Este enlace abre su programa de correo:</translation>
  </message>
  <message>
   <source>This link opens a page of {0} in your browser:</source>
   <translation>Este enlace abre una página de {0} en su navegador:</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Copiar la dirección</translation>
  </message>
 </context>
 <context>
  <name>LibraryView</name>
  <message>
   <source>Library</source>
   <translation>Biblioteca</translation>
  </message>
  <message>
   <source>Filter the library</source>
   <translation>Filtrar la biblioteca</translation>
  </message>
  <message>
   <source>Titles and words in the books</source>
   <translation>Títulos y palabras en los libros</translation>
  </message>
  <message>
   <source>Books</source>
   <translation>Libros</translation>
  </message>
  <message>
   <source>Forget this book…</source>
   <translation>Olvidar este libro…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Show in its folder</source>
   <translation>Mostrar en su carpeta</translation>
  </message>
 </context>
 <context>
  <name>LinkHand</name>
  <message>
   <source>No links in view</source>
   <translation>No hay enlaces a la vista</translation>
  </message>
 </context>
 <context>
  <name>MakingView</name>
  <message>
   <source>Show the whole prompt</source>
   <translation>Mostrar el prompt completo</translation>
  </message>
 </context>
 <context>
  <name>ModelCard</name>
  <message>
   <source>Use</source>
   <translation>Usar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En uso</translation>
  </message>
  <message>
   <source>Recommended here</source>
   <translation>Recomendado aquí</translation>
  </message>
  <message>
   <source>Calibrated for memory</source>
   <translation>Calibrado para la memoria</translation>
  </message>
  <message>
   <source>Use {0}</source>
   <translation>Usar {0}</translation>
  </message>
  <message>
   <source>Download again</source>
   <translation>Descargar de nuevo</translation>
  </message>
  <message>
   <source>Download {0}</source>
   <translation>Descargar {0}</translation>
  </message>
  <message>
   <source>Remove {0} from this computer</source>
   <translation>Quitar {0} de este ordenador</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>To answer questions</source>
   <translation>Para responder preguntas</translation>
  </message>
  <message>
   <source>To find passages</source>
   <translation>Para encontrar pasajes</translation>
  </message>
  <message>
   <source>To compute on the graphics card</source>
   <translation>Para calcular en la tarjeta gráfica</translation>
  </message>
  <message>
   <source>Use a model from a folder…</source>
   <translation>Usar un modelo de una carpeta…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>NotePopup</name>
  <message>
   <source>Colour</source>
   <translation>Color</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>Copiar las palabras</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escribir una nota</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
 </context>
 <context>
  <name>NoteRows</name>
  <message>
   <source>Page {0}</source>
   <translation>Página {0}</translation>
  </message>
  <message>
   <source>Not found in this version</source>
   <translation>No se encuentra en esta versión</translation>
  </message>
  <message>
   <source>An empty note</source>
   <translation>Nota vacía</translation>
  </message>
 </context>
 <context>
  <name>NotesView</name>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtrar</translation>
  </message>
  <message>
   <source>Filter the notes</source>
   <translation>Filtrar las notas</translation>
  </message>
  <message>
   <source>Colours to show</source>
   <translation>Colores que se muestran</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>Exportar las notas</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>Traerlas</translation>
  </message>
  <message>
   <source>Highlights and notes</source>
   <translation>Resaltados y notas</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escribir una nota</translation>
  </message>
  <message>
   <source>1 note was made in an earlier version of this file.</source>
   <translation>1 nota se hizo en una versión anterior de este archivo.</translation>
  </message>
  <message>
   <source>{0} notes were made in an earlier version of this file.</source>
   <translation>{0} notas se hicieron en una versión anterior de este archivo.</translation>
  </message>
  <message>
   <source>No note here has these words and colours.</source>
   <translation>Ninguna nota de aquí tiene estas palabras y colores.</translation>
  </message>
  <message>
   <source>Select words and press Ctrl+H to highlight them. What you highlight and write stands here.</source>
   <translation>Seleccione palabras y pulse Ctrl+H para resaltarlas. Aquí aparece lo que resalta y escribe.</translation>
  </message>
  <message>
   <source>What you highlight and write in a book stands here.</source>
   <translation>Aquí aparece lo que resalta y escribe en un libro.</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Ir allí</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>Copiar las palabras</translation>
  </message>
 </context>
 <context>
  <name>OtherEngineDialog</name>
  <message>
   <source>Answers by another engine</source>
   <translation>Respuestas de otro motor</translation>
  </message>
  <message>
   <source>Only if it wants one</source>
   <translation>Solo si la pide</translation>
  </message>
  <message>
   <source>Keep the key in this system's keyring</source>
   <translation>Guardar la clave en el llavero de este sistema</translation>
  </message>
  <message>
   <source>Let it answer</source>
   <translation>Dejar que responda</translation>
  </message>
  <message>
   <source>Let the model here answer</source>
   <translation>Dejar que responda el modelo local</translation>
  </message>
  <message>
   <source>The address begins with http:// or https:// and often ends with /v1.</source>
   <translation>La dirección empieza por http:// o https:// y suele terminar en /v1.</translation>
  </message>
  <message>
   <source>That is on this computer: nothing leaves it.</source>
   <translation>Está en este equipo: nada sale de él.</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection, https.</source>
   <translation>Una clave solo se envía por una conexión cifrada, https.</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}, not encrypted: others in the network can read along.</source>
   <translation>Las preguntas y los pasajes saldrán de este equipo hacia {host} sin cifrar: otros en la red pueden leerlos.</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}.</source>
   <translation>Las preguntas y los pasajes saldrán de este equipo hacia {host}.</translation>
  </message>
  <message>
   <source>An engine that you or others run (vLLM, llama.cpp, Ollama) writes the answers from passages that are found here. It is sent your question, what was said before it, and those passages; never a whole document. Memory cannot be read there, and answers about a whole document are still written here.</source>
   <translation>Un motor que usted u otros ejecutan (vLLM, llama.cpp, Ollama) escribe las respuestas a partir de pasajes que se encuentran aquí. Recibe su pregunta, lo dicho antes y esos pasajes; nunca un documento entero. Allí no se puede leer la memoria, y las respuestas sobre un documento entero se siguen escribiendo aquí.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Clave</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>OutlineView</name>
  <message>
   <source>Contents</source>
   <translation>Índice</translation>
  </message>
  <message>
   <source>Filter the chapters</source>
   <translation>Filtrar los capítulos</translation>
  </message>
 </context>
 <context>
  <name>PageArea</name>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation>Página {0} de {1}</translation>
  </message>
 </context>
 <context>
  <name>PageBox</name>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>A printed page number, or #12 for the twelfth page</source>
   <translation>Un número de página impreso, o #12 para la duodécima página</translation>
  </message>
  <message>
   <source>No page is called “{0}”; they go from {1} to {2}.</source>
   <translation>Ninguna página se llama «{0}»; van de {1} a {2}.</translation>
  </message>
  <message>
   <source>Page {0} ({1} of {2})</source>
   <translation>Página {0} ({1} de {2})</translation>
  </message>
  <message>
   <source>Pages of this name</source>
   <translation>Páginas con este nombre</translation>
  </message>
 </context>
 <context>
  <name>PageColumn</name>
  <message>
   <source>This page cannot be drawn.
Click here to try again.</source>
   <translation>No se puede dibujar esta página.
Haga clic aquí para reintentarlo.</translation>
  </message>
 </context>
 <context>
  <name>PageSpeech</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>Página {0}, {1} de {2}</translation>
  </message>
  <message>
   <source>Page {1} of {2}</source>
   <translation>Página {1} de {2}</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>Órdenes</translation>
  </message>
  <message>
   <source>Search commands, chapters, books and settings</source>
   <translation>Buscar órdenes, capítulos, libros y ajustes</translation>
  </message>
  <message>
   <source>Commands, chapters, books, settings</source>
   <translation>Órdenes, capítulos, libros, ajustes</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>Lo que coincide</translation>
  </message>
  <message>
   <source>Nothing fits these letters.</source>
   <translation>Nada coincide con estas letras.</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>This file is locked</source>
   <translation>Este archivo está bloqueado</translation>
  </message>
  <message>
   <source>Enter the password of “{name}” to read it.</source>
   <translation>Introduzca la contraseña de «{name}» para leerlo.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>That password does not open it; {count} more tries.</source>
   <translation>Esa contraseña no lo abre; quedan {count} intentos.</translation>
  </message>
  <message>
   <source>That password does not open it; one more try.</source>
   <translation>Esa contraseña no lo abre; queda un intento.</translation>
  </message>
 </context>
 <context>
  <name>PromptDialog</name>
  <message>
   <source>What the model was given</source>
   <translation>Lo que recibió el modelo</translation>
  </message>
  <message>
   <source>Everything the model read for this answer. What comes from the document stands in quotation marks; the signs in &lt;| |&gt; are the model's own.</source>
   <translation>Todo lo que el modelo leyó para esta respuesta. Lo que viene del documento está entre comillas; los signos en &lt;| |&gt; son del propio modelo.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
 </context>
 <context>
  <name>PropertiesDialog</name>
  <message>
   <source>Properties</source>
   <translation>Propiedades</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>Mostrar la carpeta</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>Preguntar sobre este libro</translation>
  </message>
  <message>
   <source>Ask about the chosen book</source>
   <translation>Preguntar sobre el libro elegido</translation>
  </message>
  <message>
   <source>Ask about these books</source>
   <translation>Preguntar sobre estos libros</translation>
  </message>
  <message>
   <source>Stop the answer (Esc)</source>
   <translation>Detener la respuesta (Esc)</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>Detener la respuesta</translation>
  </message>
  <message>
   <source>Ask (Enter)</source>
   <translation>Preguntar (Intro)</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <source>{0} characters are possible; shorten the question by {1}.</source>
   <translation>Caben {0} caracteres; acorte la pregunta en {1}.</translation>
  </message>
  <message>
   <source>{0} characters left</source>
   <translation>quedan {0} caracteres</translation>
  </message>
  <message>
   <source>It can be asked when this answer is complete; Esc stops that.</source>
   <translation>Podrá hacerse cuando termine esta respuesta; Esc detiene la respuesta.</translation>
  </message>
 </context>
 <context>
  <name>QuoteList</name>
  <message>
   <source>{0} more</source>
   <translation>{0} más</translation>
  </message>
 </context>
 <context>
  <name>QuoteRow</name>
  <message>
   <source>Open {0}</source>
   <translation>Abrir {0}</translation>
  </message>
  <message>
   <source>The page is a picture; this is the text recognised in it.</source>
   <translation>La página es una imagen; este es el texto reconocido en ella.</translation>
  </message>
  <message>
   <source>Show less of the quote</source>
   <translation>Mostrar menos de la cita</translation>
  </message>
  <message>
   <source>Show all of it</source>
   <translation>Mostrarlo todo</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Panels</source>
   <translation>Paneles</translation>
  </message>
 </context>
 <context>
  <name>RebuildDialog</name>
  <message>
   <source>Make it anew?</source>
   <translation>¿Hacerlo de nuevo?</translation>
  </message>
  <message>
   <source>Read “{0}” anew?</source>
   <translation>¿Leer «{0}» de nuevo?</translation>
  </message>
  <message>
   <source>Its text, index, memory and summaries are deleted and made again in the background. Your notes and what was asked about it stay.</source>
   <translation>Su texto, índice, memoria y resúmenes se eliminan y se hacen de nuevo en segundo plano. Sus notas y lo que se preguntó se quedan.</translation>
  </message>
  <message>
   <source>Make anew</source>
   <translation>Hacer de nuevo</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>Report a problem</source>
   <translation>Informar de un problema</translation>
  </message>
  <message>
   <source>Save this report and attach it to what you write to the makers of MemLong. It holds versions, settings and logs; names of files may stand in the logs, text of your documents does not. Nothing is sent from here.</source>
   <translation>Guarde este informe y adjúntelo a lo que escriba a los autores de MemLong. Contiene versiones, ajustes y registros; en los registros puede haber nombres de archivos, pero no el texto de sus documentos. Desde aquí no se envía nada.</translation>
  </message>
  <message>
   <source>File of the report</source>
   <translation>Archivo del informe</translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation>Qué contiene</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>ScopeRow</name>
  <message>
   <source>As it sounds</source>
   <translation>Según la pregunta</translation>
  </message>
  <message>
   <source>Summaries and lists from the whole document, the rest from passages</source>
   <translation>Resúmenes y listas de todo el documento; lo demás, de pasajes</translation>
  </message>
  <message>
   <source>From passages</source>
   <translation>De pasajes</translation>
  </message>
  <message>
   <source>The few passages that are nearest to the question are read</source>
   <translation>Se leen los pocos pasajes más cercanos a la pregunta</translation>
  </message>
  <message>
   <source>From the whole document</source>
   <translation>De todo el documento</translation>
  </message>
  <message>
   <source>Every section takes part; slower</source>
   <translation>Participa cada sección; más lento</translation>
  </message>
  <message>
   <source>How to answer: {0}</source>
   <translation>Cómo responder: {0}</translation>
  </message>
  <message>
   <source>This book</source>
   <translation>Este libro</translation>
  </message>
  <message>
   <source>Asked: {0}</source>
   <translation>Se pregunta a: {0}</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} libros</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>Un libro</translation>
  </message>
  <message>
   <source>Choose books…</source>
   <translation>Elegir libros…</translation>
  </message>
  <message>
   <source>Name these books…</source>
   <translation>Dar nombre a estos libros…</translation>
  </message>
  <message>
   <source>Forget this choice</source>
   <translation>Olvidar esta selección</translation>
  </message>
 </context>
 <context>
  <name>SearchBox</name>
  <message>
   <source>Clear</source>
   <translation>Borrar</translation>
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Reset {0}</source>
   <translation>Restablecer {0}</translation>
  </message>
  <message>
   <source>This cannot be used: {0}</source>
   <translation>Esto no se puede usar: {0}</translation>
  </message>
  <message>
   <source>{0}: less</source>
   <translation>{0}: menos</translation>
  </message>
  <message>
   <source>{0}: more</source>
   <translation>{0}: más</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Buscar en los ajustes</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>No setting has these words.</source>
   <translation>Ningún ajuste tiene estas palabras.</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>Search the shortcuts</source>
   <translation>Buscar en los atajos</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>No shortcut has these words.</source>
   <translation>Ningún atajo tiene estas palabras.</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Atajos</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Resumen</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>No model</source>
   <translation>Sin modelo</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{model} en {host}</translation>
  </message>
  <message>
   <source>Another engine writes the answers; memory takes no part.</source>
   <translation>Otro motor escribe las respuestas; la memoria no interviene.</translation>
  </message>
  <message>
   <source>{model} on {device}, {calibrated}</source>
   <translation>{model} en {device}, {calibrated}</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>Cargando el modelo</translation>
  </message>
  <message>
   <source>The language model is being loaded.</source>
   <translation>Se está cargando el modelo de lenguaje.</translation>
  </message>
  <message>
   <source>Model: {words}</source>
   <translation>Modelo: {words}</translation>
  </message>
 </context>
 <context>
  <name>StorageDialog</name>
  <message>
   <source>Storage</source>
   <translation>Almacenamiento</translation>
  </message>
  <message>
   <source>One moment: the folders are looked at.</source>
   <translation>Un momento: se están revisando las carpetas.</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Olvidar…</translation>
  </message>
  <message>
   <source>Make anew…</source>
   <translation>Hacer de nuevo…</translation>
  </message>
  <message>
   <source>{0} in all; memories use {1} of the {2} that they may.</source>
   <translation>{0} en total; las memorias usan {1} de los {2} permitidos.</translation>
  </message>
  <message>
   <source>Books and what is kept of them</source>
   <translation>Los libros y lo que se guarda de ellos</translation>
  </message>
  <message>
   <source>Room for memories…</source>
   <translation>Espacio para las memorias…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>ThumbnailsView</name>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>The pages of the open book stand here.</source>
   <translation>Aquí aparecen las páginas del libro abierto.</translation>
  </message>
 </context>
 <context>
  <name>TokenBox</name>
  <message>
   <source>Access token</source>
   <translation>Token de acceso</translation>
  </message>
  <message>
   <source>Keep it in this system's keyring</source>
   <translation>Guardarlo en el llavero de este sistema</translation>
  </message>
  <message>
   <source>It is used once and kept nowhere.</source>
   <translation>Se usa una vez y no se guarda en ninguna parte.</translation>
  </message>
  <message>
   <source>Open the model's page</source>
   <translation>Abrir la página del modelo</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continuar</translation>
  </message>
 </context>
 <context>
  <name>ToolRow</name>
  <message>
   <source>Menu (F10)</source>
   <translation>Menú (F10)</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>How pages are shown</source>
   <translation>Cómo se muestran las páginas</translation>
  </message>
  <message>
   <source>How the text looks</source>
   <translation>Aspecto del texto</translation>
  </message>
  <message>
   <source>({page} of {count})</source>
   <translation>({page} de {count})</translation>
  </message>
 </context>
 <context>
  <name>TurnActions</name>
  <message>
   <source>The version before</source>
   <translation>La versión anterior</translation>
  </message>
  <message>
   <source>The next version</source>
   <translation>La versión siguiente</translation>
  </message>
  <message>
   <source>Copy the answer and its sources</source>
   <translation>Copiar la respuesta y sus fuentes</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Preguntar de nuevo</translation>
  </message>
  <message>
   <source>Edit the question</source>
   <translation>Editar la pregunta</translation>
  </message>
  <message>
   <source>Delete this answer</source>
   <translation>Eliminar esta respuesta</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Copiar como texto</translation>
  </message>
  <message>
   <source>Copy as Markdown</source>
   <translation>Copiar como Markdown</translation>
  </message>
  <message>
   <source>Delete this question and its answers</source>
   <translation>Eliminar esta pregunta y sus respuestas</translation>
  </message>
  <message>
   <source>Version {0} of {1}</source>
   <translation>Versión {0} de {1}</translation>
  </message>
 </context>
 <context>
  <name>TurnView</name>
  <message>
   <source>Question: {0}</source>
   <translation>Pregunta: {0}</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>How this was answered</source>
   <translation>Cómo se respondió</translation>
  </message>
  <message>
   <source>Waits until the answer in another conversation is complete.</source>
   <translation>Espera a que termine la respuesta de otra conversación.</translation>
  </message>
  <message>
   <source>Looking for passages…</source>
   <translation>Buscando pasajes…</translation>
  </message>
  <message>
   <source>Reading {0} passages…</source>
   <translation>Leyendo {0} pasajes…</translation>
  </message>
  <message>
   <source>Reading one passage…</source>
   <translation>Leyendo un pasaje…</translation>
  </message>
 </context>
</TS>
