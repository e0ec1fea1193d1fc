import { type ReadOut, readOut } from '../../../shared/report/readOut.ts';
import { isTotalsOnly } from '../../../shared/sheet/scoreContent.ts';
import type { SheetView } from './sheetView.ts';

/** What is read aloud before a sheet is signed: how the total came about, and the vetoes, confirmed or not. */
export function ReadAloud({ scheme, form, sheet }: Pick<SheetView, 'scheme' | 'form' | 'sheet'>) {
  const read = readOut(scheme, form, sheet.content, sheet);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
    <section className="sign-read" aria-label="宣读内容" tabIndex={0}>
      <Lines name="宣读直接认定情形" lines={read.vetoes} look="sign-veto" />
      {read.noVeto && <p>{read.noVeto}。</p>}
      {isTotalsOnly(sheet.content) ? <p>只填了得分，没有逐条填写扣分。</p> : <HowItCame {...read} />}
    </section>
  );
}

function HowItCame({ sum, short, deducted, limits }: ReadOut) {
  return (
    <>
      {sum && <p>{sum}。</p>}
      {deducted.length === 0 && <p>各条没有扣分。</p>}
      <Lines name="宣读核对" lines={deducted} />
      <Lines name="宣读未得的分" lines={short} />
      <Lines name="宣读限额和折算" lines={limits} />
    </>
  );
}

interface LinesProps {
  readonly name: string;
  readonly lines: readonly string[];
  readonly look?: string;
}

function Lines({ name, lines, look }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <ul aria-label={name}>
      {lines.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
        <li key={index} className={look}>
          {words}
        </li>
      ))}
    </ul>
  );
}
