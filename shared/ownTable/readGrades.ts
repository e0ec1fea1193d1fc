import type { Span } from '../clause/clauseRule.ts';
import { parsePoints } from '../number/points.ts';
import type { AroundText } from './aroundTable.ts';
import { type Findings, mark } from './findings.ts';
import type { DraftGrade, Piece } from './ownTableDraft.ts';
import { originsIn, partOf } from './piece.ts';

const number = '(\\d{1,3}(?:\\.\\d{1,2})?)\\s*分?\\s*(?:[（(]不?含(?:本数)?[^）)]{0,6}[）)])?';
const dash = '\\s*(?:[-－—–~～至到]+|[≤<]\\s*(?:[A-Za-z]|得分|总分|分数)\\s*[≤<])\\s*';
const name =
  '[“"‘『「]?(优秀|优良|优|良好|良|较好|很好|好|中等|中|合格|达标|基本合格|基本达标|一般|及格|较差|差|不合格|不达标|不及格|先进|后进|先进党支部|合格党支部|[一二三四五]星级?|[ABCDＡＢＣＤ](?:级|等|档)|[一二三四]等)[”"’』」]?(?:等次|等级|档次|等|档|党支部|党组织|支部|单位)?';
const lower = `(?:${number}${dash}${number}(?:\\s*[（(]不?含[^）)]*[）)])?|${number}\\s*[（(]?含?[）)]?\\s*(?:及|（含）|\\(含\\))?\\s*以上(?:[（(]含[^）)]*[）)])?(?:[，,、]?\\s*${number}\\s*(?:[（(]不含[^）)]*[）)])?\\s*以下)?|[≥>]=?\\s*${number}|${number}\\s*(?:[（(]不含[^）)]*[）)])?\\s*以下|(?:低于|不足|不满|未达到|<)\\s*${number})`;
const pointsFirst = new RegExp(
  `${lower}\\s*(?:的|者)?[，,:：]?\\s*(?:可?(?:评定|评|定|认定|确定|视|列|划)?为?|为|是|属于?)?\\s*${name}`,
  'gu',
);
const nameFirst = new RegExp(
  `${name}\\s*[（(:：为]?\\s*(?:得分|总分|考核得分|综合得分)?(?:为|在)?\\s*${lower}[）)]?`,
  'gu',
);

/** The grades with the points from which they count, highest first, where a text around the table says them; empty where none does. */
export function readGrades(around: readonly AroundText[], findings: Findings): DraftGrade[] {
  for (const { piece } of around) {
    const found = gradesIn(piece);
    if (found.grades.length < 2) continue;
    for (const at of found.spans) mark(findings, originsIn(piece, at), 'grade');
    return found.grades;
  }
  return acrossTexts(around, findings);
}

/** Grades of which each stands on a line of its own. */
function acrossTexts(around: readonly AroundText[], findings: Findings): DraftGrade[] {
  const all = around.flatMap(({ piece }) => {
    const { grades, spans } = gradesIn(piece);
    return grades.length === 1 && piece.text.length < 60 ? [{ piece, grades, spans }] : [];
  });
  const grades = ordered(all.flatMap((each) => each.grades));
  if (grades.length < 2) return [];
  for (const { piece, spans } of all) for (const at of spans) mark(findings, originsIn(piece, at), 'grade');
  return grades;
}

function gradesIn(piece: Piece): { readonly grades: DraftGrade[]; readonly spans: readonly Span[] } {
  const byPoints = matches(piece, pointsFirst, (groups) => [groups.at(-1), groups.slice(0, -1)]);
  const byName = matches(piece, nameFirst, (groups) => [groups[0], groups.slice(1)]);
  const best = byPoints.length >= byName.length ? byPoints : byName;
  return { grades: ordered(best.map(({ grade }) => grade)), spans: best.map(({ at }) => at) };
}

function matches(
  piece: Piece,
  pattern: RegExp,
  split: (
    groups: readonly (string | undefined)[],
  ) => readonly [string | undefined, readonly (string | undefined)[]],
): { readonly grade: DraftGrade; readonly at: Span }[] {
  return [...piece.text.matchAll(pattern)].flatMap((match) => {
    const [words, bounds] = split(match.slice(1));
    const from = lowest(bounds);
    if (words === undefined || from === null) return [];
    const start = match.index + match[0].lastIndexOf(words);
    const nameAt = pattern === nameFirst ? match.index + match[0].indexOf(words) : start;
    return [
      {
        grade: { name: partOf(piece, [nameAt, nameAt + words.length]), from },
        at: [match.index, match.index + match[0].length] as const,
      },
    ];
  });
}

/** The least points of a band: its lower bound; 0 where it only says what it is below. */
function lowest([low, high, above, , atLeast, below, under]: readonly (string | undefined)[]): number | null {
  if (low !== undefined && high !== undefined) return Math.min(parsePoints(low) ?? 0, parsePoints(high) ?? 0);
  const from = above ?? atLeast;
  if (from !== undefined) return parsePoints(from);
  return below === undefined && under === undefined ? null : 0;
}

function ordered(grades: readonly DraftGrade[]): DraftGrade[] {
  const sorted = [...grades].sort((a, b) => b.from - a.from);
  const isSound = sorted.every(({ from }, index) => index === 0 || from < (sorted[index - 1]?.from ?? 0));
  const names = new Set(sorted.map(({ name }) => name.text));
  return isSound && names.size === sorted.length ? sorted : [];
}
