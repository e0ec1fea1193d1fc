import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { heapFlags, type StartProcess } from '../../electron/files/jobProcess.ts';

/** The most memory that a file process took so far. Units: megabytes; 0 where the system does not tell. */
export const peak = { megabytes: 0 };

/** As startNodeProcess; notes the most memory of each process as the system counts it. */
export const watchedProcess: StartProcess = (script, megabytes) => {
  const child = fork(script, [], {
    execArgv: heapFlags(megabytes),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const look = () => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak.megabytes = Math.max(peak.megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended, or this is no Linux.
    }
  };
  const timer = setInterval(look, 5);
  child.once('exit', () => clearInterval(timer));
  return {
    send: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) =>
      void child.on('message', (message) => {
        look();
        listener(message);
      }),
    onEnd(listener) {
      child.once('error', (error) => listener(error.message));
      child.once('exit', (code, signal) => listener(signal ?? String(code)));
    },
    end: () => void child.kill('SIGKILL'),
  };
};
