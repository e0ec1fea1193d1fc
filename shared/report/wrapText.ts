/**
 * The lines that a paragraph takes where so many Chinese characters fit on one; at least one. A number or a word of letters
 * stays whole, no line begins with a closing mark, and none ends with an opening one, where the room is enough for that:
 * programs break so, or in more places, and then take no more lines.
 *
 * @example wrapText('一二三四五六', 4) // ['一二三四', '五六']
 */
export function wrapText(paragraph: string, capacity: number): string[] {
  const room = Math.max(1, capacity);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (piece: string, width: number) => {
    if (used + width > room && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += width;
  };
  for (const [piece] of paragraph.matchAll(unbroken)) {
    const width = lengthOf(piece);
    if (width <= room) put(piece, width);
    else for (const character of piece) put(character, widthOf(character));
  }
  lines.push(line);
  return lines;
}

/** What stands on one line: a character, number or word with the opening marks before it and the closing ones after it. */
const unbroken = /[（【《〈“‘(]*(?:第?[\w.%+-]+|.)[，。、；：？！）】》〉”’),.;:!?％]*/gsu;

/** How many Chinese characters a text is as long as. */
export function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

function widthOf(character: string): number {
  return character < '\u2000' ? 0.6 : 1;
}

/**
 * The text in parts of at most so many lines each, cut where a line ends. Joined they are the text again, but for line
 * breaks at the cuts.
 *
 * @example splitText('一二三四五六', 2, 2) // ['一二三四', '五六']
 */
export function splitText(text: string, capacity: number, mostLines: number): string[] {
  const parts: string[] = [];
  let part = '';
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    wrapText(paragraph, capacity).forEach((line, index) => {
      if (lines === mostLines) {
        parts.push(part);
        part = '';
        lines = 0;
      } else if (index === 0 && lines > 0) part += '\n';
      part += line;
      lines += 1;
    });
  }
  return [...parts, part];
}
