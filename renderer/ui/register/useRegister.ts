import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createRegister, type Register } from '../../../shared/register/register.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../useAssessment.ts';

/** The entries of the open assessment, for looking up; null until they are read. What was read stays where it cannot be read anew. */
export function useRegister(): {
  readonly register: Register | null;
  readonly error: Error | null;
  retry(): void;
} {
  const { id: assessmentId } = useAssessment();
  const query = useQuery(api.entry.list.queryOptions({ input: { assessmentId } }));
  const register = useMemo(() => (query.data ? createRegister(query.data) : null), [query.data]);
  return { register, error: query.isLoadingError ? query.error : null, retry: () => void query.refetch() };
}
