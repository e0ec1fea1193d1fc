import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { itemsOf, type SheetForm } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { SheetOwner } from '../../../shared/sheet/factsOf.ts';
import { isTotalsOnly } from '../../../shared/sheet/scoreContent.ts';
import type { SheetContent } from '../../../shared/sheet/sheet.ts';
import { ExplainDimension } from './ExplainDimension.tsx';
import { ExplainItem } from './ExplainItem.tsx';
import { ExplainTotal } from './ExplainTotal.tsx';
import type { ExplainTarget } from './explainTarget.ts';
import { GivenTotals } from './GivenTotals.tsx';
import './explain.css';
import { SideDialog } from '../dialog/SideDialog.tsx';

interface Props {
  readonly scheme: Scheme;
  readonly content: SheetContent;
  /** Whose sheet it is. */
  readonly owner: SheetOwner;
  /** Which number is explained; null closes the drawer. */
  readonly target: ExplainTarget | null;
  /** Whose number it is, where the screen does not show that already. */
  readonly subject?: string;
  readonly onClose: () => void;
}

/** How a number came about: total, dimension or item, each part of it to be opened down to the single steps. */
export function ExplainDrawer({ scheme, content, owner, target, subject, onClose }: Props) {
  const form = scheme.sheet;
  if (!form || !target) return null;
  const title = titleOf(form, target);
  return (
    <SideDialog title={subject ? `${subject}　${title}` : title} width={42} onClose={onClose}>
      <Explanation
        key={JSON.stringify(target)}
        scheme={scheme}
        form={form}
        content={content}
        owner={owner}
        target={target}
      />
    </SideDialog>
  );
}

interface ExplanationProps {
  readonly scheme: Scheme;
  readonly form: SheetForm;
  readonly content: SheetContent;
  readonly owner: SheetOwner;
  readonly target: ExplainTarget;
}

function Explanation({ scheme, form, content, owner, target }: ExplanationProps) {
  if (isTotalsOnly(content)) return <GivenTotals form={form} content={content} owner={owner} />;
  switch (target.kind) {
    case 'total':
      return <ExplainTotal scheme={scheme} form={form} content={content} owner={owner} />;
    case 'dimension': {
      const dimension = form.dimensions.find(({ id }) => id === target.dimensionId);
      return dimension ? (
        <ExplainDimension form={form} dimension={dimension} content={content} owner={owner} />
      ) : null;
    }
    case 'item': {
      const item = itemsOf(form).find(({ id }) => id === target.itemId);
      return item ? <ExplainItem form={form} item={item} content={content} owner={owner} /> : null;
    }
  }
}

function titleOf(form: SheetForm, target: ExplainTarget): string {
  switch (target.kind) {
    case 'total':
      return '总分的由来';
    case 'dimension': {
      const dimension = form.dimensions.find(({ id }) => id === target.dimensionId);
      return `“${dimension ? wordsOf(dimension.name) : target.dimensionId}”得分的由来`;
    }
    case 'item':
      return `${target.itemId} 得分的由来`;
  }
}
