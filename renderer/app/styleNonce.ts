const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');

/** The nonce that this page's style elements must carry; undefined where the page has none. */
export const styleNonce: string | undefined = meta?.nonce || undefined;
