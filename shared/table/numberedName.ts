/** The name of one of several worksheets, with its number from 1 before it. @example numberedName('机电系', 2) // '2 机电系' */
export function numberedName(name: string, number: number): string {
  return `${number} ${name}`;
}

/** The name without the number before it. @example unnumberedName('2 机电系') // '机电系' */
export function unnumberedName(name: string): string {
  return name.replace(/^\d+ /u, '');
}
