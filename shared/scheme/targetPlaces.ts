import { type Text, wordsOf } from './text.ts';

/** What a scheme says of its rounds and parts, as its file has it or as it is read. */
interface Placed {
  readonly rounds?: readonly Named[] | undefined;
  readonly parts?: readonly (Named & { readonly parts?: readonly Named[] })[] | undefined;
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

/**
 * Where what must be reached may be another number, as `targets` of a rule name it: a round, or a part in it.
 *
 * @example targetPlaces(tianjin)[1] // { key: 'grading/self', name: '分类定级支部自评' }
 */
export function targetPlaces({ rounds = [], parts = [] }: Placed): readonly {
  readonly key: string;
  readonly name: string;
}[] {
  const leaves = parts.flatMap((part): readonly Named[] => part.parts ?? [part]);
  return rounds.flatMap((round) => [
    { key: round.id, name: wordsOf(round.name) },
    ...leaves.map((part) => ({
      key: `${round.id}/${part.id}`,
      name: `${wordsOf(round.name)}${wordsOf(part.name)}`,
    })),
  ]);
}
