<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="es">
 <context>
  <name>MemLong</name>
  <message>
   <source>What goes wrong cannot be logged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>indexing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>remembering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>starting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{minutes} min left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{hours} h {minutes} min left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reason} It can still be read here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read {done}/{total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The text of every page is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The text of the pages, for search and questions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Questions are answered from the whole document.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Index ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finds the passages that answer a question. Questions use what is there so far.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No memory of this document is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} tokens are remembered on disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model remembers of this document between sessions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{stage} failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{stage} failed at {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{stage} paused at {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{stage} stopped at {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{stage} waiting at {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total} pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total} chunks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total} tokens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tok</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chunks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong in MemLong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{problem} Reading still works.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The models are being fetched; questions can be asked when they are here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One moment: the book is being added to the library.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it had done is kept; reading still works.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log says what; nothing that was stored is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder {folder} cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>p. {page}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Citation {number}, page {page}: {quote}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} citations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No citations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One citation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{page}, closeness {closeness}: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>passages after {passages}, first word after {first}, all after {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not used: this model is not calibrated for it; it read the passages as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>calibrated, but nothing remembered took part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>calibrated; {chunks} remembered chunks ({tokens} tokens) took part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{seconds} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>remembered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not indexed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not possible now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings could not be read; the usual ones are used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings could not be understood; they were kept as {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pp. {first}–{last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}%</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The question before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget the book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next control</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Control before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open another file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restart it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the logs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring them over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore a copy…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Books you open are kept here, with how far each has been read and remembered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No book here has these words in its title, author or place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The chapters of the open book stand here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file lists no chapters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No chapter has these words in its title.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This line leads nowhere: the file names no page for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chapters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>calibrated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not calibrated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetching the models {share}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preparing the models {share}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count}. Reading works meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>preferences options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore the library…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>backup copy undo damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>exit leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy with citation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select the page's text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find in this book…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search all books</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>find look up library words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Printed size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>100 zoom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>side by side facing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two pages with a cover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>side by side facing book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page by page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>single continuous scroll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut margins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>crop trim</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rotate clockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rotate counterclockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages like the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>colours automatic system theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages as they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>colours white light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sepia pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>colours warm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>colours night invert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>thumbnails miniatures overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bookmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the side panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Presentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>slides full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>font size bigger letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>font size letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text as usual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>font size reset default letters margins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The book's own letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>font typeface publisher</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Serif</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>font letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sans serif</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letters of equal width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>font mono monospace typewriter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Narrow margins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Normal margins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wide margins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The book's own line spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Narrow line spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>leading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wide line spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forward</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to page…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bookmark this place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mark remember ribbon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next open book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous open book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next link in view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous link in view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Highlight and write a note…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>comment annotate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note on this page…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring back what was deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undo restore</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the notes as Markdown…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export a PDF with the notes in it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>save annotations copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask about this book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask about the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause indexing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume indexing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel indexing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Commands…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>palette find action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report a problem…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bug support log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About MemLong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the window. High contrast is black, white, and little between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Like the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>High contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of everything but the pages; 100 % is the size that the system wants.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the window, from the next start on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deutsch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Français</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Español</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>简体中文</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Motion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether pages glide and marks pulse.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open books again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Those that were open at the end; each is read when you go to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Documents opened for the first time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of documents that you open for the first time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Like the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sepia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of a book's text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the text flows: EPUB, MOBI, FB2, DOCX, Markdown, HTML and text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letters of a book's text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the text flows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The book's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of equal width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Margins of a book's text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Narrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line spacing of a book's text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answers and memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Processor cores for answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>0 uses all but one, which is left to the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longest answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In tokens, the pieces of words that a model writes; about 1.3 a word.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remember documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the memory of every document in the background, once it is read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer from memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the model read what it remembers of a document beside the passages it quotes, where it has learnt to. Otherwise it reads the passages alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room for memories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When they need more, those of books not opened for longest are dropped. They are written again when the book is opened.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DataFolder</name>
  <message>
   <source>Another MemLong window has the data folder {folder} open: {owner}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close that one first, or choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MayAsk</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <source>No model could be loaded.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BookmarkItems</name>
  <message>
   <source>Page {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FoundItems</name>
  <message>
   <source>Page {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, one passage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1} passages</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HitItems</name>
  <message>
   <source>Page {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoteItems</name>
  <message>
   <source>page {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not found in this version</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OutlineItems</name>
  <message>
   <source>{0}
This line leads nowhere: the file names no page for it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PageItems</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <source>The settings cannot be kept.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Attending</name>
  <message>
   <source>Page {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BookmarkRoute</name>
  <message>
   <source>Page {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Choosing</name>
  <message>
   <source>Chapter, p. {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Setting</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Following</name>
  <message>
   <source>To page {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This link leads nowhere: the file has no such place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To a file outside this book: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This link leads to a file outside this book.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Links never open files by themselves. It names {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The address could not be opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy it from the link’s menu and open it yourself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy its address</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Informing</name>
  <message>
   <source>The folder of the logs cannot be shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The logs lie in {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ZIP files (*.zip)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LookingUp</name>
  <message>
   <source>Searching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No book that was read so far holds all of these words.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Noting</name>
  <message>
   <source>Markdown (*.md)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} with notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Highlight deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file has changed since you made {0} in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} brought over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; {0} not found in this version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} written to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Highlight</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Books and documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} stays closed: three passwords were wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask whoever locked the file for its password.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Preferring</name>
  <message>
   <source>Export the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings (*.toml)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds no settings that can be used: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Renewing</name>
  <message>
   <source>The file has changed: this is the new version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file has changed, and its new version cannot be read. You see the old one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was moved or deleted. You see it as it was.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} hits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>searching, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages of this file hold no text that can be searched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One page holds no text that can be searched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} pages hold no text that can be searched.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Showing</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About MemLong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask questions of long books on your own computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>AGPL-3.0-or-later. You may use, study, change and share it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AnswerText</name>
  <message>
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AttentionStrip</name>
  <message>
   <source>Where the answer looked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In answer to: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was asked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quoted to the model; how much it was looked at is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} % of what was looked at.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BackupsDialog</name>
  <message>
   <source>Restore the library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no copy yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The library is damaged: bytes of it have changed on the disk. Choose a copy to go on with; the damaged file is set aside, not deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your books, notes, bookmarks and questions are copied once a day. When you restore a copy, what is there now is copied first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{date}, {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>copy of the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>made because you asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>before a new version of MemLong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>before another copy was restored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>set aside because it was damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{size}; damaged, it cannot be put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{size}; books: {books}, highlights and notes: {notes}, bookmarks: {bookmarks}, answers: {answers}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin with an empty library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a copy now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss this message</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BookmarkRows</name>
  <message>
   <source>Name of the bookmark</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BookmarksView</name>
  <message>
   <source>Bookmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Places you mark stand here. Ctrl+D marks the place you are at.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChatView</name>
  <message>
   <source>Questions and answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask about this book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each answer comes with the sentences it stands on; a click opens their page. Nothing leaves this computer.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ConversationView</name>
  <message>
   <source>Show earlier answers</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DocumentTabs</name>
  <message>
   <source>Open books</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EmptyLibrary</name>
  <message>
   <source>Drop a book here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on; nothing leaves this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown and plain text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {title}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell letters with accents from those without</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ForgetDialog</name>
  <message>
   <source>Forget this book?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget “{title}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its index and its memory are deleted, which frees {size}. The file itself stays where it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also delete my highlights, notes, bookmarks and questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Otherwise they are there again when you open the book again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FoundBooks</name>
  <message>
   <source>In the books</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found in the books</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HitsView</name>
  <message>
   <source>Search results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you search for in a book is listed here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LeaveDialog</name>
  <message>
   <source>Leave the book?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This link opens your mail program:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This link opens a page of {0} in your browser:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy address</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LibraryView</name>
  <message>
   <source>Library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter the library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Titles and words in the books</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Books</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget this book…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show in its folder</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LinkHand</name>
  <message>
   <source>No links in view</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NotePopup</name>
  <message>
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoteRows</name>
  <message>
   <source>Page {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not found in this version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An empty note</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NotesView</name>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter the notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours to show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring them over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 note was made in an earlier version of this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} notes were made in an earlier version of this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Highlights and notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No note here has these words and colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select words and press Ctrl+H to highlight them. What you highlight and write stands here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you highlight and write in a book stands here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the words</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OutlineView</name>
  <message>
   <source>Contents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter the chapters</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PageArea</name>
  <message>
   <source>Pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PageBox</name>
  <message>
   <source>Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A printed page number, or #12 for the twelfth page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No page is called “{0}”; they go from {1} to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {0} ({1} of {2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages of this name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PageColumn</name>
  <message>
   <source>This page cannot be drawn.
Click here to try again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PageSpeech</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {1} of {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search commands, chapters, books and settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Commands, chapters, books, settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing fits these letters.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter the password of “{name}” to read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That password does not open it; {count} more tries.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That password does not open it; one more try.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Ask about this book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the answer (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} characters are possible; shorten the question by {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} characters left</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QuoteList</name>
  <message>
   <source>{0} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QuoteRow</name>
  <message>
   <source>Open {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show less of the quote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all of it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Panels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>Report a problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save this report and attach it to what you write to the makers of MemLong. It holds versions, settings and logs; names of files may stand in the logs, text of your documents does not. Nothing is sent from here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File of the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SearchBox</name>
  <message>
   <source>Clear</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Reset {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No setting has these words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No shortcut has these words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shortcuts</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{model} on {device}, {calibrated}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model is loading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The language model is being loaded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model: {words}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ThumbnailsView</name>
  <message>
   <source>Pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages of the open book stand here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ToolRow</name>
  <message>
   <source>Menu (F10)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How pages are shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the text looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>({page} of {count})</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TurnActions</name>
  <message>
   <source>Copy the answer and its sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit the question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this question and its answer</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TurnView</name>
  <message>
   <source>Question: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How this was answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for passages…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading %n passage(s)…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped before its end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The nearest passages:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No sentence says this directly; the nearest:</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
