const lastTrailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/;

/**
 * The PDF with keywords among its properties, appended as the format's incremental update; Chromium takes only the title
 * from the page. A file that ends in another way than Chromium's comes back as it was.
 *
 * Source: ISO 32000-1, 7.5.6 and 14.3.3.
 */
export function addKeywords(pdf: Uint8Array<ArrayBuffer>, keywords: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [, entries = '', previous = ''] = lastTrailer.exec(text) ?? [];
  const size = /\/Size (\d+)/.exec(entries)?.[1];
  const root = /\/Root \d+ \d+ R/.exec(entries)?.[0];
  const info = /\/Info (\d+) 0 R/.exec(entries)?.[1];
  if (!size || !root || !info) return pdf;
  const properties = new RegExp(`(?:^|\\n)${info} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(text)?.[1];
  if (properties === undefined) return pdf;
  const object = `\n${info} 0 obj\n<<${properties}\n/Keywords ${hexText(keywords)}>>\nendobj\n`;
  const table = `xref\n${info} 1\n${String(text.length + 1).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<</Size ${size}\n${root}\n/Info ${info} 0 R\n/Prev ${previous}>>\n`;
  const end = `startxref\n${text.length + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(object + table + trailer + end, 'latin1')]));
}

/** A PDF text string: UTF-16 with its mark, in hexadecimal. */
function hexText(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
