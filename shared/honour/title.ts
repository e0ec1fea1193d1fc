/** A title in the honour register: one row for the grant and one for each renewal. Days are YYYY-MM-DD. */
export interface Title {
  readonly organisationId: string;
  readonly organisation: string;
  readonly on: string;
  /** 不再保留: from this day on it is not held. */
  readonly withdrawnOn?: string;
}

/** The titles still held on a day: of each organisation the latest row up to that day, unless it was withdrawn by then. */
export function titlesHeldOn(titles: readonly Title[], day: string): Title[] {
  const latest = new Map<string, Title>();
  for (const title of titles) {
    const known = latest.get(title.organisationId);
    if (title.on <= day && (!known || known.on < title.on)) latest.set(title.organisationId, title);
  }
  return [...latest.values()].filter(({ withdrawnOn }) => withdrawnOn === undefined || day < withdrawnOn);
}
