import type { Database } from 'better-sqlite3';
import { identityOf } from '../../shared/assessment/candidate.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { isRecord, readJson } from './readJson.ts';

type Records = Pick<Organisation, 'awards' | 'appraisals' | 'projects' | 'titles'>;
type Row = Omit<Organisation, keyof Records> & { readonly recordsJson: string };

const columns = `id, name, kind, parent, secretary, member_count AS memberCount, founded_on AS foundedOn,
  accepted_on AS acceptedOn, records_json AS recordsJson`;

/** Reads and writes the register of organisations. The only place that names the `organisation` table. */
export function createOrganisationStore(db: Database) {
  const selectAll = db.prepare<[], Row>(`SELECT ${columns} FROM organisation ORDER BY parent, name`);
  const selectOne = db.prepare<[string], Row>(`SELECT ${columns} FROM organisation WHERE id = ?`);
  const selectByIdentity = db.prepare<[string], Row>(
    `SELECT ${columns} FROM organisation WHERE identity = ?`,
  );
  const upsert = db.prepare(
    `INSERT INTO organisation (id, identity, name, kind, parent, secretary, member_count, founded_on, accepted_on, records_json)
     VALUES (@id, @identity, @name, @kind, @parent, @secretary, @memberCount, @foundedOn, @acceptedOn, @recordsJson)
     ON CONFLICT (id) DO UPDATE SET identity = @identity, name = @name, kind = @kind, parent = @parent,
     secretary = @secretary, member_count = @memberCount, founded_on = @foundedOn, accepted_on = @acceptedOn,
     records_json = @recordsJson`,
  );
  const remove = db.prepare('DELETE FROM organisation WHERE id = ?');
  return {
    list: (): Organisation[] => selectAll.all().map(toOrganisation),
    find(id: string): Organisation | null {
      const row = selectOne.get(id);
      return row ? toOrganisation(row) : null;
    },
    /** The organisation that goes by a name and parent, as identityOf has them. */
    findByIdentity(identity: string): Organisation | null {
      const row = selectByIdentity.get(identity);
      return row ? toOrganisation(row) : null;
    },
    save(organisations: readonly Organisation[]): void {
      for (const { awards, appraisals, projects, titles, ...details } of organisations) {
        const recordsJson = JSON.stringify({ awards, appraisals, projects, titles });
        upsert.run({ ...details, identity: identityOf(details), recordsJson });
      }
    },
    remove(id: string): void {
      remove.run(id);
    },
  };
}

/** Nothing entered. */
const unknownRecords: Records = { awards: null, appraisals: null, projects: null, titles: [] };

function toOrganisation({ recordsJson, ...details }: Row): Organisation {
  return { ...details, ...unknownRecords, ...readJson<Partial<Records>>(recordsJson, isRecord, {}) };
}
