/**
 * What somebody does at the program: an operator works at this computer, a script through the command line or a
 * program's own access, a panelist on a device of the meeting.
 */
export type Role = 'operator' | 'script' | 'panelist';

/** Who asked for a change, as the log keeps it with every line. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
}

/** Whose sheets a device of the meeting fills, and of which assessment. */
export interface Seat {
  readonly assessmentId: string;
  readonly panelist: string;
}

/** Whoever sits at this computer: the program's window, or a browser that it opened. */
export const atThisComputer: Caller = { name: '本机', role: 'operator' };
/** A program that has this start's own key. */
export const byProgram: Caller = { name: '程序接口', role: 'script' };
export const byCommandLine: Caller = { name: '命令行', role: 'script' };
