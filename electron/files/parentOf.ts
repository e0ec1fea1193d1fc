/** The program that started this process. */
export interface Parent {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Electron's own way between its processes. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The way to the parent: Electron's where it started this process, Node's otherwise. */
export function parentOf(own: NodeJS.Process): Parent {
  const port = 'parentPort' in own ? (own.parentPort as UtilityPort | null) : null; // Safe: Electron documents it so.
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    };
  }
  return {
    send: (message) => void own.send?.(message),
    onMessage: (listener) => void own.on('message', listener),
  };
}
