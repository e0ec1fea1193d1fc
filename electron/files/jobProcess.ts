import { fork } from 'node:child_process';

/** A process of its own for one job: it may die of a file without taking the program with it. */
export interface JobProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however it ended. */
  onEnd(listener: (how: string) => void): void;
  /** Ends it at once; nothing where it has ended. */
  end(): void;
}

/** Starts the script in a process of its own. Units: megabytes of its heap. */
export type StartProcess = (script: string, megabytes: number) => JobProcess;

/** A small young generation: a long list is collected as it is written, at half the memory and no slower. */
export function heapFlags(megabytes: number): string[] {
  return [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=8'];
}

/** A process of plain Node, for the host and the command line. Electron's window has its own kind. */
export const startNodeProcess: StartProcess = (script, megabytes) => {
  const child = fork(script, [], {
    execArgv: heapFlags(megabytes),
    serialization: 'advanced',
    // A heap that is full prints pages of the engine's own words.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (message) => void child.send(message as object, () => {}), // Safe: advanced serialization takes any message; an end in between is told by onEnd.
    onMessage: (listener) => void child.on('message', listener),
    onEnd(listener) {
      child.once('error', (error) => listener(error.message));
      child.once('exit', (code, signal) => listener(signal ?? String(code)));
    },
    end: () => void child.kill('SIGKILL'),
  };
};
