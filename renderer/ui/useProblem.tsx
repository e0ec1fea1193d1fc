import { problemOf } from '../api/problem.ts';
import { useTell } from './dialog/useTell.tsx';

/** A function that shows what went wrong with a call, with each single cause, until the person closes it. */
export function useProblem(): (error: unknown) => void {
  const tell = useTell();
  return (error) => {
    const { message, problems, place } = problemOf(error);
    const lines = problems.filter((problem) => !message.includes(problem));
    tell('error', { title: message, lines, place });
  };
}
