import type { SchemeJson } from './upgradeScheme.ts';

/** What 验收 found was known by the status's id before the third version of the language. */
const verdicts: Readonly<Record<string, string>> = { accepted: 'passed', notAccepted: 'failed' };

/** The scheme with what its statuses say of 验收 beside them; what is no list of statuses stays for the schema to name. */
export function withVerdicts(source: SchemeJson): SchemeJson {
  const { statuses } = source;
  return Array.isArray(statuses) ? { ...source, statuses: statuses.map(withVerdict) } : source;
}

function withVerdict(status: unknown): unknown {
  if (typeof status !== 'object' || status === null || !('id' in status)) return status;
  const verdict = verdicts[String(status.id)];
  return verdict === undefined ? status : { ...status, verdict };
}
