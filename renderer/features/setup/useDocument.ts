import { skipToken, useQuery } from '@tanstack/react-query';
import { api, client } from '../../api/client.ts';

/** Whose document is meant: a scheme of the shelf, or the one that an assessment pins. */
export type DocumentOwner = { readonly schemeId: string } | { readonly assessmentId: string };

/** The source document; nothing while nobody's is asked for. */
export function useDocument(owner: DocumentOwner | null) {
  const ofScheme = owner && 'schemeId' in owner ? owner : skipToken;
  const ofAssessment = owner && 'assessmentId' in owner ? owner : skipToken;
  const scheme = useQuery(api.scheme.document.queryOptions({ input: ofScheme }));
  const assessment = useQuery(api.assessment.document.queryOptions({ input: ofAssessment }));
  return owner && 'assessmentId' in owner ? assessment : scheme;
}

/** The document as it was given. */
export function fetchDocument(owner: DocumentOwner): Promise<File> {
  return 'schemeId' in owner ? client.scheme.documentFile(owner) : client.assessment.documentFile(owner);
}
