// Asks for what the screen at the address begins with while the program's code is still being read. See api/firstAnswers.ts.
globalThis.firstAnswers = new Map();
{
  const ask = (path, input) => {
    const url = `${location.origin}/rpc/${path}`;
    const body = JSON.stringify(input ? { json: input } : {});
    const answer = fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    answer.catch(() => {}); // Whoever takes it is told.
    globalThis.firstAnswers.set(`${url} ${body}`, answer);
  };
  const [, assessmentId, part] = /^\/a\/([^/]+)(?:\/([^/]+))?/.exec(location.pathname) ?? [];
  if (assessmentId) {
    ask('dataFile/state');
    ask('assessment/get', { assessmentId });
    if (part === 'score') ask('candidate/list', { assessmentId });
  }
}
