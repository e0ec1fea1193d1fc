import type { Scheme } from '../../../shared/scheme/scheme.ts';
import type { NumberGroup, NumbersForm } from './numbersForm.ts';

/** What every part of the page's numbers is given. */
export interface NumbersProps {
  readonly scheme: Scheme;
  readonly form: NumbersForm;
  /** The program's own numbers; null until they are read. */
  readonly shipped: NumbersForm | null;
  readonly isFixed: boolean;
  readonly onChange: (form: NumbersForm) => void;
}

/** The form with one number of a group set. */
export function withNumber(
  form: NumbersForm,
  group: NumberGroup,
  id: string,
  value: number | null,
): NumbersForm {
  return { ...form, [group]: { ...form[group], [id]: value } };
}
