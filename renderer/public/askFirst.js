// Asks for what the screen at the address begins with while the program's code is still being read. See api/firstAnswers.ts.
globalThis.firstAnswers = new Map();
{
  const ask = (path, input) => {
    const body = JSON.stringify(input ? { json: input } : {});
    const headers = { 'content-type': 'application/json' };
    const asked = fetch(`${location.origin}/rpc/${path}`, { method: 'POST', headers, body });
    // Read to its end at once, not when somebody takes it.
    const answer = asked.then(async (response) => ({ response, said: response.ok ? await response.json() : null }));
    answer.catch(() => {}); // Whoever takes it asks again, and is told.
    globalThis.firstAnswers.set(`${path} ${JSON.stringify(input ?? null)}`, answer);
    return answer.then(({ said }) => said?.json ?? null);
  };
  const [, assessmentId, part, candidateId] = /^\/a\/([^/]+)(?:\/([^/]+)(?:\/([^/]+))?)?/.exec(location.pathname) ?? [];
  // A device of the meeting says first who it is.
  if (assessmentId && location.protocol !== 'https:') {
    ask('dataFile/state');
    const opened = ask('assessment/get', { assessmentId });
    if (part === 'score') {
      const listed = ask('candidate/list', { assessmentId });
      // The joint sheet that is most likely shown (features/scoring/lastShown.ts); else this answer is not taken.
      Promise.all([opened, listed])
        .then(([{ scheme, signedAt }, all]) => {
          if (!scheme.sheet || scheme.parts.length > 0 || signedAt === null) return;
          const last = candidateId ?? localStorage.getItem(`kaoping.lastCandidate.${assessmentId}`);
          const shown =
            all.find(({ id }) => id === last) ?? all.find(({ status }) => status !== 'submitted') ?? all[0];
          if (shown) ask('sheet/get', { candidateId: shown.id, slot: '' });
        })
        .catch(() => {});
    }
  }
}
