import { describe, expect, it } from 'vitest';
import { frozenOf } from '../../renderer/features/publicity/noticeEntries.ts';
import type { ReportStamp } from '../../shared/assessment/reportStamp.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { factsToKeep } from '../../shared/dossier/factsToKeep.ts';
import { ownOrganisation } from '../../shared/dossier/ownOrganisation.ts';
import { certificatesOf } from '../../shared/notice/documents.ts';
import { problemsOfTitle } from '../../shared/notice/problemsOfTitle.ts';
import { standingRows } from '../../shared/notice/standingRows.ts';
import { titleRows } from '../../shared/notice/titleRows.ts';
import { decisionWording } from '../../shared/notice/wording.ts';
import type { Decision } from '../../shared/register/noticeContent.ts';
import { organisation } from '../nomination/dossierOf.ts';
import { dossierOf as emptyDossier } from '../support/dossierOf.ts';
import { decision, decisionEntry, excellentDossier, shandongDossier } from './dossiers.ts';

const stamp: ReportStamp = { schemeDigest: '0'.repeat(64), madeAt: '2026-11-20', head: '0'.repeat(64) };
const issued = { by: '周正明', on: '2026-11-18' };
const honour = '五好党组织';
const recipients = (dossier: Dossier, signed: Decision) =>
  certificatesOf(dossier, signed, stamp).pages.map(({ recipient }) => recipient);

/** The decision as it was signed, listing these rows whatever they came to since. */
function signedWith(dossier: Dossier, chosen: readonly string[], lost: readonly string[] = []): Decision {
  const draft = decision({ chosen: [...chosen] });
  const { rows, ...texts } = decisionWording(dossier, draft);
  const own = dossier.candidates.filter(({ id }) => lost.includes(id));
  const more = own.map(({ id, name }) => ({
    candidateId: id,
    name,
    parent: '',
    group: '',
    result: '总分100分',
  }));
  return { ...draft, issued, frozen: frozenOf({ ...texts, rows: [...rows, ...more] }) };
}

describe('what a signed 表彰决定 gives', () => {
  // 丁党总支 was listed; a correction found afterwards that a veto bars it.
  const bare = shandongDossier();
  const signed = signedWith(bare, ['c2', 'c4'], ['c4']);
  const dossier = shandongDossier([decisionEntry(signed)]);

  it('is given to those whom the corrections since left in it', () => {
    const { rows, dropped } = standingRows(dossier, signed);
    expect(rows.map(({ name }) => name)).toEqual(['乙党总支']);
    expect(dropped.map(({ name }) => name)).toEqual(['丁党总支']);
    expect(recipients(dossier, signed)).toEqual(['乙党总支']);
    expect(titleRows(dossier, signed).map(({ name, isBarred }) => [name, isBarred])).toEqual([
      ['乙党总支', false],
      ['丁党总支', true],
    ]);
    expect(problemsOfTitle(dossier, honour, dossier.candidates.slice(1, 2))).toEqual([]);
    expect(problemsOfTitle(dossier, honour, dossier.candidates.slice(3, 4))).toEqual([
      '“丁党总支”在已签发的表彰决定中，更正后按结果不能授予“五好党组织”，请按规定另行行文更正表彰决定',
    ]);
  });

  it('is given under the name that a correction set right', () => {
    const rows = signed.frozen!.rows.map((row) => ({ ...row, name: `${row.name}（误）` }));
    expect(recipients(dossier, { ...signed, frozen: { ...signed.frozen!, rows } })).toEqual(['乙党总支']);
  });

  it('is not given to one whose recommendation was taken back', () => {
    const whole = excellentDossier();
    const all = signedWith(whole, ['数控支部', '模具支部']);
    expect(recipients(whole, all)).toEqual(['模具支部', '数控支部']);
    const after = excellentDossier({ withdrawn: ['模具支部'], more: [decisionEntry(all)] });
    expect(recipients(after, all)).toEqual(['数控支部']);
    const mould = whole.candidates.filter(({ name }) => name === '模具支部');
    expect(problemsOfTitle(after, '优秀“五好”党支部', mould)).toEqual([
      expect.stringContaining('更正后按结果不能授予优秀“五好”党支部'),
    ]);
  });
});

describe('a title without a signed decision', () => {
  const dossier = excellentDossier();
  const only = (name: string) => dossier.candidates.filter((each) => each.name === name);

  it('goes to those put forward alone', () => {
    expect(problemsOfTitle(dossier, '优秀“五好”党支部', only('数控支部'))).toEqual([]);
    expect(problemsOfTitle(dossier, '优秀“五好”党支部', only('焊接支部'))).toEqual([
      '“焊接支部”没有列入推荐，不能授予优秀“五好”党支部',
    ]);
  });
});

describe('the titles of a decision', () => {
  const bare = shandongDossier();
  const signed = signedWith(bare, ['c2']);
  const title = (on: string, name = honour) => ({
    honour: name,
    on,
    isRenewal: false,
    withdrawnOn: null,
    basis: '',
  });
  const [second] = bare.candidates.slice(1, 2);
  const own = (titles: readonly ReturnType<typeof title>[], name = '乙党总支') => ({
    ...organisation({ name, parent: second!.parent, titles: [...titles] }),
    id: 'o-2',
  });
  const withOrganisations = (
    organisations: Dossier['organisations'],
    entries: Parameters<typeof shandongDossier>[0] = [],
  ): Dossier => {
    const { organisationOf } = emptyDossier(bare.scheme, {
      candidates: [],
      organisations: [...organisations],
    });
    return { ...shandongDossier(entries), organisations, organisationOf };
  };
  const registeredOn = (...titles: ReturnType<typeof title>[]) =>
    titleRows(withOrganisations([own(titles)]), signed)[0]?.registeredOn;

  it('are registered where the register has the honour of this assessment', () => {
    expect(titleRows(withOrganisations([]), signed)).toEqual([
      { candidateId: 'c2', name: '乙党总支', honour, registeredOn: null, isBarred: false },
    ]);
    expect(registeredOn(title('2026-11-18'))).toBe('2026-11-18');
    expect(registeredOn(title('2026-11-18', '“五好”党组织'))).toBe('2026-11-18');
    expect(registeredOn(title('2026-11'))).toBe('2026-11');
    expect(registeredOn(title('2024-11-18'))).toBeNull();
    expect(registeredOn(title('2026-11-18', '先进典型'))).toBeNull();
    expect(titleRows(withOrganisations([]), decision())).toEqual([]);
  });

  it('are those of the unit that was kept, however it is called now, and not of who took its name', () => {
    const before = withOrganisations([own([])]);
    const facts = { kind: 'facts', candidateId: null, key: 'facts', content: factsToKeep(before) } as const;
    const renamed = own([title('2026-11-18')], '乙学院党总支');
    const stranger = { ...own([]), id: 'o-3' };
    const after = withOrganisations([stranger, renamed], [facts]);
    expect(ownOrganisation(after, second!)?.id).toBe('o-2');
    expect(titleRows(after, signed)[0]?.registeredOn).toBe('2026-11-18');
    expect(ownOrganisation(withOrganisations([stranger, renamed]), second!)?.id).toBe('o-3');
  });
});
