import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface TemplateParts {
  /** The sheetData and everything after it, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly texts?: readonly string[];
  readonly definedNames?: string;
  /** Further parts by path. */
  readonly more?: Readonly<Record<string, string>>;
}

/** An xlsx as Excel writes one, with two cell formats: plain, and red bold with a thin border and two places. */
export function templateOf({ sheets, texts = [], definedNames = '', more = {} }: TemplateParts): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${definedNames}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><color rgb="FFC00000"/><name val="仿宋"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="2" fontId="1" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}" xmlns:r="${office}">${sheets[name]}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`),
      ]),
    ),
  );
}

/** A cell that holds a text. */
export function cell(at: string, text: string, look = 1): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

export function formulaCell(at: string, formula: string): string {
  return `<c r="${at}" s="1"><f>${formula}</f></c>`;
}

export function row(number: number, cells: readonly string[], more = ''): string {
  return `<row r="${number}"${more}>${cells.join('')}</row>`;
}

/** The committee's list: a title over four columns, a head, one row to repeat, the sum and a signature below. */
export const listTemplate = {
  sheets: {
    上报表: `<sheetPr/><dimension ref="A1:D6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="2" width="33.5" customWidth="1"/></cols><sheetData>${[
      row(1, [cell('A1', '{{考核名称}}（{{年度}}年）结果上报表')], ' ht="40" customHeight="1"'),
      row(
        2,
        ['序号', '单位', '总分', '名次'].map((words, at) => cell(`${'ABCD'[at]}2`, words)),
      ),
      row(
        3,
        [
          cell('A3', '{{序号}}'),
          '<c r="B3" s="1" t="s"><v>0</v></c>',
          cell('C3', '｛｛总分｝｝'),
          formulaCell('D3', 'IF(C3=&quot;&quot;,&quot;&quot;,RANK(C3,C$3:C$3))'),
        ],
        ' ht="31.5" customHeight="1"',
      ),
      row(4, [cell('A4', '合计'), formulaCell('C4', 'SUM(C3:C3)'), formulaCell('D4', 'COUNT(C2:C3)')]),
      row(5, [cell('A5', '报送单位：{{主办党委}}', 0)]),
    ].join(
      '',
    )}</sheetData><mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="A4:B4"/><mergeCell ref="A5:D5"/></mergeCells><conditionalFormatting sqref="C3"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C{{主办党委}} 第&amp;P页</oddFooter></headerFooter><rowBreaks count="1"><brk id="4" max="16383" man="1"/></rowBreaks>`,
  },
  // The placeholder in two runs of different looks, as a person leaves it who makes half of it bold.
  texts: ['<r><rPr><b/></rPr><t>{{单位</t></r><r><t>名称}}</t></r>'],
  definedNames:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'上报表\'!$A$1:$D$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">上报表!$1:$2</definedName></definedNames>',
} satisfies TemplateParts;
