/** What acts on the screen. */
const acts = ['keydown', 'pointerdown'] as const;

/** Runs something before each key or click acts on the screen, until what comes back is called. */
export function beforeNextAct(run: () => void): () => void {
  for (const act of acts) window.addEventListener(act, run, { capture: true });
  return () => {
    for (const act of acts) window.removeEventListener(act, run, { capture: true });
  };
}
