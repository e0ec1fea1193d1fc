import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createRegister, type Register } from '../../../shared/register/register.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../useAssessment.ts';

/** The entries of the open assessment, for looking up; null until they are read. */
export function useRegister(): {
  readonly register: Register | null;
  readonly error: Error | null;
  retry(): void;
} {
  const { id: assessmentId } = useAssessment();
  const query = useQuery(api.entry.list.queryOptions({ input: { assessmentId } }));
  const register = useMemo(() => (query.data ? createRegister(query.data) : null), [query.data]);
  return { register, error: query.error, retry: () => void query.refetch() };
}
