import { formatDay } from '../assessment/day.ts';
import { noticeState } from '../notice/noticeState.ts';
import { slotName } from '../round/sheetSlot.ts';
import { decidingPart } from '../scheme/part.ts';
import { wordsOf } from '../scheme/text.ts';
import { begunRounds } from './begunRounds.ts';
import { printedSlots } from './printedSlots.ts';
import { purposeFor, reportKinds, reportsFor, titleFor } from './reportNames.ts';
import type { OutcomeSource } from './reportSource.ts';
import { reportedRound } from './roundCaption.ts';
import { upToRound } from './upToRound.ts';

/** One entry of 上报材料目录. */
export interface Material {
  readonly name: string;
  readonly copies: number;
  readonly format: string;
  readonly remark: string;
}

const workbook = 'Excel 工作簿、纸质';
const document = 'Word 文档、PDF、纸质';

/**
 * What an assessment hands in: the reports that its scheme has, but no blank forms, then what was published, and the
 * archive once nothing is left to be published.
 */
export function materialsOf(source: OutcomeSource): Material[] {
  const { scheme, dossier } = source;
  // 评分表 is printed of the latest round in which there is anything, so that is the one that is counted here.
  const shown = upToRound(source);
  const units = dossier.candidates.length;
  const sheets = units * printedSlots(shown.scheme, dossier.assessment.panel).length;
  const forms = dossier.candidates.reduce((sum, { id }) => sum + begunRounds(dossier, id).length, 0);
  const reports = reportsFor(scheme)
    .filter((name) => !leftOut.has(name))
    .map((name): Material => {
      const { scope } = reportKinds[name];
      const purpose = purposeFor(name, scheme);
      const isByRound = name === 'grading-form';
      const each = isByRound ? '每个单位每轮一份' : '每个单位一份';
      const remark = scope === 'each' && !purpose.includes('每个单位') ? `${purpose}，${each}` : purpose;
      return {
        name: titleFor(name, scheme),
        copies: isByRound ? forms : name === 'sheets' ? sheets : scope === 'each' ? units : 1,
        format: workbook,
        remark:
          name === 'sheets'
            ? [remark, ...whoseWords(shown.scheme), signedWords(shown.dossier)].join('；')
            : remark,
      };
    });
  return [...reports, ...publishedOf(dossier)];
}

/** Forms to be filled in, and the list itself. */
const leftOut: ReadonlySet<string> = new Set(['blank', 'blank-ballot', 'materials']);

/** Of what was issued only; a draft is not handed in. */
function publishedOf(dossier: OutcomeSource['dossier']): Material[] {
  const { issues, current } = noticeState(dossier);
  const notices = issues.filter(({ state }) => state !== 'draft');
  const isDecided = Boolean(dossier.register.find('decision', null, 'decision')?.issued);
  const isOver = isDecided || current?.state === 'closed';
  const days = notices.map(
    ({ notice, state }) => `${formatDay(notice.firstDay)}起${state === 'superseded' ? '（已被代替）' : ''}`,
  );
  return [
    ...(notices.length > 0
      ? [{ name: '公示', copies: notices.length, format: document, remark: `${days.join('、')}，张贴件存档` }]
      : []),
    ...(isDecided ? [{ name: '表彰决定', copies: 1, format: document, remark: '附表彰名单' }] : []),
    ...(isOver
      ? [
          {
            name: '归档文件',
            copies: 1,
            format: 'zip 压缩包',
            remark: '数据文件、全部报表、公文和日志，附校验清单',
          },
        ]
      : []),
  ];
}

/** Whose sheets of which round these are, where a unit has several. */
function whoseWords(scheme: OutcomeSource['scheme']): string[] {
  const decider = scheme.sheet ? decidingPart(scheme) : null;
  const round = reportedRound(scheme);
  return decider && round ? [`${wordsOf(round.name)}的${wordsOf(decider.name)}`] : [];
}

function signedWords({ scheme, candidates, sheetOf, assessment }: OutcomeSource['dossier']): string {
  const slots = printedSlots(scheme, assessment.panel).map(slotName);
  const sheets = candidates.flatMap(({ id }) => slots.map((slot) => sheetOf(id, slot)));
  const signed = sheets.filter((sheet) => sheet?.submission).length;
  return signed === sheets.length ? '全部已签字' : `已签字 ${signed} 份，未签字 ${sheets.length - signed} 份`;
}
