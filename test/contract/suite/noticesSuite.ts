import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../electron/start/findBrowser.ts';
import { toldBy } from '../../support/rpcClient.ts';
import type { Setting } from './setting.ts';

/** 公示, 表彰决定 and 荣誉证书: proposed from the result, read as pages, taken as files. */
export function noticesSuite(given: Setting): void {
  describe('notices', () => {
    it('are proposed from the result, with the wording and the pages that follow', async () => {
      const { assessmentId, first } = await given.submitted();
      const { proposed, rows, isBegun, honours } = await given.client.notice.get({ assessmentId });
      expect(rows.map(({ candidateId, isDue }) => [candidateId, isDue])).toContainEqual([first, true]);
      expect(rows.find(({ candidateId }) => candidateId === first)?.result).toContain('总分64分');
      expect([isBegun, honours]).toEqual([false, ['五好党组织']]);
      const draft = {
        kind: 'notice',
        content: { ...proposed.notice, texts: { title: '关于结果的公示' } },
      } as const;
      const { wording, document } = await given.client.notice.preview({ assessmentId, draft });
      expect(wording.texts.title).toBe('关于结果的公示');
      expect(wording.generated.title).toContain('五好党组织');
      expect(document?.parts[0]?.[0]).toEqual({ kind: 'title', lines: ['关于结果的公示'] });
    });

    it('end on the last working day, and say a year that the calendar does not cover', async () => {
      const { assessmentId } = await given.make();
      // 28 to 30 September are three; 1 to 7 October is 国庆节; 8 and 9 October are the fourth and fifth.
      const autumn = await given.client.notice.period({ assessmentId, firstDay: '2026-09-28', days: 5 });
      expect([autumn.lastDay, autumn.unknownYears]).toEqual(['2026-10-09', []]);
      const winter = await given.client.notice.period({ assessmentId, firstDay: '2026-12-30', days: 5 });
      expect([winter.lastDay, winter.unknownYears]).toEqual([null, [2027]]);
      const content = { isWorkday: true, name: '补班' };
      await given.client.entry.set({
        assessmentId,
        entries: [{ kind: 'calendar-day', candidateId: null, key: '2026-10-03', content }],
      });
      const changed = await given.client.notice.period({ assessmentId, firstDay: '2026-09-28', days: 5 });
      expect(changed.lastDay).toBe('2026-10-08');
    });

    it('are taken as Word and PDF once they are written, and missing before', async () => {
      const { assessmentId } = await given.submitted();
      const ask = (format: 'docx' | 'pdf') =>
        given.client.notice.file({ assessmentId, kind: 'notice', format });
      const told = await toldBy(ask('docx'));
      expect(told).toMatchObject({ code: 'MISSING', message: '公示稿还没有拟写，请先在“公示和表彰”中拟写' });
      const { proposed } = await given.client.notice.get({ assessmentId });
      await given.client.entry.set({
        assessmentId,
        entries: [{ kind: 'notice', candidateId: null, key: '1', content: proposed.notice }],
      });
      const word = await ask('docx');
      expect(word.name).toMatch(/公示\.docx$/);
      expect(Object.keys(unzipSync(new Uint8Array(await word.arrayBuffer())))).toContain('word/document.xml');
      if (findBrowser() === null) return;
      const pdf = await ask('pdf');
      expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    });
  });
}
