import { furtherWords } from '../../../shared/scheme/furtherWords.ts';
import type { Item, SheetForm } from '../../../shared/scheme/sheet.ts';

interface Props {
  readonly item: Item;
  readonly form: SheetForm;
}

/** What the table's further columns say of the item (考核方式, 责任部门); nothing where they say nothing. */
export function ItemFurther({ item, form }: Props) {
  const said = (form.columns ?? [])
    .map(({ id, head }) => ({ id, head, words: furtherWords(item, id) }))
    .filter(({ words }) => words !== '');
  if (said.length === 0) return null;
  return (
    <p className="item-further">
      {said.map(({ id, head, words }) => (
        <span key={id}>
          {head}：{words}
        </span>
      ))}
    </p>
  );
}
