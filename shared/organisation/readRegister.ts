import { formatDay } from '../assessment/day.ts';
import type { TableSheet } from '../table/tableSheet.ts';
import { type FoundSheet, findRegisterSheet } from './findRegisterSheet.ts';
import type { Organisation } from './organisation.ts';
import { type Adding, OrganisationDraft } from './organisationDraft.ts';
import { organisationFinder } from './organisationFinder.ts';
import { readDetails } from './readDetails.ts';
import { readRecord } from './readRecord.ts';
import { labelOf, type RecordList } from './recordKey.ts';
import type { RegisterReading, RegisterRow } from './registerReading.ts';
import { registerSheets } from './registerSheets.ts';
import { type RowReader, rowReader } from './rowReader.ts';

/** Sheets in the order in which they are read, so that 单位 says first which organisations there are. */
const order = ['organisations', 'awards', 'appraisals', 'projects', 'titles'] as const;

type Outcome = Pick<RegisterRow, 'state' | 'text'> & { readonly record?: string };
type Finder = ReturnType<typeof organisationFinder<OrganisationDraft>>;

/**
 * What a workbook in the shape of the register's export brings: organisations that are not known are added, known ones
 * are completed, records are added unless they are there. Any of the sheets may be absent. Each row says what becomes of
 * it; a row that cannot be read, stands twice or contradicts the register is a problem.
 *
 * Units: `today` as YYYY-MM-DD; no day may lie after it.
 */
export function readRegister(
  sheets: readonly TableSheet[],
  existing: readonly Organisation[],
  today: string,
): RegisterReading {
  const found = sheets.flatMap((sheet) => findRegisterSheet(sheet) ?? []);
  const refusal = refusalOf(found);
  if (refusal !== null) return { refusal, rows: [], problemCount: 0, organisations: [], notes: [] };
  const drafts = existing.map((organisation) => new OrganisationDraft(organisation));
  const finder = organisationFinder(drafts);
  const rows = order
    .flatMap((key) => found.filter((sheet) => sheet.key === key))
    .flatMap((sheet) =>
      sheet.rows.map(({ row, cells, doubtOf }) =>
        readRow({ sheet, row, finder, drafts }, rowReader(sheet.columns, cells, today, doubtOf)),
      ),
    );
  return {
    refusal: rows.length > 0 ? null : '表中没有内容',
    rows,
    problemCount: rows.filter(({ state }) => state === 'problem').length,
    organisations: drafts.filter(({ isChanged }) => isChanged).map((draft) => draft.result()),
    notes: notesOf(sheets, found),
  };
}

interface RowContext {
  readonly sheet: FoundSheet;
  readonly row: number;
  readonly finder: Finder;
  readonly drafts: OrganisationDraft[];
}

function readRow(context: RowContext, reader: RowReader): RegisterRow {
  const { sheet, row } = context;
  const name = reader.required('单位名称');
  const named = { name, parent: reader.text('上级单位') };
  const outcome =
    sheet.key === 'organisations'
      ? readOrganisationRow(context, named, reader)
      : readRecordRow(context, sheet.key, named, reader);
  return { sheet: sheet.name, row, organisation: name, record: '', ...outcome };
}

interface Named {
  readonly name: string;
  readonly parent: string;
}

function readOrganisationRow(context: RowContext, named: Named, reader: RowReader): Outcome {
  const reading = readDetails(reader);
  if (!reading) return problem(reader.problems);
  const draft = draftOf(context, named);
  if (typeof draft === 'string') return problem([draft]);
  if (draft.detailsRow !== null) return problem([`与第 ${draft.detailsRow} 行是同一个单位`]);
  const isNew = draft.id === null;
  draft.detailsRow = context.row;
  const isChange = draft.take(reading.details, reading.entered);
  if (isNew) return { state: 'new', text: '新增单位' };
  return isChange ? { state: 'changed', text: '更新单位信息' } : { state: 'same', text: '与登记相同' };
}

function readRecordRow(context: RowContext, list: RecordList, named: Named, reader: RowReader): Outcome {
  const record = readRecord(list, reader);
  if (!record) return problem(reader.problems);
  const { sheet, row, drafts } = context;
  const before = drafts.length;
  const draft = draftOf(context, named);
  const label = `${labelOf(record)}（${record.on}）`;
  if (typeof draft === 'string') return { ...problem([draft]), record: label };
  const adding = draft.add(list, record, { row, sheet: sheet.name });
  return { ...outcomeOf(adding, drafts.length > before), record: label };
}

function outcomeOf(adding: Adding, isNewOrganisation: boolean): Outcome {
  switch (adding.kind) {
    case 'added':
      return {
        state: 'new',
        text: isNewOrganisation ? '新增；登记中没有这个单位，一并加入' : '新增',
      };
    case 'sameMonth':
      return adding.isKnownByDay
        ? { state: 'same', text: `登记中已有这一项（${formatDay(adding.on)}），本行只有年月，不重复加入` }
        : problem([
            `登记中已有这一项，只有年月（${formatDay(adding.on)}）。日期要补全的，请在该单位的页面修改，并删去本行`,
          ]);
    case 'same':
      return { state: 'same', text: '登记中已有，不重复加入' };
    case 'differs':
      return problem(['登记中已有同一天的这一项，内容不同。需要修改的，请在该单位的页面修改']);
    case 'twice':
      return problem([adding.at === 'register' ? '登记中已有' : `与第 ${adding.at.row} 行重复`]);
  }
}

/** Whose row it is, made where nobody is known by it; a sentence where the name alone does not say. */
function draftOf({ finder, drafts }: RowContext, named: Named): OrganisationDraft | string {
  const known = finder.find(named);
  if (known === 'several') return `有几个单位都叫“${named.name}”，请写明上级单位`;
  if (known) return known;
  const draft = new OrganisationDraft(named);
  finder.add(draft);
  drafts.push(draft);
  return draft;
}

function problem(problems: readonly string[]): Outcome {
  return { state: 'problem', text: problems.join('；') };
}

function refusalOf(found: readonly FoundSheet[]): string | null {
  if (found.length === 0) {
    const names = order.map((key) => `“${registerSheets[key].name}”`).join('、');
    return `没有找到单位登记的工作表。表头须有“单位名称”，工作表为${names}中的一张或几张，可先下载模板`;
  }
  const lacking = found.filter(({ missing }) => missing.length > 0);
  return lacking.length === 0
    ? null
    : lacking.map(({ name, missing }) => `工作表“${name}”缺少列：${missing.join('、')}`).join('；');
}

function notesOf(sheets: readonly TableSheet[], found: readonly FoundSheet[]): string[] {
  const names = new Set(found.map(({ name }) => name));
  const passed = sheets.flatMap(({ sheetName, rows }) =>
    sheetName !== null && !names.has(sheetName) && rows.length > 0 ? [`“${sheetName}”`] : [],
  );
  return [
    ...(passed.length > 0 ? [`工作表${passed.join('、')}不是登记内容，已略过`] : []),
    ...sheets.flatMap(({ notes }) => notes),
    ...found.flatMap(({ name, notes }) =>
      notes.map((note) => `工作表“${name}”：${note.replace(/。$/u, '')}`),
    ),
  ];
}
