const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Settles when the process is told to end: Ctrl+C, a service manager, a closed terminal. The next one ends it at once. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.removeListener(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}
