import { utilityProcess } from 'electron';
import { heapFlags, type StartProcess } from '../files/jobProcess.ts';

/** A process of Electron's own kind for a file job. */
export const startUtilityProcess: StartProcess = (script, megabytes) => {
  const child = utilityProcess.fork(script, [], {
    execArgv: heapFlags(megabytes),
    stdio: 'ignore',
    serviceName: '五好考评 文件',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', (code) => listener(String(code))),
    // Its own "kill" only asks, and a process that reads hears nothing. Without a number it has ended.
    end: () => void (child.pid !== undefined && process.kill(child.pid, 'SIGKILL')),
  };
};
