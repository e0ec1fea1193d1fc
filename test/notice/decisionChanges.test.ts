import { expect, it } from 'vitest';
import { frozenOf } from '../../renderer/features/publicity/noticeEntries.ts';
import { decisionChanges } from '../../shared/notice/decisionChanges.ts';
import { listRows } from '../../shared/notice/listRows.ts';
import { decisionWording } from '../../shared/notice/wording.ts';
import { decision, shandongDossier } from './dossiers.ts';

const dossier = shandongDossier();
const chosen = listRows(dossier)
  .filter(({ award }) => award !== 'barred')
  .map(({ candidateId }) => candidateId);
const draft = decision({ chosen });
const signed = { ...draft, frozen: frozenOf(decisionWording(dossier, draft)) };

it('finds nothing changed while the results stand, nor in what is not signed', () => {
  expect(chosen.length).toBeGreaterThan(1);
  expect(decisionChanges(dossier, signed)).toEqual([]);
  expect(decisionChanges(dossier, draft)).toEqual([]);
  expect(decisionChanges(dossier, null)).toEqual([]);
});

it('names each unit whose result a correction has changed since the decision was signed', () => {
  const [first, ...others] = signed.frozen.rows;
  const rows = [{ ...first!, result: '总分99分，第1名' }, ...others];
  expect(decisionChanges(dossier, { ...signed, frozen: { ...signed.frozen, rows } })).toEqual([
    `${first!.name}的结果由“总分99分，第1名”更正为“${first!.result}”`,
  ]);
  const removed = { ...first!, candidateId: 'gone', name: '已撤党总支' };
  expect(
    decisionChanges(dossier, {
      ...signed,
      frozen: { ...signed.frozen, rows: [removed, ...signed.frozen.rows] },
    }),
  ).toEqual(['已撤党总支不再列入名单']);
});
