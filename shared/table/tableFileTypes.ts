/** What the file dialogs offer where a table is read: of Excel, WPS, LibreOffice, and texts and web pages. */
export const tableFileTypes =
  '.xlsx,.xls,.xlsm,.xlsb,.xltx,.xlt,.et,.ett,.ods,.fods,.csv,.txt,.tsv,.htm,.html,.mht,.mhtml,.xml';
