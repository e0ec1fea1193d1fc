/** Eight or more hexadecimal digits with a letter among them, by themselves: a hash, whole or cut, that nobody can read. */
const hex = /(?<![0-9A-Za-z_-])(?=[0-9]*[a-f])[0-9a-f]{8,}(?![0-9A-Za-z_-])/g;

/** The hashes that a text shows. @example hexIn('记录编号 01ab23cd45ef6789') // ['01ab23cd45ef6789'] */
export function hexIn(text: string): string[] {
  return text.match(hex) ?? [];
}
