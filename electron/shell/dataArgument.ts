const name = '--data=';

/** The data file that the program was started over by `--data=FILE`; null where it was not. */
export function dataPathIn(args: readonly string[]): string | null {
  return args.find((arg) => arg.startsWith(name))?.slice(name.length) || null;
}

/** The arguments with another data file. @example withDataPath(['.', '--data=a'], 'b') // ['.', '--data=b'] */
export function withDataPath(args: readonly string[], path: string): string[] {
  return [...args.filter((arg) => !arg.startsWith(name)), `${name}${path}`];
}
