/** What the person wrote after the command, by option. */
export type Options = Readonly<Record<string, string>>;

/** A command of the command line. What `run` gives is printed as JSON; nothing where it gives undefined. */
export interface Command {
  /** The options it cannot do without. */
  readonly needs: readonly string[];
  readonly takes?: readonly string[];
  /** The option that stands first, without its name: `verify FILE`. */
  readonly file?: string;
  run(options: Options): unknown;
}

/** A call that cannot be understood; exit 2. */
export class UsageError extends Error {}
