"""Floor 3: PDF out of our own Word file, by LibreOffice; and on which page each bookmark fell."""
