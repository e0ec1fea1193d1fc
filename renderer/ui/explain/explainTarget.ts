/** Which number of a sheet is explained. */
export type ExplainTarget =
  | { readonly kind: 'item'; readonly itemId: string }
  | { readonly kind: 'dimension'; readonly dimensionId: string }
  | { readonly kind: 'total' };
