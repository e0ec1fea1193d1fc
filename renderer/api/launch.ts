/** The start of the program that answered last. */
let answering: string | null = null;
const listeners = new Set<() => void>();

/** Notes who answered; tells the listeners where the program was restarted since. */
export function noteLaunch(response: Response): Response {
  const launch = response.headers.get('kaoping-launch');
  if (launch !== null) {
    const isRestart = answering !== null && answering !== launch;
    answering = launch;
    if (isRestart) for (const tell of listeners) tell();
  }
  return response;
}

/** Calls the listener after each restart of the program under this page; what comes back stops that. */
export function onRestart(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
